package io.hookscope.check.signature;

import io.hookscope.check.signature.Style.Blanks;
import io.hookscope.check.signature.Style.Layout;
import io.hookscope.check.signature.Style.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes compact JSON anew in another style, each literal from its own characters. For one thread, one use. */
final class Rewriter {

    /** Deeper than this nobody nests an event, and recursion stays safe. */
    private static final int DEEPEST = 100;

    private final String json;
    private final Style style;
    private int at;

    private Rewriter(String json, Style style) {
        this.json = json;
        this.style = style;
    }

    /** Returns the JSON in that style; empty when it is not well formed or nested too deeply. Input has no white space between tokens. */
    static Optional<byte[]> write(String compact, Style style) {
        var rewriter = new Rewriter(compact, style);
        try {
            String written = rewriter.value(0);
            return rewriter.at == compact.length()
                    ? Optional.of(written.getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (NotWellFormed _) {
            // nobody can have re-serialised what cannot be parsed
            return Optional.empty();
        }
    }

    private String value(int depth) throws NotWellFormed {
        if (depth > DEEPEST) {
            throw new NotWellFormed();
        }
        return switch (peek()) {
            case '{' -> object(members(depth + 1), depth);
            case '[' -> block('[', ']', elements(depth + 1), depth);
            case '"' -> Literals.string(string(), style.strings());
            default -> Literals.scalar(scalar(), style.numbers());
        };
    }

    private String object(List<String> members, int depth) {
        return members.isEmpty() && style.blanks() == Blanks.LISTS ? "[]" : block('{', '}', members, depth);
    }

    private record Member(String key, String value) {}

    private List<String> members(int depth) throws NotWellFormed {
        var members = new ArrayList<Member>();
        at++;
        while (peek() != '}') {
            separator(members.isEmpty());
            String key = Literals.string(string(), style.strings());
            expect(':');
            members.add(new Member(key, value(depth)));
        }
        at++;
        if (style.blanks() == Blanks.DROPPED) {
            members.removeIf(member -> member.value().equals("null"));
        }
        if (style.order() == Order.SORTED) {
            members.sort(Comparator.comparing(Member::key));
        }
        String colon = style.layout() == Layout.COMPACT ? ":" : ": ";
        return members.stream().map(member -> member.key() + colon + member.value()).toList();
    }

    private List<String> elements(int depth) throws NotWellFormed {
        var elements = new ArrayList<String>();
        at++;
        while (peek() != ']') {
            separator(elements.isEmpty());
            elements.add(value(depth));
        }
        at++;
        return elements;
    }

    private String block(char open, char close, List<String> parts, int depth) {
        String indent = switch (style.layout()) {
            case TWO -> "  ";
            case FOUR -> "    ";
            case TAB -> "\t";
            case COMPACT, SPACED, AFTER_COLON -> "";
        };
        if (indent.isEmpty() || parts.isEmpty()) {
            return open + String.join(style.layout() == Layout.SPACED ? ", " : ",", parts) + close;
        }
        String line = "\n" + indent.repeat(depth);
        return open + line + indent + String.join("," + line + indent, parts) + line + close;
    }

    private void separator(boolean first) throws NotWellFormed {
        if (!first) {
            expect(',');
        }
    }

    /** Returns the string literal without its quotes, escapes kept. */
    private String string() throws NotWellFormed {
        expect('"');
        int start = at;
        while (peek() != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return json.substring(start, at++);
    }

    private String scalar() throws NotWellFormed {
        int start = at;
        while (at < json.length() && ",]}\":{[".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw new NotWellFormed();
        }
        return json.substring(start, at);
    }

    private char peek() throws NotWellFormed {
        if (at >= json.length()) {
            throw new NotWellFormed();
        }
        return json.charAt(at);
    }

    private void expect(char c) throws NotWellFormed {
        if (peek() != c) {
            throw new NotWellFormed();
        }
        at++;
    }

    /** The text is no JSON. */
    private static final class NotWellFormed extends Exception {

        private static final long serialVersionUID = 1L;

        NotWellFormed() {
            super(null, null, false, false);
        }
    }
}
