package io.hookscope.store.packed;

/** Tells the port from the address it came from: ports are as many as deliveries, addresses are few. Without state. */
final class Ports {

    private static final int HIGHEST = 0xFFFF;

    private Ports() {}

    /** Returns the port that is written from there on; negative when it would not be written so again. */
    static int read(String remote, int from) {
        int digits = remote.length() - from;
        int number = 0;
        for (int i = from; i < remote.length() && number <= HIGHEST; i++) {
            char c = remote.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        boolean leading = digits > 1 && remote.charAt(from) == '0';
        return digits == 0 || digits > 5 || leading || number > HIGHEST ? -1 : number;
    }
}
