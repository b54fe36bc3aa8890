package io.hookscope.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sessions that are there are read anew when, and only when, the version of the reading says so. */
class ReadingVersionTest {

    private static final String READING = "4: a89d2ef4529f45ed";

    @Test
    void whoChangesTheReadingRaisesItsVersion() throws Exception {
        String all = new TreeSet<>(Deliveries.CLEAN_EVENTS.keySet()).stream().map(Deliveries::enveloped)
                .map(ReadingVersionTest::derived).collect(Collectors.joining("\n"))
                + List.of(Deliveries.golden(), Deliveries.event("legacy-voucher-published"),
                        Deliveries.event("legacy-redemption-succeeded"), Deliveries.event("free-form"))
                        .stream().map(ReadingVersionTest::derived).collect(Collectors.joining("\n"));
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(all.getBytes(StandardCharsets.UTF_8)), 0, 8);

        assertThat(Columns.READING_VERSION + ": " + digest)
                .as("raise Columns.READING_VERSION and note here what it reads now: %s", all).isEqualTo(READING);
    }

    /** What a session keeps: read and concluded from the bytes alone. */
    private static String derived(String body) {
        Delivery delivery = Deliveries.json(body);
        var reading = new EventReader().read(delivery);
        var circumstances = Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", "secretKey")));
        return reading.summary() + " " + new Examiner().examine(delivery, reading, circumstances).conclusion();
    }
}
