package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.testing.Deliveries;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for the import that were made to be too much. */
class HostileImportTest {

    private static final Importer IMPORTER = new Importer(InstantSource.fixed(Deliveries.RECEIVED));
    private static final String GOOD = "{\"receivedAt\":\"2026-11-01T10:00:00Z\",\"body\":\"{}\"}\n";

    @ParameterizedTest
    @ValueSource(strings = {"\"target\":\"/LONG\"", "\"method\":\"LONG\"", "\"note\":\"LONG\"",
            "\"headers\":[[\"A\",\"LONG\"]]", "\"answer\":{\"status\":200,\"tookNanos\":1,\"why\":\"LONG\"}",
            "\"reception\":\"cut-short\",\"reason\":\"LONG\"",
            "\"handlings\":[{\"at\":\"2026-11-01T10:00:00Z\",\"kind\":\"replay\",\"change\":\"none\",\"tookNanos\":1,"
                    + "\"failure\":\"refused\",\"sentence\":\"LONG\"}]"})
    void whatNoRequestHasBesideItsBodyIsRefusedBeforeAnythingIsTaken(String field) {
        String line = "{\"receivedAt\":\"2026-11-01T10:00:00Z\",\"body\":\"{}\"," + field + "}\n";
        assertThatThrownBy(() -> IMPORTER.check(List.of(source(GOOD + line.replace("LONG", "x".repeat(1_100_000))))))
                .isInstanceOf(ImportException.class)
                .hasMessage("a: its delivery 2 has more than 1 MB beside its body, which no request has. "
                        + "Nothing was imported.");
    }

    @Test
    void aHeadAndABodyAsLargeAsTheyComeAreTaken() throws Exception {
        String line = "{\"receivedAt\":\"2026-11-01T10:00:00Z\",\"headers\":[[\"A\",\"" + "x".repeat(80_000)
                + "\"]],\"body\":\"" + "y".repeat(11_000_000) + "\"}\n";
        assertThat(IMPORTER.check(List.of(source(GOOD + line)))).isEqualTo(2);
    }

    @Test
    void whatTakesMoreMemoryThanThereIsIsToldSo() {
        var large = new Source("a", () -> new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        assertThatThrownBy(() -> IMPORTER.check(List.of(large))).isInstanceOf(ImportException.class)
                .hasMessage("a: it takes more memory than there is. Nothing was imported.");
    }

    private static Source source(String text) {
        return new Source("a", () -> new ByteArrayInputStream(
                text.getBytes(StandardCharsets.UTF_8)));
    }
}
