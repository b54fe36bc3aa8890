package io.hookscope.tunnel;

/** What is known about the way from the internet to the listener. */
public sealed interface TunnelState {

    /** It was not looked yet. */
    record Looking() implements TunnelState {}

    /** No agent answers on ports 4040 to 4049. */
    record NoAgent() implements TunnelState {}

    /**
     * A tunnel leads to the listener.
     *
     * @param publicUrl the address to give to Voucherify, without a trailing slash
     * @param via       who says so
     */
    record Leads(String publicUrl, Via via) implements TunnelState {}

    /**
     * The agent runs, but its tunnel leads to another port.
     *
     * @param publicUrl the tunnel's public address
     * @param upstream  where it leads, as the agent writes it
     */
    record LeadsElsewhere(String publicUrl, String upstream) implements TunnelState {}

    /**
     * The agent runs and has no tunnel open.
     *
     * @param agentPort the port on which the agent answers
     */
    record NoTunnel(int agentPort) implements TunnelState {}

    /**
     * Something answers where the agent should, but not in a way that can be understood.
     *
     * @param agentPort the port
     * @param found     what it answered, in plain words
     */
    record Unclear(int agentPort, String found) implements TunnelState {}

    /** Who says that a public URL leads to the listener. */
    enum Via {
        /** An ngrok agent. */
        NGROK,
        /** The person who typed it in; only a probe can tell whether it does. */
        TYPED_IN
    }
}
