package io.hookscope.exchange.parcel;

import io.hookscope.delivery.Header;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes header lines of what a file says. Stateless. */
public final class HeaderLines {

    private HeaderLines() {}

    /**
     * Returns the line, or empty when that could not stand in a request: a name that is empty or has a blank or a colon,
     * a line break anywhere. Characters that are no single byte become the bytes of their UTF-8.
     */
    public static Optional<Header> line(String name, String value) {
        boolean named = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c <= 0xFF && c != ':');
        return named && !isBroken(value) ? Optional.of(new Header(name, bytes(value))) : Optional.empty();
    }

    /** Whether it cannot stand in one line of a request: it has a line break or a null character. */
    public static boolean isBroken(String text) {
        return text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    }

    private static String bytes(String value) {
        return value.chars().allMatch(c -> c <= 0xFF)
                ? value
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
