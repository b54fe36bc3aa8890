package io.hookscope.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes amounts as people read them, exactly: nothing is rounded, no digits are grouped, a minus is U+2212. Stateless and
 * thread-safe; what it costs is bounded whatever the number.
 */
public final class Amounts {

    /** Beyond this exponent nobody reads the digits: it stays as written, {@code 1E+1000000000}. */
    private static final int LARGEST_EXPONENT = 1_000;

    private static final char MINUS = '\u2212';

    private Amounts() {}

    /**
     * Returns money: 7000 with two decimals is {@code 70.00}.
     *
     * @param smallest in the smallest unit of the currency
     * @param decimals how many digits of the smallest unit stand behind the point, 0 or more
     */
    public static String money(BigDecimal smallest, int decimals) {
        if (isHuge(smallest)) {
            return minus(smallest.toString());
        }
        BigDecimal moved = smallest.movePointLeft(decimals);
        return plain(moved.setScale(Math.max(moved.scale(), decimals)));
    }

    /** Returns a count, such as points, a quantity or a share, without decimals of its own: 500 is {@code 500}. */
    public static String count(BigDecimal number) {
        return isHuge(number) ? minus(number.toString()) : plain(number);
    }

    /** Returns the amount in its unit: {@code 70.00}, or {@code 500 pts}. */
    public static String text(BigDecimal amount, Unit unit, int decimals) {
        return switch (unit) {
            case MONEY, CREDITS -> money(amount, decimals);
            case POINTS -> Words.of("amount.points", count(amount));
        };
    }

    /** Returns the amount in its unit, with the sign of the currency: {@code €70.00}, or {@code 500 pts}. */
    public static String text(BigDecimal amount, Unit unit, Money money) {
        return unit == Unit.POINTS ? text(amount, unit, 0) : money.text(amount);
    }

    /** Returns what the summary's redemption took off, as something subtracted: {@code −10.00}, {@code −500 pts}; else empty. */
    public static String discount(Summary summary, int decimals) {
        BigDecimal discount = summary.discount();
        return discount == null ? "" : text(discount.negate(), summary.discountUnit(), decimals);
    }

    /** Returns what it took off, with the sign of the currency: {@code −€10.00}; else empty. */
    public static String discount(Summary summary, Money money) {
        BigDecimal discount = summary.discount();
        return discount == null ? "" : text(discount.negate(), summary.discountUnit(), money);
    }

    /** Returns what is to be paid, with the sign of the currency: {@code €60.00}; empty when the event does not say. */
    public static String orderTotal(Summary summary, Money money) {
        return money.with(orderTotal(summary, money.decimals()));
    }

    /** Returns what is to be paid: {@code 60.00}; empty when the event does not say. */
    public static String orderTotal(Summary summary, int decimals) {
        @Nullable
        BigDecimal total = summary.orderTotal();
        return total == null ? "" : money(total, decimals);
    }

    /** Whether nobody reads the digits of a number of this size; to write them would cost too much. */
    public static boolean isHuge(BigDecimal number) {
        return Math.abs((long) number.scale()) > LARGEST_EXPONENT;
    }

    private static String plain(BigDecimal number) {
        return minus(number.toPlainString());
    }

    private static String minus(String text) {
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }
}
