package io.hookscope.replay.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up where a target's host is. Stateless; asking may block on the network. */
public final class Addresses {

    private Addresses() {}

    /** Returns in a sentence why nothing can be sent to the target; empty when its host has an address. */
    public static Optional<String> problem(Target target) {
        try {
            of(target);
            return Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.of(unknown(target));
        }
    }

    /** Returns what to say of a host that has no address. */
    static String unknown(Target target) {
        return Words.of("unknown", target.host());
    }

    /** Returns all addresses; those of a target on this machine lead nowhere else. */
    static List<InetAddress> of(Target target) throws UnknownHostException {
        var all = new ArrayList<>(List.of(InetAddress.getAllByName(target.host())));
        if (target.isLoopback()) {
            all.removeIf(address -> !address.isLoopbackAddress());
        }
        return all;
    }
}
