package io.hookscope.ui.exchange;

import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.Redaction.Metadata;
import java.util.Locale;
import java.util.Optional;

/** What is taken out of deliveries before they leave. */
enum Care {
    /** Personal data, signatures and credentials. */
    REDACTED,
    /** All values of metadata as well. */
    METADATA,
    /** Nothing. */
    FULL;

    /** Returns a redaction under a new key; empty when all stays. */
    Optional<Redaction> redaction() {
        return switch (this) {
            case REDACTED -> Optional.of(Redaction.fresh(Metadata.KEPT));
            case METADATA -> Optional.of(Redaction.fresh(Metadata.REPLACED));
            case FULL -> Optional.empty();
        };
    }

    String words() {
        return Strings.get("care." + name().toLowerCase(Locale.ROOT));
    }
}
