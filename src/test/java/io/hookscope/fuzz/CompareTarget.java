package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.diff.Comparison;
import io.hookscope.testing.Deliveries;
import java.util.Arrays;

/** Any two bodies are compared; nothing differs from itself, and what differs one way differs the other way too. */
public final class CompareTarget {

    private static final EventReader READER = new EventReader();

    private CompareTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] both = Input.rest(input);
        int cut = both.length * Input.choice(input, 256) / 255;
        Comparison.Subject left = subject(Arrays.copyOf(both, cut));
        Comparison.Subject right = subject(Arrays.copyOfRange(both, cut, both.length));
        Input.claim(Comparison.of(left, left).nothing(), "it differs from itself");
        Comparison there = Comparison.of(left, right);
        Comparison back = Comparison.of(right, left);
        Input.claim(there.bytes().identical() == back.bytes().identical(), "identical one way only");
        Input.claim((there.body().total() == 0) == (back.body().total() == 0), "bodies differ one way only");
        Comparison.withoutVolatiles(left, right);
    }

    private static Comparison.Subject subject(byte[] body) {
        Delivery delivery = Deliveries.post(body, Headers.of("Content-Type", "application/json"));
        return new Comparison.Subject(delivery, READER.read(delivery));
    }
}
