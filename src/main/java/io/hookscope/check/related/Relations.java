package io.hookscope.check.related;

import io.hookscope.check.CheckResult;
import io.hookscope.delivery.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the deliveries of a session have to do with each other. Fed in order of number with what the rows hold, so that it
 * stands again after a start without reading a body; beyond its capacity the oldest are forgotten. Safe for many threads:
 * every method takes one lock for a short, bounded time.
 */
public final class Relations {
    /** After this much silence a checkout that is not whole is told. */
    public static final Duration QUIET = Duration.ofSeconds(15);

    /** Deliveries remembered unless told otherwise: about half a kilobyte each. */
    public static final int CAPACITY = 100_000;

    private static final int POOLED = 1_000;
    private static final int SUBSCRIPTIONS = 20;

    private final TreeMap<Long, IndexEntry> entries = new TreeMap<>();
    private final Map<String, String> pool = new HashMap<>();
    private final Sendouts sendouts = new Sendouts();
    private final Stacks stacks;
    private final Lifecycles lifecycles = new Lifecycles();
    private final KeyIndex byEvent = new KeyIndex();
    private final KeyIndex byDigest = new KeyIndex();
    private final Sources sources = new Sources();
    private final int capacity;
    /** What was said last: who asks for it often asks for the results too. Null after every change. */
    private @Nullable Related latest;

    /** An index of {@link #CAPACITY} with {@link #QUIET}. */
    public Relations() {
        this(QUIET, CAPACITY);
    }

    /**
     * An index.
     *
     * @param quiet    how long nothing more of a checkout must come before it is told that it is not whole
     * @param capacity how many deliveries are remembered, at least 1
     */
    public Relations(Duration quiet, int capacity) {
        this.stacks = new Stacks(quiet, lifecycles::code);
        this.capacity = capacity;
    }

    /**
     * Takes a delivery in, or the answer of one that is known. Returns the numbers of the others about which
     * {@link #related} now says something else.
     */
    public synchronized Set<Long> feed(Sighting sighting) {
        if (entries.containsKey(sighting.seq())) {
            return sighting.answer() == null ? Set.of() : answered(sighting.seq(), sighting.answer());
        }
        latest = null;
        var changed = new TreeSet<Long>();
        var entry = new IndexEntry(sighting, this::pooled);
        entries.put(entry.seq, entry);
        sources.count(sighting);
        if (entry.replayOf == null) {
            join(entry, changed);
        }
        if (entry.answer != null) {
            attempts(entry, changed);
        }
        while (entries.size() > capacity) {
            forget(entries.firstEntry().getValue());
        }
        changed.remove(entry.seq);
        return changed;
    }

    private void join(IndexEntry entry, Set<Long> changed) {
        sendouts.add(entry, changed);
        stacks.add(entry, changed);
        lifecycles.add(entry, changed);
        if (entry.sendout == Keys.NONE) {
            byDigest.add(entry.digest, entry);
        }
        List<IndexEntry> told = byEvent.newest(entry.eventId, SUBSCRIPTIONS);
        if (entry.source != null && told.stream().noneMatch(e -> Objects.equals(e.source, entry.source))) {
            byEvent.add(entry.eventId, entry);
            told.forEach(e -> changed.add(e.seq));
        }
    }

    /** Records an answer. Returns the numbers of the deliveries about which something else is now to be said, itself included. */
    public synchronized Set<Long> answered(long seq, Answer answer) {
        IndexEntry entry = entries.get(seq);
        if (entry == null || answer.equals(entry.answer)) {
            return Set.of();
        }
        latest = null;
        entry.answer = answer;
        var changed = new TreeSet<Long>();
        changed.add(seq);
        attempts(entry, changed);
        return changed;
    }

    /** An answer says something about every attempt of its send-out. */
    private void attempts(IndexEntry entry, Set<Long> changed) {
        sendouts.thread(entry).reversed().stream().limit(RetrySchedule.ATTEMPTS).forEach(e -> changed.add(e.seq));
    }

