package io.hookscope.testing;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests as nobody would write them and the internet sends them: made by chance from a seed. For one thread. */
public final class OddDeliveries {

    private static final String TOKEN = "abcXYZ019!#$%&'*+.^_`|~-";
    private static final String PIECES = "abcXYZ019-._~!$&'()*+,;=:@/?%[]{}\"\\^`|<>";
    private static final List<String> METHODS = List.of("POST", "POST", "POST", "PUT", "PATCH", "DELETE", "GET", "M-x");

    private final Random random;

    /** Makes the same ones for the same seed. */
    public OddDeliveries(long seed) {
        random = new Random(seed);
    }

    /** The next one; every hundredth has a body of a mebibyte. */
    public Delivery next() {
        String method = METHODS.get(random.nextInt(METHODS.size()));
        Instant received = Deliveries.RECEIVED.plusNanos(random.nextInt(1_000_000) * 1_000L);
        byte[] body = body();
        return new Delivery(received, method, target(), "HTTP/1.1", "127.0.0.1:" + (1024 + random.nextInt(60_000)),
                headers(), Body.of(body), reception());
    }

    private Reception reception() {
        return switch (random.nextInt(12)) {
            case 0 -> new Reception.TooLarge(1 + random.nextInt(1_000_000));
            case 1 -> new Reception.CutShort("the sender hung up after " + text("\"\\ü\u2028é,\n", 5));
            default -> Reception.WHOLE;
        };
    }

    private String target() {
        String path = switch (random.nextInt(6)) {
            case 0 -> "/../a/./b//c";
            case 1 -> "/%2e%2E/%c3%a4%zz%";
            case 2 -> "//host/[1-3]/{a,b}";
            default -> "/hooks";
        };
        return path + text(PIECES, random.nextInt(30));
    }

    private Headers headers() {
        var lines = new ArrayList<Header>();
        if (random.nextInt(3) > 0) {
            lines.add(new Header("Content-Type", "application/json"));
        }
        if (random.nextBoolean()) {
            lines.add(new Header("accept", "*/*"));
        }
        if (random.nextBoolean()) {
            lines.add(new Header("User-Agent", random.nextBoolean() ? "" : "Voucherify"));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(new Header("X-" + text(TOKEN, 1 + random.nextInt(8)), value()));
        }
        if (random.nextInt(4) == 0) {
            lines.add(new Header("X-Twice", "1"));
            lines.add(new Header("x-twice", value()));
        }
        return new Headers(lines);
    }

    private String value() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "@file;%s $(id) `id` !! 'a' \"b\" \\n";
            case 2 -> "caf\u00e9 \u0080\u00ff\t\u0001.";
            default -> text(PIECES + " ", 20).strip();
        };
    }

    private byte[] body() {
        int kind = random.nextInt(100);
        if (kind == 0) {
            return bytes(1 << 20);
        }
        return switch (kind % 8) {
            case 0 -> new byte[0];
            case 1 -> bytes(1 + random.nextInt(3000));
            case 2 -> "@file\n'quotes' \"double\" & % \u0000 $HOME `id` !! \\ \r\n\t".getBytes(StandardCharsets.UTF_8);
            case 3 -> "{\"a\":\"\u00fcber \ud83d\ude00 'x'\"}\n".getBytes(StandardCharsets.UTF_8);
            case 4 -> "\r\n=a&b=%20\n\n".getBytes(StandardCharsets.UTF_8);
            case 5 -> new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}', (byte) 0xC3};
            default -> Deliveries.goldenEnvelope().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
