package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redactor;

/** Whatever is handed over, it is redacted: JSON stays JSON of the same shape, and anything else goes. */
public final class RedactTarget {

    private static final EventReader READER = new EventReader();
    private static final Redaction REDACTION = Redaction.fresh(Metadata.KEPT);

    private RedactTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Delivery delivery = Input.delivery(input);
        Reading reading = READER.read(delivery);
        Delivery redacted = new Redactor(REDACTION).redact(
                new Parcel(1, delivery, null, reading.summary(), null, Attached.NOTHING, "")).delivery();
        if (reading.content() instanceof Content.Json) {
            Reading again = READER.read(redacted);
            Input.claim(again.content() instanceof Content.Json, "JSON is no JSON any more");
            Input.claim(again.shape() == reading.shape(), reading.shape() + " became " + again.shape());
        } else {
            Input.claim(redacted.body().length() == 0, "a body that nobody understands is handed over");
        }
    }
}
