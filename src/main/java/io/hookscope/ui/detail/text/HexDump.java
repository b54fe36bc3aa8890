package io.hookscope.ui.detail.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes as offsets, hexadecimal digits and characters, sixteen a line. Immutable and thread-safe. */
final class HexDump implements PagedText {
    private static final int LINE = 16;
    private static final int PAGE = 512 * LINE;
    private static final HexFormat HEX = HexFormat.of();
    /** Eight digits of offset, two blanks, three for each byte, one between the halves, one blank, sixteen characters. */
    private static final int WIDTH = 8 + 2 + 3 * LINE + 1 + 1 + LINE + 1;

    private final byte[] bytes;

    /** Wraps the bytes without copying them. */
    HexDump(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int pages() {
        return Math.max(1, (bytes.length + PAGE - 1) / PAGE);
    }

    @Override
    public Page page(int index) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        int end = Math.min(bytes.length, (index + 1) * PAGE);
        for (int at = index * PAGE; at < end; at += LINE) {
            line(at, text);
            spans.addAll(List.of(new Span(8, "hex-offset"), new Span(WIDTH - 9 - LINE, ""),
                    new Span(LINE + 1, "hex-text")));
        }
        return new Page(text.toString(), spans);
    }

    @Override
    public Place place(int start, int end) {
        int line = start % PAGE / LINE * WIDTH;
        return new Place(start / PAGE, line + column(start), line + column(start) + 2);
    }

    @Override
    public String source(Place place) {
        return page(place.page()).text().substring(place.start(), place.end());
    }

    /** Returns the first byte of the line. */
    @Override
    public int offset(Place place) {
        return place.page() * PAGE + place.start() / WIDTH * LINE;
    }

    @Override
    public boolean wraps() {
        return false;
    }

    /** Returns the bytes as ISO-8859-1, so that an offset in it is the byte's. */
    @Override
    public String searchable() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int column(int offset) {
        int byteInLine = offset % LINE;
        return 10 + 3 * byteInLine + (byteInLine >= LINE / 2 ? 1 : 0);
    }

    private void line(int at, StringBuilder text) {
        text.append(HEX.toHexDigits(at, 8)).append("  ");
        var characters = new StringBuilder();
        for (int i = 0; i < LINE; i++) {
            boolean there = at + i < bytes.length;
            text.append(i == LINE / 2 ? " " : "").append(there ? HEX.toHexDigits(bytes[at + i]) : "  ").append(' ');
            int c = there ? bytes[at + i] & 0xff : ' ';
            characters.append(c >= ' ' && c < 0x7f ? (char) c : '·');
        }
        text.append(' ').append(characters).append('\n');
    }
}
