package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export goes to a terminal too. */
class PlainExportTest {

    private static final String NASTY = "\u001B[2J\u007F\u009B31m\u202E\u2066\u2028\uFEFFé日👨‍👩";
    private static final Delivery DELIVERY = new Delivery(Deliveries.RECEIVED, "POST", "/" + NASTY, "HTTP/1.1", "",
            Headers.of("A", "\u001B[31m\u009B"), Body.of("{\"customer\":{\"name\":\"" + NASTY.substring(4) + "\"}}"),
            Reception.WHOLE);

    private final MemorySession session = new MemorySession();

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothingInItMovesATerminalOrTurnsTheWriting(Format format) throws Exception {
        assertThat(exported(format)).contains("é日👨‍👩")
                .doesNotContain("\u001B", "\u007F", "\u009B", "\u202E", "\u2066", "\u2028", "\uFEFF");
    }

    @Test
    void andWhatWasWrittenSoIsReadAsItWas() throws Exception {
        byte[] ndjson = exported(Format.NDJSON).getBytes(StandardCharsets.UTF_8);
        var again = new MemorySession();
        new Importer(InstantSource.fixed(Deliveries.RECEIVED)).take(
                List.of(new Source("a", () -> new ByteArrayInputStream(ndjson))), Intake.into(again), _ -> {});
        assertThat(again.delivery(1)).contains(DELIVERY);
    }

    private String exported(Format format) throws Exception {
        session.append(DELIVERY).join();
        session.answered(1, new Answer(200, Duration.ofMillis(1), "200 at once"));
        var out = new ByteArrayOutputStream();
        var style = new Exporter.Style(format, 2, "1.0", Deliveries.RECEIVED);
        new Exporter(session, null, style).write(DeliverySelection.ALL, out, _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }
}
