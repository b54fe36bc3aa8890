package io.hookscope.listener;

/** What the listener is doing. */
public sealed interface ListenerState {

    /** Not started, or stopped on purpose. */
    record Stopped() implements ListenerState {}

    /**
     * It takes deliveries.
     *
     * @param host the address it is bound to
     * @param port the port it is bound to, never 0
     */
    record Listening(String host, int port) implements ListenerState {

        /** Returns the address as a URL without a path. */
        public String url() {
            return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * It could not start.
     *
     * @param port     the port that was wanted
     * @param reason   why, in a sentence with what to do
     * @param nextFree the next port that is free; 0 when none was found or the reason is another
     */
    record Failed(int port, String reason, int nextFree) implements ListenerState {}
}
