package io.hookscope.store;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.journal.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables take in one transaction.
 *
 * @param leaving numbers of deliveries among the entries that do not come into the tables: later ones have taken their place
 */
record Batch(List<Entry> entries, Map<Long, Derived> facts, List<Handling> handlings, Set<Long> leaving) {

    boolean isEmpty() {
        return entries.isEmpty() && facts.isEmpty() && handlings.isEmpty();
    }

    int size() {
        return entries.size() + facts.size() + handlings.size();
    }
}
