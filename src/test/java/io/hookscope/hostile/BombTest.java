package io.hookscope.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class BombTest {

    private static final byte[] THREE = " ".repeat(3 << 20).getBytes();

    @Test
    void whatIsPackedOnceAndRepeatedUnpacksToAllThatItStandsFor() throws IOException {
        byte[] gzip = Bomb.gzip(3);
        byte[] deflate = Bomb.deflate(3);
        assertThat(gzip).hasSizeLessThan(5_000);
        assertThat(deflate).hasSizeLessThan(5_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(THREE);
        assertThat(new InflaterInputStream(new ByteArrayInputStream(deflate)).readAllBytes()).isEqualTo(THREE);
    }
}
