package io.hookscope.event.diff;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What differs between two deliveries. Immutable.
 *
 * @param form       how the bodies were compared
 * @param body       how they differ; places are JSON pointers, or numbers of lines
 * @param same       why the bytes differ although the bodies say the same
 * @param headers    how the headers differ; places are names
 * @param bytes      how the bodies' bytes compare, as they arrived
 * @param duplicates JSON pointers of keys that stand more than once in one of the bodies
 */
public record Comparison(Form form, Differences body, Same same, Differences headers, Bytes bytes,
        List<String> duplicates) {

    /** How two bodies are compared. */
    public enum Form {
        /** Both are JSON: value by value. */
        JSON,
        /** One of them is not: line by line. */
        LINES,
        /** One of them is no text: byte by byte only. */
        BYTES
    }

    /** Why bytes differ although nothing that they say does: a signature over them differs all the same. */
    public enum Same {
        /** It does not apply: the bytes are the same, or what they say differs. */
        NO,
        /** The keys of an object stand in another order. */
        KEY_ORDER,
        /** White space differs. */
        WHITE_SPACE,
        /** The text is the same in another encoding, compression, or with other line ends. */
        CODING
    }

    /**
     * A delivery and what it says.
     *
     * @param delivery what arrived
     * @param reading  what was read from it
     */
    public record Subject(Delivery delivery, Reading reading) {}

    public Comparison {
        duplicates = List.copyOf(duplicates);
    }

    /** Compares all. */
    public static Comparison of(Subject left, Subject right) {
        return compare(left, right, Volatiles.NONE, Volatiles.NONE);
    }

    /** Compares all but what differs with every delivery: {@link Volatiles#FIELDS} and {@link Volatiles#HEADERS}. */
    public static Comparison withoutVolatiles(Subject left, Subject right) {
        return compare(left, right, Volatiles.FIELDS, Volatiles.HEADERS);
    }

    private static Comparison compare(Subject left, Subject right, Volatiles fields, Volatiles names) {
        Differences headers = TextDiff.headers(left.delivery().headers().list(), right.delivery().headers().list(),
                names);
        Bytes bytes = Bytes.of(left.delivery().body().bytes(), right.delivery().body().bytes());
        Optional<Node> before = json(left.reading());
        Optional<Node> after = json(right.reading());
        if (before.isEmpty() || after.isEmpty()) {
            return unread(left, right, headers, bytes);
        }
        var diff = new TreeDiff(fields);
        Differences body = diff.compare(before.get(), after.get());
        boolean same = body.total() == 0 && body.ignored() == 0 && !bytes.identical();
        Same why = !same
                ? Same.NO
                : diff.isReordered()
                        ? Same.KEY_ORDER
                        : text(left.reading()).equals(text(right.reading())) ? Same.CODING : Same.WHITE_SPACE;
        List<String> doubled = Stream.of(left, right).flatMap(it -> doubled(it.reading())).distinct().toList();
        return new Comparison(Form.JSON, body, why, headers, bytes, doubled);
    }

    private static Comparison unread(Subject left, Subject right, Differences headers, Bytes bytes) {
        Optional<String> before = plain(left.reading().text());
        Optional<String> after = plain(right.reading().text());
        if (before.isEmpty() || after.isEmpty()) {
            return new Comparison(Form.BYTES, Differences.NONE, Same.NO, headers, bytes, List.of());
        }
        Differences body = TextDiff.lines(before.get(), after.get());
        // beyond the lines that are compared, the bytes alone tell
        boolean same = body.total() == 0 && !bytes.identical() && before.get().lines().count() < TextDiff.MOST_LINES;
        return new Comparison(Form.LINES, body, same ? Same.CODING : Same.NO, headers, bytes, List.of());
    }

    private static Optional<Node> json(Reading reading) {
        return reading.content() instanceof Content.Json ? NodeReader.read(text(reading)) : Optional.empty();
    }

    private static String text(Reading reading) {
        return Encoding.of(reading.text()).text(reading.text());
    }

    private static Stream<String> doubled(Reading reading) {
        return reading.content() instanceof Content.Json(var _, List<String> found) ? found.stream() : Stream.empty();
    }

    private static Optional<String> plain(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Whether nothing at all differs, also nothing that was ignored. */
    public boolean nothing() {
        return bytes.identical() && headers.total() + headers.ignored() == 0;
    }
}
