package io.hookscope.query;

import io.hookscope.event.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a query's words mean at the moment. Immutable.
 *
 * @param money how amounts of money are written: with two decimals, {@code amount>50} is more than 5000
 * @param zone  in which times of day and dates are meant
 * @param now   when the query is read: {@code today} and {@code 13:00} are of this day
 */
public record QueryContext(Money money, ZoneId zone, Instant now) {

    /** Returns the day that is today. */
    public LocalDate day() {
        return LocalDate.ofInstant(now, zone);
    }

    /** How many decimals amounts of money have. */
    int decimals() {
        return money.decimals();
    }
}
