package io.hookscope.check.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The bodies that were signed where somebody took one character set for another, before the signing or after it. Stateless. */
final class Charsets {

    /** They differ in quotation marks, dashes and the euro sign: of bytes that both read alike, the first is named. */
    private static final List<Charset> SINGLE = List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

    /** What else text comes in that is no UTF-8: UTF-16 with a mark, and Central European. */
    private static final List<Charset> OTHERS = List.of(StandardCharsets.UTF_16, Charset.forName("ISO-8859-2"),
            Charset.forName("windows-1250"));

    private Charsets() {}

    /** Returns the bodies worth trying; where all is ASCII, most character sets make no difference. */
    static List<Variant> of(byte[] body, boolean ascii) {
        if (ascii) {
            return List.of(charset(StandardCharsets.UTF_16LE, new String(body, StandardCharsets.US_ASCII)));
        }
        var variants = new ArrayList<Variant>();
        Optional<String> text = utf8(body);
        for (Charset single : SINGLE) {
            variants.add(variant(text.isPresent() ? "signature.body.twice" : "signature.body.recoded", name(single),
                    () -> new String(body, single).getBytes(StandardCharsets.UTF_8)));
        }
        if (text.isEmpty()) {
            for (Charset other : OTHERS) {
                variants.add(variant("signature.body.recoded", other.name(),
                        () -> new String(body, other).getBytes(StandardCharsets.UTF_8)));
            }
        }
        text.ifPresent(t -> {
            for (Charset single : SINGLE) {
                byte[] bytes = t.getBytes(single);
                boolean mended = utf8(bytes).isPresent();
                variants.add(variant(mended ? "signature.body.doubled" : "signature.body.charset", name(single),
                        () -> bytes));
            }
            variants.add(charset(StandardCharsets.US_ASCII, t));
            variants.add(charset(StandardCharsets.UTF_16LE, t));
        });
        return variants;
    }

    private static String name(Charset single) {
        return single == StandardCharsets.ISO_8859_1 ? "Latin-1" : "Windows-1252";
    }

    private static Variant charset(Charset other, String text) {
        return variant("signature.body.charset", other.name(), () -> text.getBytes(other));
    }

    private static Variant variant(String key, String charset, Supplier<byte[]> bytes) {
        return new Variant(key, charset, () -> Optional.of(bytes.get()));
    }

    /** Returns the text; empty when the bytes are none in UTF-8. */
    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
