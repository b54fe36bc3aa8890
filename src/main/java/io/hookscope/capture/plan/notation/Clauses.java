package io.hookscope.capture.plan.notation;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.RulePattern;
import io.hookscope.delivery.Header;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JsonPointer;

/** The notation of what stands around a course: conditions, ends and headers. Stateless. */
public final class Clauses {

    private Clauses() {}

    /** Reads a condition: {@code event=redemption.*}, {@code path=/hooks/*} or {@code pointer:/data/voucher/code=X}. */
    public static Condition condition(String written) throws NotationException {
        String text = written.strip();
        int equals = text.lastIndexOf("pointer:", 0) == 0 ? text.indexOf('=', "pointer:".length()) : text.indexOf('=');
        if (equals < 0) {
            throw new NotationException(text, text.length(), Words.of("when"));
        }
        RulePattern value = glob(text.substring(equals + 1));
        String what = text.substring(0, equals);
        return switch (what) {
            case "event" -> new Condition.EventIs(glob(value.pattern().toLowerCase(Locale.ROOT)));
            case "path" -> new Condition.PathIs(value);
            default -> {
                if (!what.startsWith("pointer:")) {
                    throw new NotationException(text, 0, Words.of("when"));
                }
                yield new Condition.FieldIs(pointer(what.substring("pointer:".length())), value);
            }
        };
    }

    /** Writes a condition. */
    public static String written(Condition condition) {
        return switch (condition) {
            case Condition.EventIs(RulePattern name) -> "event=" + name;
            case Condition.PathIs(RulePattern path) -> "path=" + path;
            case Condition.FieldIs(JsonPointer pointer, RulePattern value) -> "pointer:" + pointer + "=" + value;
        };
    }

    /** Reads a JSON pointer. */
    public static JsonPointer pointer(String text) throws NotationException {
        if (!text.startsWith("/") || text.length() > RulePattern.LONGEST_PATTERN) {
            throw new NotationException(text, 0, Words.of("pointer"));
        }
        return JsonPointer.compile(text);
    }

    /** Reads an end: a time such as {@code 15m}, {@code 90s} or {@code 2h}, or a number of answers. */
    public static End end(String written) throws NotationException {
        var scanner = new Scanner(written.strip());
        String advice = Words.of("end");
        int number = scanner.number(advice);
        try {
            if (scanner.atEnd()) {
                return new End.Count(number);
            }
            var again = new Scanner(written.strip());
            Duration time = again.time(advice);
            again.end();
            return new End.After(time);
        } catch (IllegalArgumentException e) {
            throw new NotationException(written.strip(), 0, String.valueOf(e.getMessage()));
        }
    }

    /** Writes an end. */
    public static String written(End end) {
        return switch (end) {
            case End.After(Duration time) -> time.toSeconds() % 60 == 0 && time.toMillis() % 1000 == 0
                    ? time.toMinutes() + "m"
                    : Notation.written(time);
            case End.Count(int answers) -> Integer.toString(answers);
        };
    }

    /** Reads a header line. */
    public static Header header(String line) throws NotationException {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw new NotationException(line, line.length(), Words.of("header"));
        }
        return new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    /** Writes a header line. */
    public static String written(Header header) {
        return header.name() + ": " + header.value();
    }

    private static RulePattern glob(String text) throws NotationException {
        try {
            return new RulePattern(text);
        } catch (IllegalArgumentException e) {
            throw new NotationException(String.valueOf(e.getMessage()));
        }
    }
}