    /** Looks for checkouts that stayed incomplete until now. Returns the numbers of their deliveries. */
    public synchronized Set<Long> settle(Instant now) {
        latest = null;
        var changed = new TreeSet<Long>();
        stacks.settle(now, changed);
        return changed;
    }

    /** Between those moments deliveries came that have left since: of what they were part of nothing is said to be missing. */
    synchronized void lost(Instant from, Instant to) {
        latest = null;
        stacks.lost(from, to);
    }

    /** Forgets deliveries. */
    public synchronized void evict(Set<Long> seqs) {
        latest = null;
        for (long seq : seqs) {
            IndexEntry entry = entries.get(seq);
            if (entry != null) {
                forget(entry);
                if (entry.source != null && entry.replayOf == null) {
                    sources.leave(entry.source);
                }
            }
        }
    }

    private void forget(IndexEntry entry) {
        entries.remove(entry.seq);
        sendouts.remove(entry);
        stacks.remove(entry);
        lifecycles.remove(entry);
        byDigest.remove(entry.digest, entry);
        byEvent.remove(entry.eventId, entry);
    }

    /** Returns what is known about that delivery; empty when it was never fed or is forgotten. */
    public synchronized Optional<Related> related(long seq) {
        return Optional.ofNullable(entries.get(seq)).map(this::view);
    }

    /**
     * Returns what is to be said about that delivery because of others and of our answer: redelivery, checkout and timing;
     * empty when it was never fed or is forgotten. {@link CombinedChecks} joins it with the delivery's own checks.
     */
    public synchronized List<CheckResult> results(long seq) {
        IndexEntry entry = entries.get(seq);
        if (entry == null) {
            return List.of();
        }
        Related related = view(entry);
        var results = new ArrayList<CheckResult>();
        results.add(AnswerCheck.of(entry, related));
        results.add(RedeliveryCheck.of(entry, related, lifecycles.toldBefore(entry).orElse(null)));
        results.add(CheckoutCheck.of(entry, related));
        ArrivalOrderCheck.of(entry, lifecycles.ofRedemption(entry)).ifPresent(results::add);
        return List.copyOf(results);
    }

    /** Returns how many deliveries are remembered. */
    public synchronized int size() {
        return entries.size();
    }

    /** Returns the webhooks that sent here, those with the most deliveries first. */
    public synchronized List<Sources.Source> sources() {
        return sources.list();
    }

    private Related view(IndexEntry entry) {
        Related known = latest;
        if (known == null || known.seq() != entry.seq) {
            known = viewed(entry);
            latest = known;
        }
        return known;
    }

    private Related viewed(IndexEntry entry) {
        OpenStack stack = entry.stack;
        return new Related(entry.seq, sendouts.of(entry), stack != null && stack.shown() ? stack.view() : null,
                lifecycles.of(entry), subscriptions(entry), duplicates(entry), entry.replayOf);
    }

    private List<Subscription> subscriptions(IndexEntry entry) {
        String own = entry.source;
        return own == null || entry.replayOf != null
                ? List.of()
                : byEvent.newest(entry.eventId, SUBSCRIPTIONS).stream().filter(e -> !own.equals(e.source))
                        .map(e -> new Subscription(e.seq, String.valueOf(e.source))).toList();
    }

    private List<Long> duplicates(IndexEntry entry) {
        return entry.sendout != Keys.NONE || entry.replayOf != null
                ? List.of()
                : byDigest.newest(entry.digest, Sendouts.SHOWN).stream().map(e -> e.seq).filter(s -> s != entry.seq)
                        .toList();
    }

    private String pooled(String word) {
        String known = pool.get(word);
        if (known == null && pool.size() < POOLED) {
            pool.put(word, word);
        }
        return known == null ? word : known;
    }
}
