package io.hookscope.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be typed where the cursor stands in a query.
 *
 * @param start   where the word begins that is being typed
 * @param end     where it ends: where the cursor stands, or behind the quotation mark that closes what it stands in
 * @param choices what can stand there instead, best first
 */
public record Completion(int start, int end, List<Choice> choices) {

    /**
     * One way to go on.
     *
     * @param text    what to put in
     * @param meaning what it finds, in a few words; empty when the text says it
     */
    public record Choice(String text, String meaning) {}

    /** Values that a session has for a field, most recent first. */
    public interface Known {

        /** Returns values of that field; none where none are known. */
        List<String> values(Field field);
    }

    private static final int MOST = 12;
    private static final String SIGNS = ":=<>!";

    /** Returns how a query can go on at the cursor; no choices where anything can follow. */
    public static Completion at(String text, int cursor, Known known) {
        int start = start(text, cursor);
        String typed = text.substring(start, cursor);
        int sign = 0;
        while (sign < typed.length() && SIGNS.indexOf(typed.charAt(sign)) < 0) {
            sign++;
        }
        if (sign == typed.length()) {
            return new Completion(start, cursor, typed.isEmpty() ? List.of() : fields(typed));
        }
        Optional<Field> field = Field.of(typed.substring(0, sign));
        while (sign < typed.length() && SIGNS.indexOf(typed.charAt(sign)) >= 0) {
            sign++;
        }
        int from = start + sign;
        if (text.charAt(from - 1) == '!') {
            return new Completion(from, cursor, List.of()); // half a sign
        }
        return new Completion(from, end(text, from, cursor),
                field.map(f -> values(f, text.substring(from, cursor), known))
                        .orElse(List.of()));
    }

    /** Returns the query with that choice put in. */
    public String with(Choice choice, String text) {
        return text.substring(0, start) + choice.text() + text.substring(end);
    }

    /** Of a value in quotation marks that are closed behind the cursor, all of it is replaced. */
    private static int end(String text, int from, int cursor) {
        boolean quoted = false;
        for (int i = from; i < text.length() && (i <= from || i < cursor || quoted); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                if (i >= cursor && !quoted) {
                    boolean closes = i + 1 == text.length() || isBetween(text.charAt(i + 1));
                    return closes ? i + 1 : cursor;
                }
            }
        }
        return cursor;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')';
    }

    private static int start(String text, int cursor) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < cursor; i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && (isBetween(c) || c == '-' && i == start)) {
                start = i + 1;
            }
        }
        return start;
    }

    private static List<Choice> fields(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values()).filter(f -> f.word().startsWith(lower))
                .map(f -> new Choice(f.word() + f.sign(), f.example() + "   " + f.meaning())).toList();
    }

    private static List<Choice> values(Field field, String typed, Known known) {
        String lower = typed.replace("\"", "").toLowerCase(Locale.ROOT);
        List<String> all = field.words().isEmpty() ? known.values(field) : field.words();
        return all.stream().filter(v -> v.toLowerCase(Locale.ROOT).startsWith(lower) && !v.equals(typed)).distinct()
                .limit(MOST).map(v -> new Choice(quoted(v), "")).toList();
    }

    /** Returns the value as it is typed: in quotation marks where a sign in it would mean something else. */
    public static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || "\"()*<>=!\\".indexOf(c) >= 0);
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
