package io.hookscope.event.json;

/** A place in a text: 1-based line, and 1-based column in characters. */
record LineColumn(int line, int column) {

    /** Where that byte stands. */
    static LineColumn ofByte(byte[] bytes, int offset) {
        Encoding encoding = Encoding.of(bytes);
        int from = Math.min(encoding.mark(), offset);
        return after(new String(bytes, from, offset - from, encoding.charset()));
    }

    /** Where those bytes stop being JSON. */
    static JsonResult.Broken ofFlaw(byte[] bytes) {
        String text = Encoding.of(bytes).text(bytes);
        int flaw = FirstFlaw.of(text);
        LineColumn place = after(flaw < 0 ? text : text.substring(0, flaw));
        return new JsonResult.Broken(place.line(), place.column());
    }

    private static LineColumn after(String before) {
        int line = 1;
        int lineStart = 0;
        for (int i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new LineColumn(line, before.length() - lineStart + 1);
    }
}
