package io.hookscope.sample.send;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in a URL that a person typed. Stateless. */
public final class HostName {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z]+://)([^/?#@:\\[\\]]+)(.*)", Pattern.DOTALL);

    private HostName() {}

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

    /** Returns the text without a user and a password, to be shown. */
    public static String withoutUser(String url) {
        return url.replaceFirst("//[^/?#]*@", "//\u2026@");
    }
}
