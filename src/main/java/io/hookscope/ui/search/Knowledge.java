package io.hookscope.ui.search;

import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.query.Beyond;
import io.hookscope.query.Match;
import io.hookscope.query.Term;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of deliveries without opening them, as of the start of one search; of those that come later, whether anybody
 * has looked at them is known as they come. Thread-safe once it is made.
 */
final class Knowledge implements Beyond {

    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

    private final Snapshot rows;
    private final Searcher.Unseen unread;
    /** What nobody had looked at when it came: it stays found, so that nothing leaves under the eyes of who reads it. */
    private final BitSet late = new BitSet();
    private final BitSet flagged;
    private final Map<Long, String> notes;
    private final Map<Phrase, BitSet> found = new HashMap<>();
    private long upTo = Long.MAX_VALUE;

    private Knowledge(Searcher.Question question) {
        this.rows = question.rows();
        this.unread = question.unread();
        this.flagged = question.attached().flagged();
        this.notes = question.attached().notes();
    }

    /** Looks every phrase of the question up, as long as that is wanted. */
    static Knowledge of(Searcher.Question question, Contents contents, BooleanSupplier wanted) {
        var knowledge = new Knowledge(question);
        phrases(question.query().term(), phrase -> knowledge.look(phrase, contents, wanted));
        return knowledge;
    }

    private void look(Phrase phrase, Contents contents, BooleanSupplier wanted) {
        if (wanted.getAsBoolean() && !found.containsKey(phrase)) {
            var numbers = new BitSet();
            long known = 0;
            try {
                known = contents.search(phrase, seq -> {
                    numbers.set((int) seq);
                    return wanted.getAsBoolean();
                });
            } catch (RuntimeException e) { // where words cannot be looked up, deliveries have to be opened
                if (wanted.getAsBoolean()) {
                    LOG.warn("Words cannot be looked up to search them", e);
                }
            }
            upTo = Math.min(upTo, known);
            found.put(phrase, numbers);
        }
    }

    /** Whether the question asks for words that stand in a delivery. */
    boolean asksForWords() {
        return !found.isEmpty();
    }

    /** Whether the question asks for any of those words, which have a space before each. */
    boolean asksForAnyOf(String words) {
        return found.keySet().stream().anyMatch(phrase -> words.contains(" " + phrase.words()));
    }

    private static void phrases(Term term, Consumer<Phrase> taker) {
        switch (term) {
            case Term.Anywhere(String _, Phrase phrase) when !phrase.isEmpty() -> taker.accept(phrase);
            case Term.Pointer(String _, Term.Value.Like(var like)) when !Phrase.of(like.beginning()).isEmpty() -> {
                taker.accept(Phrase.of(like.beginning()));
                taker.accept(FullText.GOES_ON);
            }
            case Term.Not(Term inner) -> phrases(inner, taker);
            case Term.And(List<Term> terms) -> terms.forEach(t -> phrases(t, taker));
            case Term.Or(List<Term> terms) -> terms.forEach(t -> phrases(t, taker));
            default -> {
                // has no words
            }
        }
    }

    @Override
    public boolean flagged(long seq) {
        return flagged.get((int) seq);
    }

    @Override
    public boolean unread(long seq) {
        if (unread.then().get((int) seq)) {
            return true;
        }
        return rows.row(seq) == null && cameUnread(seq);
    }

    private boolean cameUnread(long seq) {
        synchronized (late) {
            if (unread.now().test(seq)) {
                late.set((int) seq);
            }
            return late.get((int) seq);
        }
    }

    @Override
    public String note(long seq) {
        return notes.isEmpty() ? "" : notes.getOrDefault(seq, "");
    }

    @Override
    public Match says(long seq, Phrase phrase) {
        BitSet numbers = seq <= upTo ? found.get(phrase) : null;
        return numbers == null ? Match.UNKNOWN : Match.of(numbers.get((int) seq));
    }
}
