package io.hookscope.check.arrival;

import io.hookscope.delivery.Delivery;
import java.util.Locale;

/** From where a delivery was sent, in one word. Stateless. */
public final class Origin {

    private Origin() {}

    /**
     * Returns Voucherify's region, {@code eu1}, {@code us1} or {@code as1}; {@code elsewhere} for any other public address;
     * {@code unknown} when the sender's address is not known or private.
     */
    public static String of(Delivery delivery) {
        return Sender.of(delivery)
                .map(sender -> Region.of(sender.getHostAddress()).map(region -> region.name().toLowerCase(Locale.ROOT))
                        .orElse("elsewhere"))
                .orElse("unknown");
    }
}
