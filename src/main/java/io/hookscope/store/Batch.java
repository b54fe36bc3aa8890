package io.hookscope.store;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.journal.Entry;
import java.util.List;
import java.util.Map;

/** What the tables take in one transaction. */
record Batch(List<Entry> entries, Map<Long, Derived> facts, List<Handling> handlings) {

    boolean isEmpty() {
        return entries.isEmpty() && facts.isEmpty() && handlings.isEmpty();
    }
}
