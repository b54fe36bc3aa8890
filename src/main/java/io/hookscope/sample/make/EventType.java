package io.hookscope.sample.make;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The events that can be made here, by their names on the wire. */
public enum EventType {
    REDEMPTION_SUCCEEDED("redemption.succeeded", "evred_"),
    REDEMPTION_FAILED("redemption.failed", "evred_"),
    REDEMPTION_ROLLBACK_SUCCEEDED("redemption.rollback.succeeded", "evred_"),
    REDEMPTION_ROLLBACK_FAILED("redemption.rollback.failed", "evred_"),
    CUSTOMER_REDEMPTION_SUCCEEDED("customer.redemption.succeeded", "evcus_"),
    CUSTOMER_REDEMPTION_ROLLBACK_SUCCEEDED("customer.redemption.rollback.succeeded", "evcus_"),
    VOUCHER_CREATED("voucher.created", "evvou_"),
    VOUCHER_UPDATED("voucher.updated", "evvou_"),
    VOUCHER_ENABLED("voucher.enabled", "evvou_"),
    VOUCHER_DISABLED("voucher.disabled", "evvou_"),
    CUSTOMER_CREATED("customer.created", "evcus_"),
    CUSTOMER_UPDATED("customer.updated", "evcus_");

    private final String wire;
    private final String idPrefix;

    EventType(String wire, String idPrefix) {
        this.wire = wire;
        this.idPrefix = idPrefix;
    }

    /** Returns the name on the wire, for example {@code redemption.succeeded}. */
    public String wire() {
        return wire;
    }

    /** Returns the event of that name, also in the spelling of the documentation's headings, {@code EVENTS.REDEMPTION.SUCCEEDED}. */
    public static Optional<EventType> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wire = lower.startsWith("events.") ? lower.substring("events.".length()) : lower;
        return Arrays.stream(values()).filter(t -> t.wire.equals(wire)).findFirst();
    }

    /** Whether the webhook is sent by a distribution; the others are sent by a project's webhook. */
    boolean fromDistribution() {
        return wire.startsWith("customer.redemption");
    }

    String idPrefix() {
        return idPrefix;
    }
}
