package io.hookscope.settings;

import io.hookscope.capture.plan.PathFilter;

/**
 * Where deliveries come in. Immutable.
 *
 * @param port        where to listen, 0 to 65535; 0 lets the operating system choose
 * @param bindAddress the address to listen on
 * @param bodyLimit   the largest body that is kept, in bytes, 1 to {@link Settings#MOST_BODY}
 * @param paths       from which paths deliveries are taken
 */
public record Entrance(int port, String bindAddress, long bodyLimit, PathFilter paths) {

    /** Port 8080 of this machine alone, 10 MiB, every path. */
    public static final Entrance DEFAULT = new Entrance(8080, "127.0.0.1", 10L << 20, PathFilter.ALL);

    public Entrance {
        Ranges.require(port >= 0 && port <= 65535, "port", "0 to 65535");
        Ranges.require(!bindAddress.isBlank(), "bindAddress", "an address");
        Ranges.require(bodyLimit >= 1 && bodyLimit <= Settings.MOST_BODY, "bodyLimit", "1 to " + Settings.MOST_BODY);
    }
}
