package io.hookscope.sample.make;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The moments of one redemption, each as far before the send-out as in Voucherify's own example. Immutable.
 *
 * @param sendout when the webhook is sent; everything else lies before it
 */
record Stamps(Instant sendout) {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    Stamps {
        sendout = sendout.truncatedTo(ChronoUnit.MILLIS);
    }

    Instant orderCreated() {
        return sendout.minus(43_157, ChronoUnit.MICROS);
    }

    Instant voucherUpdated() {
        return sendout.minus(15_095, ChronoUnit.MICROS);
    }

    Instant redeemed() {
        return sendout.minusMillis(5);
    }

    Instant eventCreated() {
        return sendout.minusMillis(4);
    }

    /** Returns for example {@code 2024-01-15T12:20:38.636Z}. */
    static String millis(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Returns for example {@code 2024-01-15T12:20:38.596843Z}. */
    static String micros(Instant instant) {
        return MICROS.format(instant);
    }
}
