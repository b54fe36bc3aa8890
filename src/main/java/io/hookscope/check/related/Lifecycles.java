package io.hookscope.check.related;

import io.hookscope.event.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The life of redemptions: redeemed, rolled back, or not. Confined to its index. */
final class Lifecycles {
    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 40;
    private static final int TOLD = 8;

    private final KeyIndex byRedemption = new KeyIndex();
    /** Without what tells a step once more: what comes again and again hides no other step. */
    private final KeyIndex byOrder = new KeyIndex();
    private final KeyIndex byTracking = new KeyIndex();

    void add(IndexEntry entry, Set<Long> changed) {
        if (!entry.ofRedemption()) {
            return;
        }
        if (alike(entry).noneMatch(e -> e.seq < entry.seq)) {
            byOrder.add(entry.order, entry);
        }
        byRedemption.add(redemption(entry), entry);
        byTracking.add(entry.tracking, entry);
        steps(entry).reversed().stream().filter(e -> e != entry)
                .sorted(Comparator.comparing(e -> !isOfSame(e, entry))).limit(TOLD).forEach(e -> changed.add(e.seq));
    }

    void remove(IndexEntry entry) {
        if (entry.ofRedemption()) {
            byRedemption.remove(redemption(entry), entry);
            byOrder.remove(entry.order, entry);
            byTracking.remove(entry.tracking, entry);
            alike(entry).findFirst().ifPresent(e -> byOrder.add(e.order, e));
        }
    }

    /** The latest deliveries that tell the same step, oldest first. */
    private Stream<IndexEntry> alike(IndexEntry entry) {
        return ofRedemption(entry).stream().filter(e -> e.sameStep(entry) && e.order == entry.order);
    }

    private static long redemption(IndexEntry entry) {
        return Keys.of("redemption", entry.redemption);
    }

    /** Returns the code or name that some event of that redemption told; null when none did. */
    @Nullable
    String code(@Nullable String redemption) {
        return byRedemption.newest(Keys.of("redemption", redemption), TOLD).stream().map(e -> e.code)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Returns an earlier delivery of the same webhook, if that is named, that told the same success under another send-out id. */
    Optional<IndexEntry> toldBefore(IndexEntry entry) {
        return entry.outcome != Outcome.SUCCEEDED || entry.sendout == Keys.NONE || entry.source == null
                ? Optional.empty()
                : ofRedemption(entry).stream()
                        .filter(e -> e.seq < entry.seq && e.event.equals(entry.event)
                                && Objects.equals(e.source, entry.source) && e.sendout != Keys.NONE
                                && e.sendout != entry.sendout)
                        .findFirst();
    }

    /** Returns the latest deliveries about the same redemption, oldest first. */
    List<IndexEntry> ofRedemption(IndexEntry entry) {
        return byRedemption.newest(redemption(entry), LOOKED_AT);
    }

    List<Milestone> of(IndexEntry entry) {
        List<IndexEntry> steps = steps(entry);
        return steps.size() < 2 ? List.of() : steps.stream().map(Lifecycles::milestone).toList();
    }

    /** By redemption and order; by the customer's tracking id only what had neither in common with anything. */
    private List<IndexEntry> steps(IndexEntry entry) {
        if (!entry.ofRedemption()) {
            return List.of();
        }
        var once = new LinkedHashMap<Step, IndexEntry>();
        collect(byOrder.newest(entry.order, LOOKED_AT), once);
        collect(ofRedemption(entry), once);
        collect(List.of(entry), once);
        var steps = new ArrayList<IndexEntry>(once.values());
        if (steps.size() < 2 && entry.outcome != Outcome.SUCCEEDED) {
            byTracking.newest(entry.tracking, LOOKED_AT).reversed().stream()
                    .filter(e -> e.outcome == Outcome.SUCCEEDED && e.seq < entry.seq).findFirst()
                    .ifPresent(steps::add);
        }
        steps.sort(Comparator.comparing(IndexEntry::happenedAt).thenComparingLong(e -> e.seq));
        leaveOut(steps, entry);
        return steps;
    }

    /** Of many, the oldest are left out, but none of the redemption itself. */
    private static void leaveOut(List<IndexEntry> steps, IndexEntry entry) {
        Iterator<IndexEntry> each = steps.iterator();
        while (steps.size() > SHOWN && each.hasNext()) {
            if (!isOfSame(each.next(), entry)) {
                each.remove();
            }
        }
    }

    private static boolean isOfSame(IndexEntry one, IndexEntry other) {
        return Objects.equals(one.redemption, other.redemption);
    }

    /** What is one step, however often it was delivered. */
    private record Step(String event, @Nullable String redemption) {

        static Step of(IndexEntry entry) {
            return new Step(entry.event, entry.redemption);
        }
    }

    private static void collect(List<IndexEntry> from, Map<Step, IndexEntry> steps) {
        from.forEach(candidate -> steps.putIfAbsent(Step.of(candidate), candidate));
    }

    private static Milestone milestone(IndexEntry e) {
        String what = e.code != null ? e.code : e.redemption != null ? e.redemption : Words.say("life.something");
        String kind = switch (e.outcome) {
            case SUCCEEDED -> "life.redeemed";
            case FAILED -> "life.failed";
            case ROLLBACK -> e.event.endsWith("failed") ? "life.rollbackFailed" : "life.rolledBack";
            case OTHER -> "life.other";
        };
        return new Milestone(e.seq, e.happenedAt(), e.event, e.redemption, Words.say(kind, what, e.event));
    }
}
