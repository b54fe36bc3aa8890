package io.hookscope.query;

import io.hookscope.check.CheckName;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a query can ask by name. */
public enum Field {
    EVENT(Kind.TEXT, "type"),
    CODE(Kind.TEXT, "voucher"),
    CUSTOMER(Kind.TEXT),
    CAMPAIGN(Kind.TEXT),
    ORDER(Kind.TEXT),
    ID(Kind.TEXT),
    SOURCE(Kind.TEXT),
    PATH(Kind.TEXT, "target"),
    METHOD(Kind.TEXT),
    REMOTE(Kind.TEXT),
    AMOUNT(Kind.MONEY, "total"),
    DISCOUNT(Kind.MONEY),
    STATUS(Kind.STATUS, "answered"),
    ATTEMPT(Kind.COUNT),
    NUMBER(Kind.COUNT, "seq"),
    TOOK(Kind.LENGTH),
    BYTES(Kind.SIZE, "size"),
    RECEIVED(Kind.TIME, "time"),
    SIGNATURE(Kind.WORD),
    OUTCOME(Kind.WORD),
    SHAPE(Kind.WORD),
    FINDING(Kind.WORD, "problem", "check"),
    ORIGIN(Kind.WORD, "region"),
    IS(Kind.WORD),
    NOTE(Kind.TEXT),
    POINTER(Kind.POINTER);

    /** What stands behind the name. */
    public enum Kind {
        /** Text, with {@code *} for anything. */
        TEXT,
        /** One of {@link Field#words()}. */
        WORD,
        /** An amount as people read it. */
        MONEY,
        /** A whole number. */
        COUNT,
        /** An HTTP status, also as {@code 5xx}. */
        STATUS,
        /** A length of time, {@code 3ms} or {@code 1.5s}. */
        LENGTH,
        /** A size, {@code 500}, {@code 4kb} or {@code 1mb}. */
        SIZE,
        /** A day or a time of day. */
        TIME,
        /** A JSON pointer and, if wanted, a value. */
        POINTER
    }

    private final Kind kind;
    private final List<String> others;

    Field(Kind kind, String... others) {
        this.kind = kind;
        this.others = List.of(others);
    }

    /** Returns what stands behind the name. */
    public Kind kind() {
        return kind;
    }

    /** Returns its name as it is typed. */
    public String word() {
        return lower(this);
    }

    /** Returns the sign that mostly follows it. */
    String sign() {
        return switch (kind) {
            case MONEY, COUNT, STATUS, LENGTH, SIZE -> ">";
            case TEXT, WORD, TIME, POINTER -> ":";
        };
    }

    /** Returns an example of its use, for people. */
    public String example() {
        return Words.of("example." + word());
    }

    /** Returns what the example finds, in a few words. */
    public String meaning() {
        return Words.of("meaning." + word());
    }

    /** Returns the words that can stand behind it; none where anything can. */
    public List<String> words() {
        return switch (this) {
            case SIGNATURE -> words(SignatureVerdict.Kind.values());
            case OUTCOME -> words(Outcome.values());
            case SHAPE -> Arrays.stream(Shape.values()).map(Shape::word).toList();
            case FINDING -> Arrays.stream(CheckName.values()).map(CheckName::word).toList();
            case ORIGIN -> List.of("eu1", "us1", "as1", "elsewhere", "unknown");
            case IS -> words(State.values());
            case RECEIVED -> List.of(TimeText.TODAY, TimeText.YESTERDAY);
            default -> List.of();
        };
    }

    /** Whether a value can be like that, where it is one of a few. */
    boolean canBe(Glob glob) {
        return words().stream().anyMatch(glob::matches)
                || this == SIGNATURE
                        && SignatureVerdict.LABELS.stream().flatMap(label -> SignatureVerdict.said(label).stream())
                                .anyMatch(glob::matches);
    }

    /** Returns the field of that name, in any letter case. */
    public static Optional<Field> of(String name) {
        String typed = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.word().equals(typed) || f.others.contains(typed)).findFirst();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Field::lower).toList();
    }
}
