package io.hookscope.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;

/**
 * Mebibytes of spaces, packed into about a kilobyte each. Only the first two are packed: every further one looks back at the
 * same, so that it is the second again. Without state.
 */
final class Bomb {

    private static final int MEBIBYTE = 1 << 20;
    private static final byte[] SPACES = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] ZLIB = {0x78, (byte) 0x9c};

    private Bomb() {}

    /** As {@code Content-Encoding: gzip} has it. */
    static byte[] gzip(int mebibytes) {
        long sum = sum(new CRC32(), mebibytes);
        return packed(GZIP, mebibytes, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum)
                .putInt(mebibytes * MEBIBYTE).array());
    }

    /** As {@code Content-Encoding: deflate} has it. */
    static byte[] deflate(int mebibytes) {
        return packed(ZLIB, mebibytes, ByteBuffer.allocate(4).putInt((int) sum(new Adler32(), mebibytes)).array());
    }

    private static long sum(Checksum sum, int mebibytes) {
        for (int i = 0; i < mebibytes; i++) {
            sum.update(SPACES);
        }
        return sum.getValue();
    }

    private static byte[] packed(byte[] head, int mebibytes, byte[] foot) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        bytes.writeBytes(flushed(deflater, SPACES));
        byte[] again = flushed(deflater, SPACES);
        for (int i = 1; i < mebibytes; i++) {
            bytes.writeBytes(again);
        }
        deflater.finish();
        bytes.writeBytes(flushed(deflater, new byte[0]));
        deflater.end();
        bytes.writeBytes(foot);
        return bytes.toByteArray();
    }

    /** Packs it and ends on a whole byte. */
    private static byte[] flushed(Deflater deflater, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        deflater.setInput(bytes);
        for (int length = some.length; length == some.length;) {
            length = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
            out.write(some, 0, length);
        }
        return out.toByteArray();
    }
}
