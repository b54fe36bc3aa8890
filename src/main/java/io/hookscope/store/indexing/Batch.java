package io.hookscope.store.indexing;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Derived;
import io.hookscope.store.journal.Cursor;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.TableIntake;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables take in one transaction. The journal is read a piece at a time while they take it, so that no more of it
 * than that is in memory: what is held through a whole transaction, collections of garbage copy over and over. For the
 * indexer's thread.
 */
final class Batch implements Index.Filling {

    private static final int MOST_FACTS = 5000;
    private static final int MOST_HANDLINGS = 500;

    private final SessionParts parts;
    private final Cursor cursor;
    private final int pieces;
    private final List<Entry> first;
    private final Set<Long> leaving = new HashSet<>();
    private final List<Entry.Answered> answers = new ArrayList<>();
    private Map<Long, Derived> facts = Map.of();
    private List<Handling> handlings = List.of();
    private int entries;

    /** Takes at most so many pieces of the journal from where the cursor stands. */
    Batch(SessionParts parts, Cursor cursor, int pieces) throws IOException {
        this.parts = parts;
        this.cursor = cursor;
        this.pieces = pieces;
        this.first = cursor.next();
    }

    boolean isEmpty() {
        return first.isEmpty() && parts.waiting().someFacts(1, parts.index().upTo()).isEmpty()
                && parts.waiting().handlings().size() == 0;
    }

    @Override
    public void fill(TableIntake intake) throws IOException, SQLException {
        List<Entry> piece = first;
        for (int left = pieces; !piece.isEmpty(); piece = --left > 0 ? cursor.next() : List.of()) {
            take(piece, intake);
        }
        // facts come no sooner than their delivery: whoever finds that in the journal looks for them in memory
        facts = parts.waiting().someFacts(MOST_FACTS, intake.reached());
        intake.facts(facts);
        handlings = parts.waiting().handlings().some(MOST_HANDLINGS);
        intake.handlings(handlings);
    }

    private void take(List<Entry> piece, TableIntake intake) throws SQLException {
        entries += piece.size();
        if (intake.added() == 0) { // else newer ones would leave before older ones
            leaving.addAll(leavingOf(piece, intake.reached()));
        }
        intake.entries(piece, leaving);
        for (Entry entry : piece) {
            if (entry instanceof Entry.Answered answered) {
                answers.add(answered);
            }
        }
    }

    private Set<Long> leavingOf(List<Entry> piece, long upTo) {
        List<Long> next = piece.stream().filter(Entry.Arrived.class::isInstance).map(Entry::seq)
                .filter(seq -> seq > upTo).toList();
        return next.isEmpty()
                ? Set.of()
                : parts.pruning().eviction().leaving(next, parts.journal().behind(next.getLast()));
    }

    /** Returns how many entries of the journal it has. */
    int entries() {
        return entries;
    }

    /** Returns how much it is, of all kinds. */
    int size() {
        return entries + facts.size() + handlings.size();
    }

    List<Entry.Answered> answers() {
        return answers;
    }

    Map<Long, Derived> facts() {
        return facts;
    }

    List<Handling> handlings() {
        return handlings;
    }

    /** Returns the numbers of deliveries that did not come into the tables: later ones have taken their place. */
    Set<Long> leaving() {
        return Set.copyOf(leaving);
    }
}
