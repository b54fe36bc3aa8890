package io.hookscope.query;

import io.hookscope.event.Money;
import io.hookscope.query.Range.End;
import io.hookscope.query.Sign.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Reads what is asked of a field. For one thread. */
final class Values {

    private static final String STATUS_HUNDREDS = "[1-5]xx";

    private final TimeText times;
    private final Money money;

    Values(QueryContext frame) {
        this.times = new TimeText(frame);
        this.money = frame.money();
    }

    /** Returns what is asked, without the not of {@link Kind#OTHER}. */
    Term term(Field field, Kind sign, Word value) throws FlawException {
        return switch (field.kind()) {
            case TEXT -> text(field, sign, value);
            case WORD -> word(field, sign, value);
            case STATUS -> value.text().toLowerCase(Locale.ROOT).matches(STATUS_HUNDREDS) && isEqual(sign)
                    ? hundred(field, value)
                    : number(field, sign, value);
            case MONEY, COUNT, LENGTH, SIZE -> number(field, sign, value);
            case TIME -> new Term.Received(times(sign, value));
            case POINTER -> pointer(sign, value);
        };
    }

    private static Term text(Field field, Kind sign, Word value) throws FlawException {
        if (!isEqual(sign)) {
            throw flaw(value, "flaw.text", field.word(), field.example());
        }
        return new Term.Text(field, value.glob());
    }

    private static Term word(Field field, Kind sign, Word value) throws FlawException {
        text(field, sign, value);
        Glob glob = value.glob();
        if (!field.canBe(glob)) {
            String all = String.join(", ", field.words());
            throw new FlawException(value.flaw(Nearest.of(value.text(), field.words())
                    .map(near -> Words.of("flaw.word.near", field.word(), value.text(), near))
                    .orElseGet(() -> Words.of("flaw.word", field.word(), value.text(), all))));
        }
        return switch (field) {
            case FINDING -> new Term.Finding(glob);
            case ORIGIN -> new Term.Origin(glob);
            case IS -> states(field.words().stream().filter(glob::matches).toList());
            default -> new Term.Text(field, glob);
        };
    }

    private static Term states(List<String> words) {
        List<Term> states = words.stream()
                .<Term>map(word -> new Term.Is(State.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))))
                .toList();
        return states.size() == 1 ? states.getFirst() : new Term.Or(states);
    }

    private static Term hundred(Field field, Word value) {
        var from = BigDecimal.valueOf(100L * (value.text().charAt(0) - '0'));
        return new Term.Number(field, Range.within(from, from.add(BigDecimal.valueOf(100))));
    }

    private Term number(Field field, Kind sign, Word value) throws FlawException {
        int dots = dots(value);
        if (dots < 0) {
            return new Term.Number(field, NumberText.of(field, value, money).range(sign));
        }
        requireEqual(field, sign, value);
        Word low = value.part(0, dots);
        Word high = value.from(dots + 2);
        return new Term.Number(field,
                new Range<>(low.isEmpty() ? null : new End.With<>(NumberText.of(field, low, money).low()),
                        high.isEmpty() ? null : NumberText.of(field, high, money).upTo()));
    }

    private Range<Instant> times(Kind sign, Word value) throws FlawException {
        int dots = dots(value);
        if (dots < 0) {
            return times.of(value).range(sign);
        }
        requireEqual(Field.RECEIVED, sign, value);
        Word low = value.part(0, dots);
        Word high = value.from(dots + 2);
        return new Range<>(low.isEmpty() ? null : new End.With<>(times.of(low).start()),
                high.isEmpty() ? null : new End.Without<>(times.of(high).end()));
    }

    private Term pointer(Kind sign, Word value) throws FlawException {
        if (!isEqual(sign) || !value.text().startsWith("/")) {
            throw flaw(value, "flaw.pointer", Field.POINTER.example());
        }
        int at = value.indexOf("=<>!", 0);
        if (at < 0) {
            return new Term.Pointer(value.text(), new Term.Value.Any());
        }
        Sign asked = Sign.at(value, at);
        if (asked == null || asked.end() == value.text().length() && !value.endsInQuotes()) {
            throw flaw(value.from(at), "flaw.pointer.value", Field.POINTER.example());
        }
        String pointer = value.text().substring(0, at);
        Word wanted = value.from(asked.end());
        if (isEqual(asked.kind())) {
            Term like = new Term.Pointer(pointer, new Term.Value.Like(wanted.glob()));
            return asked.kind() == Kind.OTHER ? new Term.Not(like) : like;
        }
        return new Term.Pointer(pointer,
                new Term.Value.Within(NumberText.of(Field.POINTER, wanted, money).range(asked.kind())));
    }

    /** Returns where two dots stand that part a range, or -1. */
    private static int dots(Word value) throws FlawException {
        for (int at = value.indexOf(".", 0); at >= 0; at = value.indexOf(".", at + 1)) {
            if (value.has("..", at)) {
                if (value.text().length() == 2) {
                    throw flaw(value, "flaw.range");
                }
                return at;
            }
        }
        return -1;
    }

    private static void requireEqual(Field field, Kind sign, Word value) throws FlawException {
        if (!isEqual(sign)) {
            throw flaw(value, "flaw.range.sign", field.word());
        }
    }

    private static boolean isEqual(Kind sign) {
        return sign == Kind.IS || sign == Kind.OTHER;
    }

    private static FlawException flaw(Word at, String key, Object... values) {
        return new FlawException(at.flaw(Words.of(key, values)));
    }
}
