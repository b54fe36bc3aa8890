package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Money;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.ui.Discretion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How the facts of a row are written for people. Immutable.
 *
 * @param zones  in which times are told at the time
 * @param moneys how amounts of money are written at the time
 * @param veil   makes of a row one that may be seen at the time
 * @param discretion whether anything is hidden at the time
 */
public record CellText(Supplier<ZoneId> zones, Supplier<Money> moneys, UnaryOperator<Row> veil, Discretion discretion) {

    /** Shows that many decimals and no sign, whatever happens. */
    public CellText(ZoneId zone, int decimals) {
        this(zone, new Money(decimals, ""));
    }

    private CellText(ZoneId zone, Money money) {
        this(() -> zone, () -> money, row -> row, Discretion.none());
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final String MINUS = "\u2212";

    /** Returns in which zone times are told now. */
    public ZoneId zone() {
        return zones.get();
    }

    /** Returns how amounts of money are written now. */
    public Money money() {
        return moneys.get();
    }

    /** Returns the time of day to the millisecond. */
    public String time(Instant instant) {
        return CLOCK.format(instant.atZone(zone()));
    }

    /** Returns day and time, for who does not see the rows around. */
    public String dateTime(Instant instant) {
        return FULL.format(instant.atZone(zone()));
    }

    /** Returns day and time here and in UTC, for a tooltip. */
    public String fullTime(Instant instant) {
        return FULL.format(instant.atZone(zone())) + " " + zone().getId() + "\n"
                + FULL.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** Returns what is to be paid, or nothing. */
    public String orderTotal(Summary summary) {
        return summary.orderTotal() == null ? "" : money(summary.orderTotal());
    }

    /** Returns what was taken off as people write it: {@code −10.00} or {@code −500 pts}. */
    public String discount(Summary summary) {
        BigDecimal off = summary.discount();
        if (off == null || off.signum() == 0) {
            return "";
        }
        String sign = off.signum() > 0 ? MINUS : "+";
        return sign + (summary.discountUnit() == Unit.POINTS
                ? Strings.get("cell.points", plain(off.abs()))
                : money(off.abs()));
    }

    /** Returns status and time: {@code 200 · 3 ms}, {@code 500 · try 1} when the sender tries more
     * than once, {@code 413 · refused}; nothing while there is no answer. */
    public String answered(Row row) {
        Answer answer = row.answer();
        if (answer == null) {
            return "";
        }
        String status = answer.status() == 0 ? Strings.get("cell.unanswered") : Integer.toString(answer.status());
        if (row.reception().isRefused()) {
            return Strings.get("cell.refused", status);
        }
        int attempt = row.conclusion() == null ? 1 : row.conclusion().attempt();
        boolean again = attempt > 1 || answer.status() > 299;
        return again && !LineText.isLate(row)
                ? Strings.get("cell.attempt", status, attempt)
                : status + " · " + took(answer.took());
    }

    /** Returns a duration in the unit that reads best. */
    public static String took(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        if (micros < 1_000) {
            return "<1 ms";
        }
        if (micros < 1_000_000) {
            return micros / 1_000 + " ms";
        }
        return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }

    /** Returns a size in bytes in the unit that reads best. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kib = bytes / 1024.0;
        return kib < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kib)
                : String.format(Locale.ROOT, "%.1f MB", kib / 1024);
    }

    /** Returns the size of a file in steps of 1000, as the limit in the settings counts it. */
    public static String fileSize(long bytes) {
        long step = bytes < 1_000_000 ? 1_000 : bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        String unit = step == 1_000 ? "KB" : step == 1_000_000 ? "MB" : "GB";
        return String.format(Locale.ROOT, "%.1f %s", (double) bytes / step, unit);
    }

    private String money(BigDecimal smallestUnits) {
        if (absurd(smallestUnits)) {
            return plain(smallestUnits);
        }
        int decimals = money().decimals();
        BigDecimal amount = smallestUnits.movePointLeft(decimals);
        return money().with(plain(amount.scale() < decimals ? amount.setScale(decimals) : amount));
    }

    /** Nobody reads a hundred digits in a cell, and drawing them takes long: such a number is rounded. */
    private static String plain(BigDecimal number) {
        String text = absurd(number) ? number.round(new MathContext(6)).toString() : number.toPlainString();
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    private static boolean absurd(BigDecimal number) {
        return number.precision() > 30 || Math.abs((long) number.scale()) > 30;
    }
}
