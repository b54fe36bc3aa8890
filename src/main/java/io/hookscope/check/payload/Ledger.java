package io.hookscope.check.payload;

import io.hookscope.check.CheckName;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares amounts line by line, exactly, and keeps what does not add up. A line with an operand that is absent, null or
 * no number is not compared. For one thread, one delivery.
 */
final class Ledger {

    /** Beyond this many findings the person has seen the point. */
    private static final int MOST = 100;

    private static final int SHOWN = 60;

    private final boolean zeroMeansReset;
    private final boolean takesOff;
    private final List<Finding> findings = new ArrayList<>();
    private int lines;

    /**
     * A rollback may set amounts back to zero without its other amounts following: such a line says nothing. Only where a
     * discount was taken off can it be too much.
     */
    Ledger(boolean zeroMeansReset, boolean takesOff) {
        this.zeroMeansReset = zeroMeansReset;
        this.takesOff = takesOff;
    }

    /** Compares an amount with what the other amounts make of it. The texts get found, expected, difference, then the names. */
    void equal(String key, Place found, @Nullable BigDecimal expected, String name) {
        BigDecimal value = found.number();
        if (value == null || expected == null || zeroMeansReset && (value.signum() == 0 || expected.signum() == 0)) {
            return;
        }
        lines++;
        if (value.compareTo(expected) != 0) {
            tell(key, found, expected, name);
        }
    }

    /** Returns the amount as one to reckon with: as unknown where it may have been set back to zero. */
    Place known(Place amount) {
        BigDecimal value = amount.number();
        return zeroMeansReset && value != null && value.signum() == 0 ? amount.asNull() : amount;
    }

    /** Compares a quantity with the one that it must not exceed. */
    void atMost(String key, Place found, @Nullable BigDecimal limit, String name) {
        BigDecimal value = found.number();
        if (value == null || limit == null) {
            return;
        }
        lines++;
        if (value.compareTo(limit) > 0) {
            tell(key, found, limit, name);
        }
    }

    /** Tells of a discount that is more than what it was taken off, and returns false then. */
    boolean within(String key, Place discount, @Nullable BigDecimal amount, String name) {
        BigDecimal value = discount.number();
        boolean over = takesOff && value != null && amount != null && amount.signum() >= 0
                && value.compareTo(amount) > 0;
        if (over) {
            atMost(key, discount, amount, name);
        }
        return !over;
    }

    /** Whether a rollback set the total back to the whole amount: the discounts beside it may still be told as they were. */
    boolean isUndone(Place total, Place amount) {
        BigDecimal left = total.number();
        BigDecimal whole = amount.number();
        return zeroMeansReset && left != null && whole != null && left.compareTo(whole) == 0;
    }

    boolean isOfRollback() {
        return zeroMeansReset;
    }

    int lines() {
        return lines;
    }

    List<Finding> findings() {
        return findings;
    }

    private void tell(String key, Place found, BigDecimal expected, String name) {
        if (findings.size() >= MOST || findings.stream().anyMatch(f -> f.pointer().equals(found.pointer()))) {
            return; // one finding is enough to look at an amount
        }
        String is = plain(found.number());
        String should = plain(expected);
        var spot = new Spot(CheckName.ARITHMETIC, found.pointer(), should, is);
        findings.add(Wording.finding(spot, Grade.ERROR, key, is, should, difference(found.number(), expected), name));
    }

    private static String difference(@Nullable BigDecimal is, BigDecimal should) {
        BigDecimal difference = is == null ? BigDecimal.ZERO : is.subtract(should);
        return Wording.of(difference.signum() > 0 ? "arithmetic.too-much" : "arithmetic.too-little",
                plain(difference.abs()));
    }

    static String plain(@Nullable BigDecimal number) {
        String whole = number == null ? Wording.of("shown.nothing") : number.toPlainString();
        return whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "…";
    }
}
