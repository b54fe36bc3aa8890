package io.hookscope.wire;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in a URL that a person typed. Stateless. */
public final class HostName {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z]+://)([^/?#@:\\[\\]]+)(.*)", Pattern.DOTALL);

    private static final Pattern UNDERSCORE = Pattern.compile("(?=[^:]*_)([A-Za-z0-9._-]+)(?::(\\d{1,5}))?");

    /**
     * A host whose name has an underscore. Name servers and compose files know such; java.net.URI, and with it
     * java.net.http, does not.
     *
     * @param port -1 where the URL names none
     */
    public record Underscored(String host, int port) {}

    private HostName() {}

    /** Returns such a host where the URL names one. */
    public static Optional<Underscored> underscored(URI url) {
        Matcher named = UNDERSCORE.matcher(String.valueOf(url.getRawAuthority()));
        return url.getHost() == null && named.matches()
                ? Optional.of(new Underscored(named.group(1),
                        named.group(2) == null ? -1 : Integer.parseInt(named.group(2))))
                : Optional.empty();
    }

    /**
     * Returns the URL with its host's name as name servers know it: {@code müller.example} is
     * {@code xn--mller-kva.example}. Any other URL comes back as it is.
     *
     * @throws IllegalArgumentException when the name can be none
     */
    public static String ascii(String url) {
        Matcher named = NAMED.matcher(url);
        if (!named.matches() || named.group(2).chars().allMatch(c -> c < 128)) {
            return url;
        }
        return named.group(1) + IDN.toASCII(named.group(2), IDN.USE_STD3_ASCII_RULES) + named.group(3);
    }

    /**
     * Returns the same URL at the other loopback address where it says {@code localhost}: java.net.http tries 127.0.0.1
     * alone, and a handler may listen on ::1 alone. None for https, whose certificate names what was typed.
     */
    public static Optional<URI> otherLoopback(URI url) {
        return "localhost".equalsIgnoreCase(url.getHost()) && "http".equalsIgnoreCase(url.getScheme())
                ? Optional.of(URI.create(url.toString().replaceFirst("(?i)//localhost", "//[::1]")))
                : Optional.empty();
    }

    /** Returns the text without a user and a password, to be shown. */
    public static String withoutUser(String url) {
        return url.replaceFirst("//[^/?#]*@", "//\u2026@");
    }
}
