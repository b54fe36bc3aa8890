package io.hookscope.wire;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
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

    /**
     * Whether a connection to the target may end at what listens on that address of this machine, which may stand for all of
     * them. What is written as a loopback address does, whichever that address is.
     */
    public static boolean leadTo(Target target, String bound) {
        if (target.isLoopback() || target.host().equalsIgnoreCase(bound)) {
            return true;
        }
        try {
            InetAddress here = InetAddress.getByName(bound);
            for (InetAddress address : of(target)) {
                if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.equals(here)
                        || here.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
        } catch (UnknownHostException | SocketException _) {
            // nothing can be sent there, or nobody knows what is ours
        }
        return false;
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
