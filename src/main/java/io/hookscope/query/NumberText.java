package io.hookscope.query;

import io.hookscope.event.Money;
import io.hookscope.query.Range.End;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * A number as it is typed. Immutable.
 *
 * @param low  the number
 * @param next what is no longer written so: {@code 3ms} are all lengths from 3 to below 4 ms; the number itself when only it
 *             is meant
 */
record NumberText(BigDecimal low, BigDecimal next) {

    private static final int LONGEST = 30;
    private static final Map<String, Long> NANOS = Map.of("", 1_000_000L, "us", 1_000L, "\u00b5s", 1_000L, "ms",
            1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L);
    private static final Map<String, Long> SIZES = Map.of("", 1L, "b", 1L, "kb", 1024L, "mb", 1024L * 1024);
    private static final Map<String, Long> ONE = Map.of("", 1L);

    static NumberText of(Field field, Word value, Money money) throws FlawException {
        String text = typed(field, value.text().toLowerCase(Locale.ROOT), money).replace('\u2212', '-');
        int end = 0;
        while (end < text.length() && "0123456789.-".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        Map<String, Long> units = switch (field.kind()) {
            case LENGTH -> NANOS;
            case SIZE -> SIZES;
            default -> ONE;
        };
        Long unit = units.get(text.substring(end));
        String digits = text.substring(0, end);
        if (unit == null || digits.length() > LONGEST || !digits.matches("-?\\d{1,30}(\\.\\d{1,29})?")) {
            String key = field == Field.POINTER ? "flaw.pointer.number" : "flaw." + Field.lower(field.kind());
            throw new FlawException(value.flaw(Words.of(key, field.word(), value.text(), field.example())));
        }
        return scaled(new BigDecimal(digits), BigDecimal.valueOf(unit));
    }

    /** Money may be typed as people write it, and as a cell shows it. */
    private static String typed(Field field, String value, Money money) {
        return field.kind() == Field.Kind.MONEY ? AmountText.number(value, money) : value;
    }

    private static NumberText scaled(BigDecimal typed, BigDecimal unit) {
        BigDecimal low = typed.multiply(unit);
        return new NumberText(low, unit.equals(BigDecimal.ONE) ? low : low.add(typed.ulp().multiply(unit)));
    }

    /** Returns the upper end of a range up to it. */
    End<BigDecimal> upTo() {
        return next.equals(low) ? new End.With<>(low) : new End.Without<>(next);
    }

    Range<BigDecimal> range(Sign.Kind sign) {
        return switch (sign) {
            case IS, OTHER -> new Range<>(new End.With<>(low), upTo());
            case MORE -> new Range<>(new End.Without<>(low), null);
            case AT_LEAST -> new Range<>(new End.With<>(low), null);
            case LESS -> new Range<>(null, new End.Without<>(low));
            case AT_MOST -> new Range<>(null, upTo());
        };
    }
}
