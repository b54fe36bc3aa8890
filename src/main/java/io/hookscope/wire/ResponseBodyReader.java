package io.hookscope.wire;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Extent;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads an answer's body, however it is framed (RFC 9112, section 6.3), until it ends or enough is kept. For one thread. */
final class ResponseBodyReader {

    private static final int MOST_CHUNK_LINE = 4096;

    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    ResponseBodyReader(InputStream in) {
        this.in = in;
    }

    /** Returns what was read. */
    Body body() {
        return Body.of(kept.toByteArray());
    }

    Extent read(Headers headers) throws IOException {
        List<String> codings = headers.all("Transfer-Encoding");
        if (!codings.isEmpty()) {
            return codings.getLast().strip().toLowerCase(Locale.ROOT).endsWith("chunked")
                    ? chunks()
                    : toTheEnd();
        }
        // the same length again says nothing new (RFC 9110, section 8.6)
        List<String> lengths = headers.all("Content-Length").stream().flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip).distinct().toList();
        if (lengths.isEmpty()) {
            return toTheEnd();
        }
        if (lengths.size() > 1 || !lengths.getFirst().matches("\\d{1,18}")) {
            throw new NotHttp(Words.of("nothttp.length"));
        }
        return take(Long.parseLong(lengths.getFirst()));
    }

    private Extent chunks() throws IOException {
        while (true) {
            String line = AnswerReader.Line.read(in, new int[]{MOST_CHUNK_LINE});
            String size = line.split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                throw new NotHttp(Words.of("nothttp.chunk"));
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return Extent.WHOLE; // trailer fields are not kept
            }
            if (take(length) == Extent.CUT) {
                return Extent.CUT;
            }
            AnswerReader.Line.read(in, new int[]{2});
        }
    }

    private Extent take(long length) throws IOException {
        long room = SendOutcome.MOST_KEPT - kept.size();
        int wanted = (int) Math.min(length, room);
        byte[] bytes = in.readNBytes(wanted);
        kept.write(bytes);
        if (bytes.length < wanted) {
            throw new EOFException();
        }
        return length > room ? Extent.CUT : Extent.WHOLE;
    }

    private Extent toTheEnd() throws IOException {
        kept.write(in.readNBytes(SendOutcome.MOST_KEPT));
        return kept.size() == SendOutcome.MOST_KEPT && in.read() >= 0 ? Extent.CUT : Extent.WHOLE;
    }
}
