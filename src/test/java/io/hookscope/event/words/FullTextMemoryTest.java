package io.hookscope.event.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a body of some kilobytes may take that is as large as the memory once it is unpacked. */
class FullTextMemoryTest {

    private static final int MEBIBYTES = 60;

    @Test
    void wordsAreThoseOfTheBeginningAndTakeMemoryForThatAlone() throws IOException {
        Delivery packed = packed();
        FullText.of(packed); // classes are loaded
        assertThat(allocated(() -> FullText.of(packed))).isLessThan(MEBIBYTES << 20);
        assertThat(FullText.of(packed).contains(Phrase.of("summer"))).isTrue();
    }

    @Test
    void unpackingTakesMemoryOnce() throws IOException {
        Delivery packed = packed();
        assertThat(Unpacker.unpack(packed)).isInstanceOf(Unpacked.Plain.class);
        assertThat(allocated(() -> Unpacker.unpack(packed))).isLessThan(MEBIBYTES + 4 << 20);
    }

    private static long allocated(Supplier<Object> deed) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(deed.get()).isNotNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Delivery packed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            byte[] some = "summer sale ".repeat((1 << 20) / 12 + 1).substring(0, 1 << 20)
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < MEBIBYTES; i++) {
                gzip.write(some);
            }
        }
        return new Delivery(Instant.EPOCH, "POST", "/hooks", "HTTP/1.1", "127.0.0.1:1",
                Headers.of("Content-Encoding", "gzip"), Body.of(out.toByteArray()), Reception.WHOLE);
    }
}
