package io.hookscope.ui.detail.tree;

import io.hookscope.event.Amounts;
import io.hookscope.event.Reading;
import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** Says in a reader's terms what a raw value means: amounts with decimals, times in local time. Immutable, thread-safe. */
final class ValueNotes {
    private static final Set<String> MONEY = Set.of("price", "initial_amount", "amount_limit", "amount_off",
            "fixed_amount", "balance", "unit_price", "max_amount", "min_amount");

    private final View view;
    private final Points points;

    ValueNotes(View view, Reading reading) {
        this.view = view;
        this.points = new Points(reading);
    }

    /** Returns an amount in the smallest unit as people read it, with a real minus sign. */
    String amount(BigDecimal smallest) {
        return view.money().text(smallest);
    }

    /** Returns a number without exponent and with a real minus sign. */
    String number(BigDecimal number) {
        return Amounts.count(number);
    }

    /** Returns a time in the reader's zone, milliseconds kept. */
    String time(Instant instant) {
        return Words.time("date.long", ZonedDateTime.ofInstant(instant, view.zone()));
    }

    /** Returns what to say beside a raw value, or nothing. */
    Shown beside(JsonValue value) {
        BigDecimal number = value.number();
        if (number != null) {
            return besideNumber(value, number);
        }
        if (value.isString() && value.end() - value.start() < 40) {
            return instant(value.string()).map(t -> Shown.muted(time(t))).orElse(Shown.NOTHING);
        }
        return Shown.NOTHING;
    }

    private Shown besideNumber(JsonValue value, BigDecimal number) {
        String name = value.name();
        if (name.equals("percent_off")) {
            return Shown.muted(Words.of("percent", number(number)));
        }
        if (points.at(value.pointer())) {
            return name.endsWith("amount") || name.equals("balance") || name.equals("total")
                    ? Shown.muted(Words.of("points", number(number)))
                    : Shown.NOTHING;
        }
        return money(name) || isTotalOfBalance(value) ? Shown.muted(amount(number)) : Shown.NOTHING;
    }

    private static boolean money(String name) {
        return MONEY.contains(name) || name.endsWith("_amount") || name.equals("amount");
    }

    /** A list has a total as well: how many there are, of referrals or of validation rules. */
    private static boolean isTotalOfBalance(JsonValue value) {
        return value.pointer().endsWith("balance/total");
    }

    /** Returns the time that an ISO 8601 text names, or empty when it is none. */
    static Optional<Instant> instant(String text) {
        if (text.length() < 17 || text.charAt(4) != '-' || text.indexOf('T') != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
