package io.hookscope.ui.detail.tree;

import io.hookscope.event.Outcome;
import io.hookscope.event.Reading;
import io.hookscope.event.Unit;
import io.hookscope.event.redemption.Order;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Voucher;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks the few facts of an event that a person wants first. Stateless and thread-safe. */
public final class DetailCards {
    private DetailCards() {}

    /**
     * One fact.
     *
     * @param title what it is
     * @param fact  the fact itself
     * @param aside how it comes about; may be empty
     */
    public record Card(String title, Shown fact, String aside) {}

    /** Returns up to three facts; none for an event that we do not know. */
    public static List<Card> of(Reading reading, View view) {
        var notes = new ValueNotes(view, reading);
        var summary = reading.summary();
        var event = reading.redemption();
        var cards = new ArrayList<Card>();
        Order order = event == null ? null : event.subjectOrder();
        if (order != null && order.toPay() instanceof BigDecimal total) {
            cards.add(total(order, total, notes));
        }
        if (summary.code() != null) {
            cards.add(new Card(Words.of(voucherTitle(event)), Shown.mono(RawNodes.clip(summary.code())), ""));
        } else if (summary.campaign() != null) {
            cards.add(new Card(Words.of("section.campaign"), Shown.plain(RawNodes.clip(summary.campaign())), ""));
        }
        if (event != null) {
            outcome(reading, event, notes).ifPresent(cards::add);
        } else if (summary.customer() != null) {
            cards.add(new Card(Words.of("section.customer"), Shown.plain(RawNodes.clip(summary.customer())), ""));
        }
        return cards;
    }

    private static String voucherTitle(@Nullable RedemptionEvent event) {
        boolean promotion = event != null && event.voucher() == null
                && (event.promotionTier() != null || event.promotionStack() != null);
        return promotion ? "card.promotion" : "section.voucher";
    }

    /** How it comes about is said where that is true. */
    private static Card total(Order order, BigDecimal total, ValueNotes notes) {
        BigDecimal amount = order.amount();
        BigDecimal off = order.off();
        boolean sum = amount != null && off != null && off.signum() != 0
                && amount.subtract(off).compareTo(total) == 0;
        String aside = sum ? "= " + notes.amount(amount) + " − " + notes.amount(off) : "";
        return new Card(Words.of("card.total"), Shown.plain(notes.amount(total)), aside);
    }

    private static Optional<Card> outcome(Reading reading, RedemptionEvent event, ValueNotes notes) {
        var redemption = event.redemption();
        var rollback = event.rollback();
        if (rollback != null && rollback.failureCode() != null) {
            return Optional.of(reason(rollback.failureCode()));
        }
        if (redemption != null && redemption.failureCode() != null) {
            return Optional.of(reason(redemption.failureCode()));
        }
        if (reading.name().endsWith(".failed")) {
            // nothing was taken off, or given back
            return Optional.empty();
        }
        return reading.summary().outcome() == Outcome.ROLLBACK
                ? givenBack(reading, event, notes)
                : effect(reading, event, notes);
    }

    private static Card reason(String code) {
        return new Card(Words.of("card.reason"), new Shown(RawNodes.clip(code), Shown.Style.MONO), "");
    }

    private static Optional<Card> givenBack(Reading reading, RedemptionEvent event, ValueNotes notes) {
        var rollback = event.rollback();
        if (rollback != null && rollback.amount() != null) {
            String back = count(rollback.amount().abs(), reading.summary().discountUnit(), notes);
            return Optional.of(new Card(Words.of("card.back"), Shown.plain(back), ""));
        }
        if (rollback != null && rollback.reason() != null) {
            return Optional.of(new Card(Words.of("card.reason"), Shown.plain(RawNodes.clip(rollback.reason())), ""));
        }
        return Optional.empty();
    }

    private static Optional<Card> effect(Reading reading, RedemptionEvent event, ValueNotes notes) {
        var tier = event.promotionTier();
        var value = event.voucher() != null ? event.voucher().value() : tier == null ? null : tier.action();
        var used = reading.summary().discount();
        String off = used == null ? "" : count(used, reading.summary().discountUnit(), notes);
        String says = value == null ? "" : effect(value, off, notes);
        return says.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(Words.of("card.effect"), Shown.plain(RawNodes.clip(says)), ""));
    }

    private static String effect(Voucher.Value value, String used, ValueNotes notes) {
        return switch (value) {
            case Voucher.UnitOff unit -> adds(unit, notes);
            case Voucher.ManyUnits(var units) -> units.stream().map(unit -> adds(unit, notes))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            case Voucher.AmountOff(var off) -> off == null ? "" : Words.of("off", notes.amount(off));
            case Voucher.PercentOff(var off, var most) -> off == null ? "" : share(off, most, notes);
            case Voucher.FixedPrice(var price) -> price == null ? "" : Words.of("fixed", notes.amount(price));
            case Voucher.Gift(var left) -> used(used, left == null ? "" : notes.amount(left));
            case Voucher.Loyalty(var left) -> used(used, left == null ? "" : notes.number(left));
            case Voucher.OtherValue(var kind) -> kind;
        };
    }

    private static String used(String used, String left) {
        if (left.isEmpty()) {
            return used;
        }
        return used.isEmpty() ? Words.of("card.left", left) : Words.of("card.used", used, left);
    }

    private static String share(BigDecimal percent, @Nullable BigDecimal most, ValueNotes notes) {
        String off = Words.of("off", Words.of("percent", notes.number(percent)));
        return most == null ? off : Words.of("at.most", off, notes.amount(most));
    }

    private static String adds(Voucher.UnitOff unit, ValueNotes notes) {
        return unit.unitOff() == null || unit.unitType() == null
                ? ""
                : Words.of("card.adds", notes.number(unit.unitOff()), unit.unitType());
    }

    private static String count(BigDecimal amount, Unit unit, ValueNotes notes) {
        return switch (unit) {
            case MONEY -> notes.amount(amount);
            case CREDITS -> Words.of("card.credits", notes.amount(amount));
            case POINTS -> Words.of("points", notes.number(amount));
        };
    }
}
