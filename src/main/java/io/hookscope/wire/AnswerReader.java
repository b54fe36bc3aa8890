package io.hookscope.wire;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.SendOutcome.Extent;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one HTTP/1.1 answer and no more of it than is kept. For one thread. */
final class AnswerReader {

    /** What was read. */
    record Read(int status, Headers headers, Body body, Extent extent) {}

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?", Pattern.DOTALL);
    private static final int MOST_HEAD = 64 * 1024;
    private static final int MOST_INTERIM = 10;

    private final InputStream in;
    private final String method;
    private int status;

    AnswerReader(InputStream in, String method) {
        this.in = in;
        this.method = method;
    }

    /** Returns the status that came, or 0 before it did. */
    int status() {
        return status;
    }

    /** Reads it. What comes before it and says "wait" is passed over. */
    Read read() throws IOException {
        Headers headers = head();
        for (int interim = 0; status < 200; interim++) {
            if (interim == MOST_INTERIM || status == 101) {
                throw new NotHttp(Words.of("nothttp.interim", status));
            }
            headers = head();
        }
        boolean none = method.equals("HEAD") || status == 204 || status == 304 || status == 205 && !isFramed(headers);
        var body = new ResponseBodyReader(in);
        Extent extent = none ? Extent.WHOLE : body.read(headers);
        return new Read(status, headers, body.body(), extent);
    }

    /** Whether it says how long its body is; a 205 has none (RFC 9110, section 15.3.6), and need not say so. */
    private static boolean isFramed(Headers headers) {
        return headers.first("Content-Length").isPresent() || headers.first("Transfer-Encoding").isPresent();
    }

    private Headers head() throws IOException {
        int[] room = {MOST_HEAD};
        String first = Line.read(in, room);
        Matcher matcher = STATUS.matcher(first);
        if (!matcher.matches()) {
            throw new NotHttp(Words.of("nothttp.status"));
        }
        status = Integer.parseInt(matcher.group(1));
        List<Header> lines = new ArrayList<>();
        for (String line = Line.read(in, room); !line.isEmpty(); line = Line.read(in, room)) {
            add(line, lines);
        }
        return new Headers(lines);
    }

    private static void add(String line, List<Header> lines) throws NotHttp {
        int colon = line.indexOf(':');
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            if (lines.isEmpty()) {
                throw new NotHttp(Words.of("nothttp.header"));
            }
            Header folded = lines.removeLast();
            lines.add(new Header(folded.name(), (folded.value() + " " + line.strip()).strip()));
        } else if (colon < 1) {
            throw new NotHttp(Words.of("nothttp.header"));
        } else {
            lines.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
    }

    /** Reads lines within a bound. Stateless. */
    static final class Line {

        private Line() {}

        /** Returns the next line without its end, one character a byte, and takes its length off the room. */
        static String read(InputStream in, int[] room) throws IOException {
            var bytes = new ByteArrayOutputStream(64);
            int next = in.read();
            while (next != '\n') {
                if (next < 0) {
                    throw new EOFException();
                }
                if (--room[0] < 0) {
                    throw new NotHttp(Words.of("nothttp.long"));
                }
                bytes.write(next);
                next = in.read();
            }
            String line = bytes.toString(StandardCharsets.ISO_8859_1);
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }
    }
}
