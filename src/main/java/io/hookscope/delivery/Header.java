package io.hookscope.delivery;

import java.util.regex.Pattern;

/**
 * One header line as it arrived. The value's bytes are kept one to one as ISO-8859-1 characters (RFC 9110, section 5.5),
 * so that a value which is no valid text can still be written back unchanged.
 *
 * @param name  the name in the sender's spelling
 * @param value the value without the surrounding white space of the header line
 */
public record Header(String name, String value) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Whether a text can be the name of a header, or a method (RFC 9110, section 5.6.2). */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** Whether it can be written as one line: a value with a line break or a null character would be taken for more. */
    public boolean isOneLine() {
        return isToken(name) && value.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
    }
}
