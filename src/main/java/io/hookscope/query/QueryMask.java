package io.hookscope.query;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hides in a typed query what may name a customer, a voucher or a path: sign for sign, so that it stays as long. Stateless. */
public final class QueryMask {

    private static final char DOT = '\u2022';
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not");
    private static final Set<Field> TELLING_NOTHING = EnumSet.of(Field.EVENT, Field.METHOD);

    private QueryMask() {}

    /** Returns the query with its fields, signs and keywords, and dots for words and for values that may tell. */
    public static String of(String typed) {
        var covered = new StringBuilder(typed.length());
        int at = 0;
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (Character.isWhitespace(c) || c == '(' || c == ')' || c == '-') {
                covered.append(c);
                at++;
            } else {
                int end = end(typed, at);
                covered.append(word(typed.substring(at, end)));
                at = end;
            }
        }
        return covered.toString();
    }

    /** A quotation mark that is never closed reaches to the end. */
    private static int end(String typed, int start) {
        boolean quoted = false;
        int at = start;
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                return at;
            }
            if (quoted && c == '\\') {
                at++;
            }
            quoted ^= c == '"';
            at++;
        }
        return typed.length();
    }

    private static String word(String word) {
        int sign = 0;
        while (sign < word.length() && ":=<>!\"".indexOf(word.charAt(sign)) < 0) {
            sign++;
        }
        Optional<Field> field = sign < word.length() && word.charAt(sign) != '"'
                ? Field.of(word.substring(0, sign))
                : Optional.empty();
        if (KEYWORDS.contains(word.toLowerCase(Locale.ROOT)) || field.map(QueryMask::tellsNothing).orElse(false)) {
            return word;
        }
        int from = field.isEmpty() ? 0 : sign + 1;
        return word.substring(0, from) + String.valueOf(DOT).repeat(word.length() - from);
    }

    private static boolean tellsNothing(Field field) {
        return field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.POINTER || TELLING_NOTHING.contains(field);
    }
}
