package io.hookscope.tunnel;

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
record Tunnel(String publicUrl, String upstream) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "0.0.0.0");

    /** Returns the address without slashes at its end, however many an agent, or who says to be one, writes. */
    static String withoutSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /** Whether it leads to that port of this machine. */
    boolean leadsTo(int port) {
        String address = upstream.contains("://") ? upstream : "http://" + upstream;
        if (!upstream.isEmpty() && upstream.chars().allMatch(Character::isDigit)) {
            address = "http://localhost:" + upstream;
        }
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null
                    ? ""
                    : uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
            int upstreamPort = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return THIS_MACHINE.contains(host) && upstreamPort == port;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
