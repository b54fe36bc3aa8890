package io.hookscope.ui.deliveries;

import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search over what the table says: every word must stand in some column, whatever its letter case. Immutable.
 */
final class TextQuery implements RowFilter {

    /** The query that every row answers. */
    static final TextQuery ALL = new TextQuery(List.of(), null);

    private final List<String> words;
    private final @Nullable CellText text;

    private TextQuery(List<String> words, @Nullable CellText text) {
        this.words = words;
        this.text = text;
    }

    /** Reads what a person typed. */
    static TextQuery of(String typed, CellText text) {
        String stripped = typed.strip();
        return stripped.isEmpty() ? ALL : new TextQuery(List.of(stripped.split("\\s+")), text);
    }

    @Override
    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public RowFilter within(Line.Checkout checkout) {
        String said = checkout.words();
        return new TextQuery(words.stream().filter(word -> !in(word, said)).toList(), text);
    }

    @Override
    public boolean matches(PackedRow packed) {
        Row row = packed.unpack();
        for (String word : words) {
            if (!inFacts(word, row) && !inFigures(word, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inFacts(String word, Row row) {
        Summary summary = row.summary();
        return in(word, summary.label()) || in(word, summary.code()) || in(word, summary.customer())
                || in(word, summary.campaign()) || in(word, row.target()) || in(word, summary.ids().source())
                || in(word, row.method()) || in(word, row.remote()) || in(word, signature(row));
    }

    /** Writing times and amounts costs a hundred times more than looking, so only a word that can stand there asks for it. */
    private boolean inFigures(String word, Row row) {
        if (text == null || word.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return in(word, text.orderTotal(row.summary())) || in(word, discount(row)) || in(word, text.answered(row))
                || in(word, text.time(row.receivedAt()));
    }

    private String discount(Row row) {
        return text == null ? "" : text.discount(row.summary()).replace('\u2212', '-');
    }

    private static @Nullable String signature(Row row) {
        return row.conclusion() == null ? null : row.conclusion().signature().label();
    }

    private static boolean in(String word, @Nullable String fact) {
        if (fact == null) {
            return false;
        }
        int last = fact.length() - word.length();
        for (int from = 0; from <= last; from++) {
            if (fact.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
