package io.hookscope.tunnel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * One tunnel that an agent has open.
 *
 * @param publicUrl the address on the internet, without a trailing slash
 * @param upstream  where it leads on this machine, as the agent writes it: {@code http://localhost:8080},
 *                  {@code localhost:8080} or a bare port
 */
public record Tunnel(String publicUrl, String upstream) {

    /** What an agent in a container calls the machine that it runs on. */
    private static final Set<String> FROM_A_CONTAINER = Set.of("host.docker.internal", "gateway.docker.internal",
            "host.containers.internal");

    private static final InetAddress LOOPBACK_6 = InetAddress.ofLiteral("::1");

    /** Returns how an agent writes what listens on that address and port: a port alone is one of localhost. */
    public static String upstream(String bound, int port) {
        try {
            InetAddress address = InetAddress.ofLiteral(bound);
            return address.isAnyLocalAddress() || address.isLoopbackAddress()
                    ? Integer.toString(port)
                    : (address instanceof Inet6Address ? "[" + bound + "]" : bound) + ":" + port;
        } catch (IllegalArgumentException _) {
            return bound.equalsIgnoreCase("localhost") ? Integer.toString(port) : bound + ":" + port;
        }
    }

    /** Returns the address without slashes at its end, however many an agent, or who says to be one, writes. */
    static String withoutSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /**
     * Whether it leads to what listens there, in plain HTTP. No name is looked up: whoever says to be an agent could hold up
     * who asks.
     *
     * @param bound the address that is listened on, which may stand for all of this machine
     */
    boolean leadsTo(InetAddress bound, int port) {
        String address = upstream.contains("://") ? upstream : "http://" + upstream;
        if (!upstream.isEmpty() && upstream.chars().allMatch(Character::isDigit)) {
            address = "http://localhost:" + upstream;
        }
        try {
            URI uri = URI.create(address);
            int upstreamPort = uri.getPort() >= 0 ? uri.getPort() : 80;
            return uri.getHost() != null && upstreamPort == port && !"https".equalsIgnoreCase(uri.getScheme())
                    && isHere(uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""), bound);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isHere(String host, InetAddress bound) {
        boolean loopback = bound.isAnyLocalAddress() || bound.isLoopbackAddress();
        if (host.equals("localhost")) {
            return loopback;
        }
        if (FROM_A_CONTAINER.contains(host)) {
            return true; // or not, by how its network is made: a probe tells
        }
        InetAddress named = InetAddress.ofLiteral(host);
        if (named.isAnyLocalAddress() || named.equals(LOOPBACK_6)) {
            return loopback;
        }
        return named.equals(bound) || bound.isAnyLocalAddress() && isOurs(named);
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
