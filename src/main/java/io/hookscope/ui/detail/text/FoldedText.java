package io.hookscope.ui.detail.text;

import io.hookscope.ui.detail.json.JsonTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text in lines, long lines folded for display, a character for a character: control characters become visible ones.
 * Immutable and thread-safe.
 */
final class FoldedText implements PagedText {
    private static final int LONGEST_LINE = 2_000;
    /** Some 130 ms of work for the control that shows it. */
    private static final int LONGEST_PAGE = 64 * 1024;

    private final String text;
    private final @Nullable JsonTokens tokens;
    private final int[] lines;
    private final int[] firsts;

    private FoldedText(String text, @Nullable JsonTokens tokens) {
        this.text = text;
        this.tokens = tokens;
        this.lines = lines(text);
        this.firsts = firsts();
    }

    /** Returns text without colours. */
    static FoldedText plain(String text) {
        return new FoldedText(text, null);
    }

    /** Returns JSON in colours. */
    static FoldedText json(JsonTokens tokens) {
        return new FoldedText(tokens.text(), tokens);
    }

    @Override
    public int pages() {
        return firsts.length;
    }

    @Override
    public String searchable() {
        return text;
    }

    @Override
    public Page page(int index) {
        int first = firsts[index];
        int next = index + 1 < firsts.length ? firsts[index + 1] : lines.length;
        var shown = new StringBuilder();
        var spans = new ArrayList<Span>();
        for (int line = first; line < next; line++) {
            int from = lines[line];
            int to = visibleEnd(line);
            for (int i = from; i < to; i++) {
                shown.append(visible(text.charAt(i)));
            }
            colour(from, to, spans);
            if (line + 1 < next) {
                shown.append('\n');
                spans.add(new Span(1, ""));
            }
        }
        return new Page(shown.toString(), spans);
    }

    @Override
    public Place place(int start, int end) {
        int line = at(lines, start);
        int page = at(firsts, line);
        return new Place(page, inPage(page, start), inPage(page, Math.min(end, text.length())));
    }

    @Override
    public String source(Place place) {
        return text.substring(offset(place.page(), place.start()), offset(place.page(), place.end()));
    }

    @Override
    public int offset(Place place) {
        return offset(place.page(), place.start());
    }

    @Override
    public boolean wraps() {
        return true;
    }

    private int offset(int page, int shown) {
        int line = firsts[page];
        int left = shown;
        while (line + 1 < lines.length && left > visibleEnd(line) - lines[line]) {
            left -= visibleEnd(line) - lines[line] + 1;
            line++;
        }
        return Math.min(lines[line] + left, text.length());
    }

    private int inPage(int page, int offset) {
        int last = page + 1 < firsts.length ? firsts[page + 1] - 1 : lines.length - 1;
        int target = Math.min(at(lines, offset), last);
        int shown = 0;
        for (int line = firsts[page]; line < target; line++) {
            shown += visibleEnd(line) - lines[line] + 1;
        }
        return shown + Math.max(0, Math.min(offset, visibleEnd(target)) - lines[target]);
    }

    private void colour(int from, int to, List<Span> spans) {
        int at = from;
        if (tokens != null) {
            for (int i = tokens.firstAfter(from); i < tokens.size() && tokens.start(i) < to; i++) {
                int start = Math.max(tokens.start(i), from);
                int end = Math.min(tokens.end(i), to);
                add(spans, start - at, "");
                add(spans, end - start, "json-" + tokens.kind(i).name().toLowerCase(Locale.ROOT));
                at = end;
            }
        }
        add(spans, to - at, "");
    }

    private static void add(List<Span> spans, int length, String style) {
        if (length > 0) {
            spans.add(new Span(length, style));
        }
    }

    private static int at(int[] starts, int value) {
        int found = Arrays.binarySearch(starts, value);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private int visibleEnd(int line) {
        int end = line + 1 < lines.length ? lines[line + 1] : text.length();
        if (end > lines[line] && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end > lines[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static int[] lines(String text) {
        int[] starts = new int[256];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean hard = text.charAt(i) == '\n';
            boolean full = i + 1 - starts[count - 1] >= LONGEST_LINE && i + 1 < text.length()
                    && text.charAt(i + 1) != '\n' && !Character.isHighSurrogate(text.charAt(i));
            if (hard || full) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private int[] firsts() {
        var firsts = new ArrayList<Integer>(List.of(0));
        for (int line = 1; line < lines.length; line++) {
            int end = line + 1 < lines.length ? lines[line + 1] : text.length();
            int first = firsts.getLast();
            if (end - lines[first] + line - first > LONGEST_PAGE) {
                firsts.add(line);
            }
        }
        return firsts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Control characters and such as turn the writing direction are drawn, so that no text can pass for another. */
    private static char visible(char c) {
        if (c < ' ' && c != '\t') {
            return (char) (0x2400 + c);
        }
        boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return turns || c == 0x7f ? '\u2421' : c;
    }
}
