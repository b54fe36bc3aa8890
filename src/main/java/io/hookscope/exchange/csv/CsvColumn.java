package io.hookscope.exchange.csv;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.exchange.parcel.Parcel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns in their order, and what each says of a delivery. */
enum CsvColumn {
    NUMBER,
    RECEIVED,
    EVENT,
    OUTCOME,
    CODE,
    CAMPAIGN,
    CUSTOMER,
    ORDER_TOTAL,
    DISCOUNT,
    DISCOUNT_UNIT,
    SIGNATURE,
    STATUS,
    ANSWERED_MS,
    ATTEMPT,
    PROBLEMS,
    SOURCE,
    REMOTE,
    METHOD,
    PATH,
    BYTES,
    RECEPTION,
    ORDER_ID,
    REDEMPTION_ID;

    private static final int MOST_DIGITS = 30;

    /** Returns its name in the first line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its cells are numbers, in which a minus is no formula. */
    boolean isNumber() {
        return switch (this) {
            case NUMBER, ORDER_TOTAL, DISCOUNT, STATUS, ANSWERED_MS, ATTEMPT, PROBLEMS, BYTES -> true;
            case RECEIVED, EVENT, OUTCOME, CODE, CAMPAIGN, CUSTOMER, DISCOUNT_UNIT, SIGNATURE, SOURCE, REMOTE, METHOD,
                    PATH, RECEPTION, ORDER_ID, REDEMPTION_ID ->
                false;
        };
    }

    /** Returns what it says; nothing when there is nothing to say. */
    String text(Parcel parcel, int decimals) {
        Summary summary = parcel.summary();
        return switch (this) {
            case NUMBER -> Long.toString(parcel.seq());
            case RECEIVED -> parcel.delivery().receivedAt().toString();
            case EVENT -> summary.label();
            case OUTCOME -> summary.outcome().name().toLowerCase(Locale.ROOT);
            case CODE -> orEmpty(summary.code());
            case CAMPAIGN -> orEmpty(summary.campaign());
            case CUSTOMER -> orEmpty(summary.customer());
            case ORDER_TOTAL -> summary.orderTotal() == null ? "" : money(summary.orderTotal(), decimals);
            case DISCOUNT -> discount(summary, decimals);
            case DISCOUNT_UNIT -> summary.discount() == null
                    ? ""
                    : summary.discountUnit().name().toLowerCase(Locale.ROOT);
            case STATUS, ANSWERED_MS -> answer(parcel.answer());
            case SIGNATURE, ATTEMPT, PROBLEMS -> conclusion(parcel.conclusion());
            case SOURCE -> orEmpty(summary.ids().source());
            case REMOTE -> parcel.delivery().remote();
            case METHOD -> parcel.delivery().method();
            case PATH -> parcel.delivery().target();
            case BYTES -> Integer.toString(parcel.delivery().body().length());
            case RECEPTION -> reception(parcel.delivery().reception());
            case ORDER_ID -> orEmpty(summary.ids().order());
            case REDEMPTION_ID -> orEmpty(summary.ids().redemption());
        };
    }

    private String answer(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        return this == STATUS
                ? Integer.toString(answer.status())
                : BigDecimal.valueOf(answer.took().toNanos() / 1_000, 3).toPlainString();
    }

    private String conclusion(@Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return "";
        }
        return switch (this) {
            case ATTEMPT -> Integer.toString(conclusion.attempt());
            case PROBLEMS -> Integer.toString(conclusion.problems());
            default -> conclusion.signature().label();
        };
    }

    private static String reception(Reception reception) {
        return switch (reception) {
            case Reception.Whole _ -> "whole";
            case Reception.TooLarge _ -> "too-large";
            case Reception.CutShort _ -> "cut-short";
            case Reception.LeftOut _ -> "left-out";
        };
    }

    /** What was taken off is negative, as in the table. */
    private static String discount(Summary summary, int decimals) {
        if (summary.discount() == null) {
            return "";
        }
        BigDecimal off = summary.discount().negate();
        return summary.discountUnit() == Unit.POINTS ? plain(off) : money(off, decimals);
    }

    private static String money(BigDecimal smallestUnits, int decimals) {
        if (isAbsurd(smallestUnits)) {
            return plain(smallestUnits);
        }
        BigDecimal amount = smallestUnits.movePointLeft(decimals);
        return plain(amount.scale() < decimals ? amount.setScale(decimals) : amount);
    }

    private static String plain(BigDecimal number) {
        return isAbsurd(number) ? number.round(new MathContext(6)).toString() : number.toPlainString();
    }

    private static boolean isAbsurd(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
