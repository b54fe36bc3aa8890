package io.hookscope.check.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checkouts, by the request's id and order, by the parent redemption, and last by the order within a few seconds. The
 * event's name and the webhook belong to every key: another webhook tells the same checkout again. Confined to its index.
 */
final class Stacks {
    private static final Duration SAME_REQUEST = Duration.ofSeconds(5);

    private static final int MOST_LOST = 64;

    /** Between those moments deliveries came that are not there any more. */
    private record Lost(Instant from, Instant to) {

        boolean isNear(OpenStack stack, Duration quiet) {
            return !to.isBefore(stack.firstArrival.minus(quiet)) && !from.isAfter(stack.lastArrival.plus(quiet));
        }
    }

    private final Map<Long, OpenStack> byKey = new HashMap<>();
    private final SequencedSet<OpenStack> open = new LinkedHashSet<>();
    /** The latest of them. */
    private final Deque<Lost> lost = new ArrayDeque<>();
    private final Duration quiet;
    private final UnaryOperator<@Nullable String> codes;

    Stacks(Duration quiet, UnaryOperator<@Nullable String> codes) {
        this.codes = codes;
        this.quiet = quiet;
    }

    /** Finds or begins the entry's stack; its members are what changed. */
    void add(IndexEntry entry, Set<Long> changed) {
        if (!eligible(entry)) {
            return;
        }
        List<Long> keys = keys(entry);
        OpenStack stack = null;
        boolean merged = false;
        for (long key : keys) {
            boolean weak = key == keys.getLast();
            OpenStack found = key == Keys.NONE || weak && (stack != null || !near(byKey.get(key), entry))
                    ? null
                    : byKey.get(key);
            if (found != null && found != stack) {
                merged |= stack != null;
                stack = stack == null ? found : merge(stack, found);
            }
        }
        if (stack == null) {
            stack = new OpenStack(keys.stream().filter(k -> k != Keys.NONE).findFirst().orElse(entry.seq), label(entry),
                    codes);
        }
        for (long key : keys) {
            own(stack, key);
        }
        if (stack.add(entry) || merged) {
            review(stack);
            told(stack, changed);
        }
    }

    private static boolean eligible(IndexEntry entry) {
        return entry.redemption != null
                && (entry.event.equals("redemption.succeeded") || entry.event.equals("customer.redemption.succeeded"));
    }

    /** The keys, strongest first; the last one holds only within a few seconds and without a better one. */
    private static List<Long> keys(IndexEntry entry) {
        String scope = entry.event + "|" + (entry.source == null ? "" : entry.source);
        long request = entry.group == Keys.NONE
                ? Keys.NONE
                : Keys.within(entry.group, scope + "|" + Long.toHexString(entry.order));
        String parent = entry.parent != null ? entry.parent : entry.redemption;
        boolean weak = entry.group == Keys.NONE && entry.parent == null && entry.stacked.isEmpty();
        return List.of(request, Keys.within(Keys.of("parent", parent), scope),
                weak ? Keys.within(entry.order, scope) : Keys.NONE);
    }

    /** Parts that name a parent are a request of their own, and so is a second total: what shares their order alone is another. */
    private static boolean near(@Nullable OpenStack stack, IndexEntry entry) {
        return stack != null && !stack.members.isEmpty()
                && stack.members.stream()
                        .noneMatch(m -> m.parent != null || m.total && entry.total && !m.sameStep(entry))
                && Duration.between(stack.members.getLast().happenedAt(), entry.happenedAt()).abs()
                        .compareTo(SAME_REQUEST) <= 0;
    }

    private static String label(IndexEntry entry) {
        return entry.groupId != null
                ? entry.groupId
                : entry.parent != null ? entry.parent : String.valueOf(entry.redemption);
    }

    private void own(OpenStack stack, long key) {
        if (key != Keys.NONE && byKey.put(key, stack) != stack) {
            stack.keys.add(key);
        }
    }

    private OpenStack merge(OpenStack into, OpenStack from) {
        for (long key : from.keys) {
            own(into, key);
        }
        int live = into.live + from.live;
        from.all().forEach(into::add);
        into.live = live;
        into.partial |= from.partial;
        open.remove(from);
        return into;
    }

    private void review(OpenStack stack) {
        stack.alarm = false;
        stack.partial |= lost.stream().anyMatch(span -> span.isNear(stack, quiet));
        if (stack.complete()) {
            open.remove(stack);
        } else {
            open.add(stack);
        }
    }

    private static void told(OpenStack stack, Set<Long> changed) {
        if (stack.shown()) {
            stack.all().forEach(m -> changed.add(m.seq));
        }
    }

    /** Between those moments deliveries came that have left since: what they were part of may lack nothing. */
    void lost(Instant from, Instant to) {
        lost.add(new Lost(from, to));
        if (lost.size() > MOST_LOST) {
            lost.remove();
        }
        // the latest stand last
        open.reversed().stream().takeWhile(stack -> !from.isAfter(stack.lastArrival.plus(quiet))).toList()
                .forEach(this::review);
    }

    /** Raises the alarm on what stayed incomplete for the quiet period; its members are what changed. */
    void settle(Instant now, Set<Long> changed) {
        // an arrival in the future means that the clock was set back: the quiet period begins anew
        open.stream().filter(s -> s.lastArrival.isAfter(now)).forEach(s -> s.lastArrival = now);
        var due = open.stream().filter(s -> !now.isBefore(s.lastArrival.plus(quiet))).toList();
        for (OpenStack stack : due) {
            open.remove(stack);
            stack.alarm = true;
            stack.all().forEach(m -> changed.add(m.seq));
        }
    }

    /** An evicted member still counts, so that no delivery is missed because it was evicted. */
    void remove(IndexEntry entry) {
        OpenStack stack = entry.stack;
        if (stack != null && --stack.live <= 0) {
            open.remove(stack);
            stack.keys.forEach(key -> byKey.remove(key, stack));
        }
    }
}
