package io.hookscope.exchange.parcel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a URL in a file says of a request, taken apart and otherwise as it stands there. Immutable.
 *
 * @param host   the host and the port, as far as they are named; without a user
 * @param target path and query, at least a slash; without a fragment
 */
public record RequestUrl(String host, String target) {

    private static final Pattern PARTS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?([^/?#]*)([^#]*).*",
            Pattern.DOTALL);

    /** Takes a URL apart; one without a scheme begins with its host, or with a slash where it names none. */
    public static RequestUrl of(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("the pattern fits every text");
        }
        String authority = parts.group(1);
        String rest = parts.group(2);
        return new RequestUrl(authority.substring(authority.lastIndexOf('@') + 1),
                rest.startsWith("/") ? rest : "/" + rest);
    }
}
