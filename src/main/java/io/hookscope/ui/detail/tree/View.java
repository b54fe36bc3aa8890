package io.hookscope.ui.detail.tree;

import io.hookscope.event.Money;
import java.time.ZoneId;

/**
 * How a person wants to read.
 *
 * @param money how amounts of money are written: with two decimals, {@code 7000} reads 70.00
 * @param zone  the zone in which times are shown
 */
public record View(Money money, ZoneId zone) {

    /** Two decimals, this machine's time zone. */
    public static final View USUAL = new View(Money.PLAIN, ZoneId.systemDefault());
}
