package io.hookscope.check.signature;

import io.hookscope.check.signature.Style.Blanks;
import io.hookscope.check.signature.Style.Layout;
import io.hookscope.check.signature.Style.Numbers;
import io.hookscope.check.signature.Style.Order;
import io.hookscope.check.signature.Style.Strings;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.event.coding.Unpacker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Another body over which somebody may have signed, made only when it is tried.
 *
 * @param key    the reason's key in the texts
 * @param detail what was changed, in words
 * @param bytes  makes the body; empty when this body has no such form
 */
record Variant(String key, String detail, Supplier<Optional<byte[]>> bytes) {

    /** As far as a body is unpacked that does not say that it is packed. */
    private static final int LARGEST_UNPACKED = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Re-serialised bodies as common libraries write them, single changes first. */
    private static final List<Style> STYLES = List.of(
            Style.KEPT.with(Strings.SLASHES), Style.KEPT.with(Strings.ASCII), Style.KEPT.with(Strings.ASCII_UPPER),
            Style.KEPT.with(Strings.SLASHES_ASCII), Style.KEPT.with(Strings.UNESCAPED), Style.KEPT.with(Strings.HTML),
            Style.KEPT.with(Numbers.SHORT), Style.KEPT.with(Numbers.FLOAT), Style.KEPT.with(Layout.SPACED),
            Style.KEPT.with(Layout.AFTER_COLON), Style.KEPT.with(Layout.TWO), Style.KEPT.with(Layout.FOUR),
            Style.KEPT.with(Layout.TAB), Style.KEPT.with(Order.SORTED),
            Style.KEPT.with(Blanks.LISTS), Style.KEPT.with(Blanks.LISTS).with(Strings.SLASHES),
            Style.KEPT.with(Blanks.LISTS).with(Strings.ASCII),
            Style.KEPT.with(Blanks.LISTS).with(Strings.SLASHES_ASCII),
            Style.KEPT.with(Blanks.DROPPED), Style.KEPT.with(Blanks.DROPPED).with(Strings.HTML),
            Style.KEPT.with(Strings.UNESCAPED).with(Numbers.SHORT),
            Style.KEPT.with(Strings.ASCII).with(Layout.SPACED), Style.KEPT.with(Strings.ASCII).with(Layout.TWO),
            Style.KEPT.with(Strings.ASCII).with(Layout.FOUR), Style.KEPT.with(Strings.SLASHES).with(Layout.FOUR),
            Style.KEPT.with(Strings.SLASHES_ASCII).with(Layout.FOUR),
            Style.KEPT.with(Strings.UNESCAPED).with(Numbers.SHORT).with(Layout.TWO),
            Style.KEPT.with(Order.SORTED).with(Layout.SPACED),
            Style.KEPT.with(Order.SORTED).with(Strings.ASCII),
            Style.KEPT.with(Order.SORTED).with(Strings.ASCII).with(Layout.SPACED),
            Style.KEPT.with(Order.SORTED).with(Strings.UNESCAPED).with(Numbers.SHORT),
            Style.KEPT.with(Order.SORTED).with(Strings.HTML).with(Numbers.SHORT),
            Style.KEPT.with(Order.SORTED).with(Layout.TWO),
            Style.KEPT.with(Strings.GSON), Style.KEPT.with(Strings.GSON).with(Blanks.DROPPED),
            Style.KEPT.with(Strings.GSON).with(Numbers.DOUBLE),
            Style.KEPT.with(Strings.GSON).with(Blanks.DROPPED).with(Numbers.DOUBLE),
            Style.KEPT.with(Blanks.DROPPED).with(Numbers.DOUBLE),
            Style.KEPT.with(Strings.GSON).with(Blanks.DROPPED).with(Layout.TWO),
            Style.KEPT.with(Strings.DOTNET), Style.KEPT.with(Strings.DOTNET).with(Numbers.SHORT),
            Style.KEPT.with(Strings.DOTNET).with(Blanks.DROPPED), Style.KEPT.with(Strings.DOTNET).with(Layout.TWO));

    /** Returns the bodies worth trying, the cheap ones first. */
    static List<Variant> of(byte[] sent, byte[] decoded) {
        var variants = new ArrayList<Variant>();
        byte[] compact = JsonWhitespace.strip(decoded);
        boolean ascii = isAscii(decoded);
        add(variants, "signature.body.empty", new byte[0]);
        add(variants, "signature.body.newline", joined(sent, "\n"));
        add(variants, "signature.body.newline", joined(sent, "\r\n"));
        if (compact.length != sent.length) {
            add(variants, "signature.body.newline", joined(compact, "\n"));
        }
        byte[] trimmed = trimmed(decoded);
        if (trimmed.length != decoded.length) {
            add(variants, "signature.body.trimmed", trimmed);
        }
        if (!ascii) {
            add(variants, "signature.body.mark", withoutMark(decoded));
        }
        variants.addAll(Charsets.of(decoded, ascii));
        unpacked(sent).forEach(packed -> add(variants, "signature.body.packed", packed));
        if (JsonGuess.begins(decoded)) {
            String json = new String(compact, StandardCharsets.UTF_8);
            styles(json).forEach(style -> variants.add(new Variant("signature.body.rewritten", style.words(),
                    () -> Rewriter.write(json, style))));
            for (byte[] text : List.of(decoded, compact)) {
                variants.add(new Variant("signature.body.quoted", "", () -> Optional.of(quoted(text))));
            }
        }
        cuts(sent.length).forEach(length -> variants.add(new Variant("signature.body.cut", Integer.toString(length),
                () -> Optional.of(Arrays.copyOf(sent, length)))));
        return variants;
    }

    /** Of styles that would write the same bytes, the first. */
    private static Set<Style> styles(String json) {
        var traits = Traits.of(json);
        var styles = new LinkedHashSet<Style>();
        STYLES.forEach(style -> styles.add(style.on(traits)));
        styles.remove(Style.KEPT);
        return styles;
    }

    /** What a body that came packed without saying so is when it is unpacked, as it stands and compact. */
    private static List<byte[]> unpacked(byte[] sent) {
        if (sent.length < 3 || sent[0] != 0x1F || sent[1] != (byte) 0x8B) {
            return List.of();
        }
        byte[] plain = Unpacker.beginning(Headers.of("Content-Encoding", "gzip"), Body.of(sent), LARGEST_UNPACKED);
        return List.of(plain, JsonWhitespace.strip(plain));
    }

    /** Returns JSON as JavaScript writes a text that holds it. */
    private static byte[] quoted(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8).replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    }

    private static void add(List<Variant> variants, String key, byte[] bytes) {
        variants.add(new Variant(key, "", () -> Optional.of(bytes)));
    }

    /** Lengths at which buffers end, and a few bytes before the end. */
    private static List<Integer> cuts(int length) {
        var cuts = new ArrayList<Integer>();
        for (int cut = 128; cut < length; cut *= 2) {
            cuts.add(cut);
        }
        for (int missing = 1; missing <= 8 && missing < length; missing++) {
            cuts.add(length - missing);
        }
        return cuts;
    }

    private static byte[] joined(byte[] bytes, String end) {
        byte[] whole = Arrays.copyOf(bytes, bytes.length + end.length());
        System.arraycopy(end.getBytes(StandardCharsets.US_ASCII), 0, whole, bytes.length, end.length());
        return whole;
    }

    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte b : bytes) {
            all |= b;
        }
        return all >= 0;
    }

    private static byte[] trimmed(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3);
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
