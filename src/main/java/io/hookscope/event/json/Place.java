package io.hookscope.event.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;

/** A place in a text: 1-based line, and 1-based column in characters. */
record Place(int line, int column) {

    static Place ofByte(byte[] bytes, int offset) {
        Encoding encoding = Encoding.of(bytes);
        int from = Math.min(encoding.mark(), offset);
        return after(new String(bytes, from, offset - from, encoding.charset()));
    }

    private static Place after(String before) {
        int line = 1;
        int lineStart = 0;
        for (int i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Place(line, before.length() - lineStart + 1);
    }

    /** Where the current token begins. */
    static JsonResult.Broken ofToken(JsonParser parser, byte[] bytes) {
        var location = parser.currentTokenLocation();
        return of(location.getByteOffset(), location.getCharOffset(), bytes);
    }

    /** Where the parser gave up. */
    static JsonResult.Broken ofError(JsonParser parser, byte[] bytes) {
        var location = parser.currentLocation();
        return of(location.getByteOffset(), location.getCharOffset(), bytes);
    }

    private static JsonResult.Broken of(long byteOffset, long charOffset, byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        Place place;
        if (encoding.charset() == StandardCharsets.UTF_8) {
            place = ofByte(bytes, Math.clamp(byteOffset, encoding.mark(), bytes.length));
        } else {
            String text = encoding.text(bytes);
            place = after(text.substring(0, Math.clamp(charOffset, 0, text.length())));
        }
        return new JsonResult.Broken(place.line(), place.column());
    }
}
