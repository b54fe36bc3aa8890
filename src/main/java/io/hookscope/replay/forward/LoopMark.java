package io.hookscope.replay.forward;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Marks what is forwarded here, so that it is known when it comes back, through whatever stands in between. A mark in the
 * request and not its bytes, because retries, duplicates and load tests send the same bytes too. Thread-safe.
 */
final class LoopMark {

    /** Names who forwarded the request, the latest last; each is a name that nobody can guess. */
    static final String HEADER = "X-Hookscope-Forwarded-By";

    private static final int NAME_BYTES = 12;

    private final String name;

    /** Makes up a name. */
    LoopMark() {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        name = HexFormat.of().formatHex(random);
    }

    /** Returns the line to send the delivery on with: whoever forwarded it before stays named. */
    Header after(Delivery delivery) {
        return new Header(HEADER, String.join(", ", Stream.concat(names(delivery), Stream.of(name)).toList()));
    }

    /** Whether the delivery was forwarded here before. */
    boolean crosses(Delivery delivery) {
        return names(delivery).anyMatch(name::equals);
    }

    private static Stream<String> names(Delivery delivery) {
        return delivery.headers().all(HEADER).stream().flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip).filter(one -> !one.isEmpty());
    }
}
