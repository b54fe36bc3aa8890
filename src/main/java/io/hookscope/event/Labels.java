package io.hookscope.event;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.coding.ContentKind;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a table says in the place of an event's name when there is none. Stateless. */
final class Labels {

    private static final double STEP = 1024;

    private Labels() {}

    static Content.NotJson packed(Unpacked unpacked, int bytes) {
        String problem = switch (unpacked) {
            case Unpacked.UnknownCoding(String name) ->
                Words.of("label.unknown-coding", Printable.of(name), size(bytes));
            case Unpacked.Damaged(String name) -> Words.of("label.damaged-coding", name, size(bytes));
            case Unpacked.TooMuch(String _, long limit) -> Words.of("label.too-much", size(bytes), size(limit));
            case Unpacked.Plain(byte[] plain) -> Words.of("label.binary", size(plain.length));
        };
        return new Content.NotJson(problem, 0, 0);
    }

    static Content.NotJson broken(int line, int column, byte[] text, Delivery delivery) {
        return switch (kind(text, delivery)) {
            case JSON -> new Content.NotJson(Words.of("label.broken", "" + line, "" + column), line, column);
            case FORM -> new Content.NotJson(Words.of("label.form", size(text.length)), 0, 0);
            case TEXT -> new Content.NotJson(Words.of("label.text", size(text.length)), 0, 0);
            case BINARY -> binary(text);
        };
    }

    static Content.NotJson badText(JsonResult.BadText place, byte[] text, Delivery delivery) {
        return switch (kind(text, delivery)) {
            case JSON -> new Content.NotJson(
                    Words.of("label.bad-json", place.charset(), "" + place.line(), "" + place.column()), place.line(),
                    place.column());
            case FORM, TEXT -> new Content.NotJson(Words.of("label.bad-text", place.charset(), size(text.length)),
                    place.line(), place.column());
            case BINARY -> binary(text);
        };
    }

    private static ContentKind kind(byte[] text, Delivery delivery) {
        return ContentKind.of(Encoding.of(text).text(text), delivery.headers());
    }

    private static Content.NotJson binary(byte[] text) {
        boolean gzip = text.length > 2 && text[0] == 0x1F && text[1] == (byte) 0x8B;
        return new Content.NotJson(Words.of(gzip ? "label.gzip" : "label.binary", size(text.length)), 0, 0);
    }

    static Content.NotJson tooDeep() {
        return new Content.NotJson(Words.of("label.too-deep", String.format(Locale.ROOT, "%,d", JsonTree.DEEPEST)), 0,
                0);
    }

    static Content.NotJson tooMany() {
        return new Content.NotJson(Words.of("label.too-many", String.format(Locale.ROOT, "%,d", JsonTree.MOST_VALUES)),
                0,
                0);
    }

    static String of(Form form) {
        if (!form.name().isEmpty()) {
            return form.name();
        }
        if (form.shape() != Shape.FREE_FORM) {
            return Words.of("label.bare", String.join(", ", form.parts()));
        }
        JsonNode root = form.data();
        return root.isObject()
                ? Words.of("label.object", count("keys", root.size()))
                : root.isArray() ? Words.of("label.array", count("values", root.size())) : Words.of("label.value");
    }

    private static String count(String what, int number) {
        return number == 1 ? Words.of(what + ".one") : Words.of(what + ".many", "" + number);
    }

    /** Returns a size as people write it, in steps of 1024: {@code 12 bytes}, {@code 4.4 KB}, {@code 2.0 MB}. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return bytes == 1 ? Words.of("size.one") : Words.of("size.bytes", "" + bytes);
        }
        boolean mega = bytes >= STEP * STEP;
        return String.format(Locale.ROOT, "%.1f %s", mega ? bytes / STEP / STEP : bytes / STEP, mega ? "MB" : "KB");
    }
}
