package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Amounts;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Headline;
import io.hookscope.event.Reading;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonText;
import io.hookscope.event.words.FullText;
import java.util.Arrays;

/** Whatever a body holds and however it is packed, it is read, and has a label, a headline and words. */
public final class ReadTarget {

    private static final EventReader READER = new EventReader();
    private static final int SOME = 300;

    private ReadTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Delivery delivery = Input.delivery(input);
        Reading reading = READER.read(delivery);
        String label = reading.summary().label();
        Input.claim(!label.isBlank() && label.length() <= 200, "a label of " + label.length());
        Input.claim(!Headline.of(reading).isBlank(), "no headline");
        Input.claim(Amounts.orderTotal(reading.summary(), 2).length() < 20_000, "a total without end");
        Input.claim(Amounts.discount(reading.summary(), 2).length() < 20_000, "a discount without end");
        Input.claim(FullText.of(delivery).words().length() <= 2 * FullText.MOST_CHARACTERS, "words without end");
        placed(reading);
        begins(delivery);
    }

    /** The data stands where the reading says that it does. */
    private static void placed(Reading reading) {
        if (reading.content() instanceof Content.Json && reading.redemption() != null) {
            String text = Encoding.of(reading.text()).text(reading.text());
            Input.claim(JsonText.of(text).value(reading.dataPointer()).isPresent(), "no " + reading.dataPointer());
        }
    }

    /** The beginning is the beginning of the whole. */
    private static void begins(Delivery delivery) {
        if (Unpacker.unpack(delivery) instanceof Unpacked.Plain(byte[] all)) {
            byte[] begin = Unpacker.beginning(delivery, SOME);
            Input.claim(Arrays.equals(begin, Arrays.copyOf(all, Math.min(all.length, SOME))), "another beginning");
        }
    }
}
