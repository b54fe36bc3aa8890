package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a target makes of the fuzzer's bytes: the first chooses, the others are the text or the body. */
final class Input {

    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final String CODING = "Content-Encoding";
    private static final String SIGNATURE = "x-voucherify-signature";

    /** The headers among which the first byte chooses. */
    static final List<Headers> HEADERS = List.of(Headers.of(TYPE, JSON), Headers.NONE,
            Headers.of(TYPE, JSON, CODING, "gzip"), Headers.of(TYPE, JSON, CODING, "deflate"),
            Headers.of(CODING, "deflate, gzip"), Headers.of(CODING, "br"),
            Headers.of(TYPE, "text/plain; charset=utf-16"),
            Headers.of(TYPE, JSON, SIGNATURE, "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2",
                    "X-Forwarded-For", "2001:db8::1, 203.0.113.9", "X-Forwarded-Host", "x.ngrok-free.app"),
            Headers.of(TYPE, JSON, SIGNATURE, "sha256=00", SIGNATURE, ""));

    private Input() {}

    /** Returns the number that the first byte chooses, from 0 up to but not including the bound. */
    static int choice(byte[] input, int bound) {
        return input.length == 0 ? 0 : (input[0] & 0xFF) % bound;
    }

    /** Returns all but the first byte. */
    static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    /** Returns that body under the headers that the first byte chooses. */
    static Delivery delivery(byte[] input) {
        return Deliveries.post(rest(input), HEADERS.get(choice(input, HEADERS.size())));
    }

    /** Returns an input that chooses that and holds the text. */
    static byte[] of(int choice, String text) {
        return of(choice, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an input that chooses that and holds the bytes. */
    static byte[] of(int choice, byte[] bytes) {
        byte[] input = new byte[bytes.length + 1];
        input[0] = (byte) choice;
        System.arraycopy(bytes, 0, input, 1, bytes.length);
        return input;
    }

    /** Ends the target when that is not so. */
    static void claim(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence);
        }
    }
}
