package io.hookscope.event.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * In which encoding the bytes of a JSON text are: by their byte order mark, else by where the zero bytes stand among the
 * first four (JSON starts with two ASCII characters). Immutable.
 *
 * @param charset the encoding
 * @param mark    the length in bytes of the byte order mark
 */
public record Encoding(Charset charset, int mark) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int SAMPLE = 8192;

    /** One factory for all: it remembers the names of properties. The body's size is bounded long before it gets here. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(JsonTree.DEEPEST + 10)
                    .maxDocumentLength(-1).maxTokenCount(-1).maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    /** Returns the encoding of those bytes; UTF-8 when nothing says otherwise. */
    public static Encoding of(byte[] bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        int c = at(bytes, 2);
        int d = at(bytes, 3);
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xFF && b == 0xFE) {
            boolean wide = c == 0 && d == 0;
            return wide ? new Encoding(StandardCharsets.UTF_32LE, 4) : new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xFE && b == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (a == 0 && b == 0) {
            return c == 0xFE && d == 0xFF
                    ? new Encoding(StandardCharsets.UTF_32BE, 4)
                    : new Encoding(d > 0 && c == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_8, 0);
        }
        return new Encoding(unmarked(a, b, c, d), 0);
    }

    private static Charset unmarked(int a, int b, int c, int d) {
        if (a == 0 && b > 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (a > 0 && b == 0) {
            return c == 0 && d == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /** Returns the bytes as text, without the mark; what cannot be decoded becomes U+FFFD. */
    public String text(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** Returns the offset of the first byte that is no text in this encoding, or -1. */
    int firstBadByte(byte[] bytes) {
        if (charset == StandardCharsets.UTF_8 && ascii(bytes)) {
            return -1;
        }
        var in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        var out = CharBuffer.allocate(SAMPLE);
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static boolean ascii(byte[] bytes) {
        int i = 0;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            if (((long) LONGS.get(bytes, i) & 0x8080808080808080L) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a parser: over the bytes when they are UTF-8, else over their text. */
    JsonParser parser(byte[] bytes) {
        return charset == StandardCharsets.UTF_8
                ? FACTORY.createParser(ObjectReadContext.empty(), bytes, mark, bytes.length - mark)
                : FACTORY.createParser(ObjectReadContext.empty(), text(bytes));
    }

    /** Returns a parser that counts characters; it throws runtime exceptions where the text is not JSON. */
    public static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }
}
