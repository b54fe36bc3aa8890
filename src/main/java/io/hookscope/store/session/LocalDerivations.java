package io.hookscope.store.session;

import io.hookscope.check.Conclusion;
import io.hookscope.store.Derived;
import io.hookscope.store.Row;
import io.hookscope.store.tables.StoredRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * What was derived here of deliveries that somebody else stores, where it differs from what is stored. Of one whose summary
 * is stored a reference is kept, so a million of them are some tens of megabytes; of others only the newest. Thread-safe.
 */
final class LocalDerivations {

    private static final int MOST_WHOLE = 50_000;

    private final int mostWhole;
    private final Map<Long, Optional<Conclusion>> conclusions = new ConcurrentHashMap<>();
    /** One of each: of what deliveries say alone there are few. */
    private final Map<Optional<Conclusion>, Optional<Conclusion>> different = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Derived> whole = new ConcurrentSkipListMap<>();

    LocalDerivations() {
        this(MOST_WHOLE);
    }

    LocalDerivations(int mostWhole) {
        this.mostWhole = mostWhole;
    }

    /** Remembers it, as far as the stored row, if there is one, does not say it. */
    void put(long seq, Derived derived, @Nullable Row stored) {
        if (stored == null || !stored.summary().equals(derived.summary())) {
            whole.put(seq, derived);
            conclusions.remove(seq);
            if (whole.size() > mostWhole) {
                whole.pollFirstEntry();
            }
            return;
        }
        var conclusion = Optional.ofNullable(derived.conclusion());
        if (conclusion.equals(Optional.ofNullable(stored.conclusion()))) {
            conclusions.remove(seq);
        } else {
            conclusions.put(seq, different.computeIfAbsent(conclusion, same -> same));
        }
        whole.remove(seq);
    }

    /** Returns the row with what was derived here. */
    StoredRow over(StoredRow stored) {
        Derived derived = whole.get(stored.row().seq());
        return derived == null
                ? new StoredRow(concluded(stored.row()), stored.read())
                : new StoredRow(stored.row().derived(derived), true);
    }

    /** Returns a row of which all is derived with what was derived here. */
    Row over(Row stored) {
        Derived derived = whole.get(stored.seq());
        return derived == null ? concluded(stored) : stored.derived(derived);
    }

    private Row concluded(Row stored) {
        Optional<Conclusion> conclusion = conclusions.get(stored.seq());
        return conclusion == null ? stored : stored.concluded(conclusion.orElse(null));
    }

    /** Forgets deliveries that are gone. */
    void forget(Set<Long> seqs) {
        conclusions.keySet().removeAll(seqs);
        whole.keySet().removeAll(seqs);
    }

    /** Returns of how many deliveries something is remembered. */
    int size() {
        return conclusions.size() + whole.size();
    }
}
