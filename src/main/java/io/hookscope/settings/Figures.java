package io.hookscope.settings;

import io.hookscope.event.Money;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * How amounts and times are written. Immutable.
 *
 * @param money    how amounts of money are written
 * @param zoneName the time zone's name, such as {@code Europe/Warsaw}; empty for this machine's
 */
public record Figures(Money money, String zoneName) {

    /** Two decimals without a sign, this machine's time zone. */
    public static final Figures DEFAULT = new Figures(Money.PLAIN, "");

    public Figures {
        zoneName = zoneName.strip();
        if (!zoneName.isEmpty()) {
            require(zoneName);
        }
    }

    private static void require(String name) {
        try {
            ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "The setting timeZone must be a time zone such as Europe/Warsaw or UTC.");
        }
    }

    /** Returns the time zone in which times are told. */
    public ZoneId zone() {
        return zoneName.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zoneName);
    }

    /** Returns these with money written in another way. */
    Figures withMoney(Money other) {
        return new Figures(other, zoneName);
    }

    /** Returns these with another time zone; an empty name stands for this machine's. */
    public Figures withZone(String other) {
        return new Figures(money, other);
    }
}
