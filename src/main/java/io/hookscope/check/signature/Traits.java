package io.hookscope.check.signature;

/**
 * What of a JSON text another library might write differently; too much rather than too little. Immutable.
 *
 * @param slash       a slash that is not escaped
 * @param nonAscii    a character beyond ASCII
 * @param escaped     a slash or a character that is escaped without need
 * @param markup      a character that some libraries escape because of HTML
 * @param marks      one of {@code = ' + `} or a quotation mark, which some libraries escape too
 * @param longNumber  a number with a fraction or an exponent
 * @param emptyObject an object without keys
 * @param nothing     a null
 */
record Traits(boolean slash, boolean nonAscii, boolean escaped, boolean markup, boolean marks,
        boolean longNumber, boolean emptyObject, boolean nothing) {

    /** Looks at compact JSON. */
    static Traits of(String json) {
        boolean slash = false;
        boolean nonAscii = false;
        boolean escaped = false;
        boolean markup = false;
        boolean marks = false;
        boolean longNumber = false;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && inString) {
                i++;
                char kind = i < json.length() ? json.charAt(i) : ' ';
                escaped |= kind == 'u' || kind == '/';
                marks |= kind == '"';
            } else if (c == '"') {
                inString = !inString;
            } else if (inString) {
                slash |= c == '/';
                nonAscii |= c > 126;
                markup |= c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
                marks |= c == '=' || c == '\'' || c == '+' || c == '`';
            } else {
                longNumber |= c == '.' || (c == 'e' || c == 'E') && i > 0 && Character.isDigit(json.charAt(i - 1));
            }
        }
        return new Traits(slash, nonAscii, escaped, markup, marks, longNumber, json.contains("{}"),
                json.contains("null"));
    }
}
