package io.hookscope.event.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackerTest {

    private static final byte[] TEXT = "{\"code\": \"summer\"}".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void undoesWhatASenderDid() {
        assertThat(plain("gzip", gzip(TEXT))).isEqualTo(TEXT);
        assertThat(plain("X-GZIP", gzip(TEXT))).isEqualTo(TEXT);
        assertThat(plain("deflate", deflated(TEXT, new Deflater()))).isEqualTo(TEXT);
        assertThat(plain("deflate", deflated(TEXT, new Deflater(6, true)))).isEqualTo(TEXT);
        assertThat(plain("deflate, gzip", gzip(deflated(TEXT, new Deflater())))).isEqualTo(TEXT);
        assertThat(plain("identity", TEXT)).isEqualTo(TEXT);
        assertThat(plain("gzip", gzip(new byte[0]))).isEmpty();
    }

    @Test
    void tellsWhatCannotBeUndone() {
        byte[] packed = gzip(TEXT);
        assertThat(unpack("gzip", Arrays.copyOf(packed, packed.length - 4))).isEqualTo(new Unpacked.Damaged("gzip"));
        assertThat(unpack("gzip", TEXT)).isEqualTo(new Unpacked.Damaged("gzip"));
        assertThat(unpack("deflate", new byte[]{1})).isEqualTo(new Unpacked.Damaged("deflate"));
        assertThat(unpack("br", TEXT)).isEqualTo(new Unpacked.UnknownCoding("br"));
        assertThat(unpack("gzip", gzip(new byte[Unpacker.MOST_BYTES + 1])))
                .isEqualTo(new Unpacked.TooMuch("gzip", Unpacker.MOST_BYTES));
        assertThat(plain("gzip", gzip(new byte[Unpacker.MOST_BYTES]))).hasSize(Unpacker.MOST_BYTES);
    }

    @Test
    void undoesEightEncodingsAndNoMore() {
        byte[] packed = TEXT;
        for (int i = 0; i < 8; i++) {
            packed = gzip(packed);
        }
        String eight = "gzip" + ", gzip".repeat(7);
        assertThat(plain(eight, packed)).isEqualTo(TEXT);
        assertThat(unpack(eight + ", gzip", gzip(packed))).isEqualTo(new Unpacked.UnknownCoding(eight + ", …"));
        assertThat(beginning(eight, packed)).isEqualTo(Arrays.copyOf(TEXT, 1_000));
        assertThat(beginning(eight + ", gzip", gzip(packed))).isEmpty();
    }

    @Test
    void tellsHowABodyBeginsAlsoOfOneThatIsDamagedOrTooLarge() {
        byte[] packed = gzip(TEXT);
        byte[] huge = Arrays.copyOf(TEXT, Unpacker.MOST_BYTES + TEXT.length);
        assertThat(beginning("gzip", packed)).isEqualTo(Arrays.copyOf(TEXT, 1_000));
        assertThat(beginning("deflate, gzip", gzip(deflated(huge, new Deflater(1, true)))))
                .isEqualTo(Arrays.copyOf(TEXT, 1_000));
        assertThat(beginning("gzip", Arrays.copyOf(gzip(huge), 9_000))).isEqualTo(Arrays.copyOf(TEXT, 1_000));
        assertThat(beginning("gzip", gzip("short".getBytes(StandardCharsets.UTF_8)))).asString().isEqualTo("short");
        assertThat(beginning("identity", TEXT)).isEqualTo(Arrays.copyOf(TEXT, 1_000));
        assertThat(beginning("br", TEXT)).isEmpty();
        assertThat(beginning("gzip", TEXT)).isEmpty();
    }

    private static byte[] beginning(String coding, byte[] body) {
        return Unpacker.beginning(delivery(coding, body), 1_000);
    }

    private static byte[] plain(String coding, byte[] body) {
        return ((Unpacked.Plain) unpack(coding, body)).bytes();
    }

    private static Unpacked unpack(String coding, byte[] body) {
        return Unpacker.unpack(delivery(coding, body));
    }

    private static Delivery delivery(String coding, byte[] body) {
        return new Delivery(Instant.EPOCH, "POST", "/hooks", "HTTP/1.1", "127.0.0.1:1",
                Headers.of("Content-Encoding", coding), Body.of(body), Reception.WHOLE);
    }

    private static byte[] gzip(byte[] bytes) {
        return through(bytes, GZIPOutputStream::new);
    }

    private static byte[] deflated(byte[] bytes, Deflater deflater) {
        try (deflater) {
            return through(bytes, out -> new DeflaterOutputStream(out, deflater));
        }
    }

    private static byte[] through(byte[] bytes, Packing packing) {
        var out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.over(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }
}
