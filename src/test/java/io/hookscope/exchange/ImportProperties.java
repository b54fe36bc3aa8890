package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.exchange.curl.PosixCurl;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.OddDeliveries;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a file holds, importing it ends with a count or a sentence. */
class ImportProperties {

    private static final List<byte[]> SEEDS = List.of(exported(Format.NDJSON), exported(Format.HAR),
            PosixCurl.of(Deliveries.json("{\"a\":\"it's \\\"quoted\\\"\"}"), "http://localhost:8080")
                    .getBytes(StandardCharsets.UTF_8),
            Deliveries.goldenEnvelope().getBytes(StandardCharsets.UTF_8));

    @Property(tries = 500)
    void anyBytesAreCountedOrRefusedInASentence(@ForAll @Size(max = 300) byte[] bytes) {
        judge(bytes);
    }

    @Property(tries = 1500)
    void anExportIsCountedOrRefusedInASentenceHoweverItIsDamaged(@ForAll @IntRange(max = 3) int seed,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1 << 20) Integer> places,
            @ForAll("replacements") String replacement) {
        byte[] bytes = SEEDS.get(seed).clone();
        byte[] with = replacement.getBytes(StandardCharsets.ISO_8859_1);
        for (int place : places) {
            int at = place % bytes.length;
            System.arraycopy(with, 0, bytes, at, Math.min(with.length, bytes.length - at));
        }
        judge(bytes);
    }

    @Property(tries = 300)
    void anExportThatEndsEarlyIsCountedOrRefusedInASentence(@ForAll @IntRange(max = 3) int seed,
            @ForAll @IntRange(max = 1 << 20) int length) {
        byte[] bytes = SEEDS.get(seed);
        judge(Arrays.copyOf(bytes, length % bytes.length));
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of("\0", "\"", "{", "}", "[", "]", "\n", "\\", "\u00ff\u00fe", "null", "-1", "1e999",
                "\"\":", "{}", "'",
                "$(", "-H", "--data", "@/etc/passwd", "\u00ed\u00a0\u0080", ",,", "true");
    }

    private static void judge(byte[] bytes) {
        var source = new Source("file", () -> new ByteArrayInputStream(bytes));
        try {
            assertThat(new Importer(InstantSource.fixed(Deliveries.RECEIVED)).check(List.of(source))).isNotNegative();
        } catch (ImportException e) {
            assertThat(e.getMessage()).startsWith("file").endsWith("Nothing was imported.");
        }
    }

    private static byte[] exported(Format format) {
        var session = new MemorySession();
        var odd = new OddDeliveries(3);
        for (int i = 0; i < 6; i++) {
            session.append(odd.next()).join();
        }
        return Exported.of(session, format);
    }
}
