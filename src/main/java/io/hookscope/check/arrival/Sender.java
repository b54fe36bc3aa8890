package io.hookscope.check.arrival;

import io.hookscope.delivery.Delivery;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Finds out who sent a delivery, without asking any name server and without believing what a sender may have made up. Stateless. */
final class Sender {

    private static final String FORWARDED = "X-Forwarded-For";

    private Sender() {}

    /**
     * Returns the sender's public address: the peer, or, when the peer is this machine's tunnel agent, the last hop that
     * the agent wrote. Earlier hops can be made up by anybody. Empty when the address is missing, unreadable or private.
     */
    static Optional<InetAddress> of(Delivery delivery) {
        Optional<InetAddress> peer = literal(withoutPort(delivery.remote()));
        Optional<InetAddress> sender = peer.isPresent() && peer.get().isLoopbackAddress() ? lastHop(delivery) : peer;
        return sender.filter(Sender::isPublic);
    }

    private static Optional<InetAddress> lastHop(Delivery delivery) {
        List<String> values = delivery.headers().all(FORWARDED);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String last = values.getLast();
        return literal(withoutPort(last.substring(last.lastIndexOf(',') + 1).strip()));
    }

    private static boolean isPublic(InetAddress address) {
        boolean shared = address instanceof Inet4Address v4 && (v4.getAddress()[0] & 0xff) == 100
                && (v4.getAddress()[1] & 0xc0) == 64;
        boolean unique = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !(address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                || address.isAnyLocalAddress() || address.isMulticastAddress() || shared || unique);
    }

    /** Parses an address in figures only; a name is never looked up. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String peer) {
        if (peer.startsWith("[")) {
            int end = peer.indexOf(']');
            return end < 0 ? peer : peer.substring(1, end);
        }
        int colon = peer.indexOf(':');
        boolean one = colon >= 0 && colon == peer.lastIndexOf(':');
        return one ? peer.substring(0, colon) : manyColons(peer);
    }

    /** An IPv6 peer may come as {@code 0:0:0:0:0:0:0:1:51234}: eight groups and a port. */
    private static String manyColons(String peer) {
        boolean port = peer.chars().filter(c -> c == ':').count() == 8;
        return port ? peer.substring(0, peer.lastIndexOf(':')) : peer;
    }
}
