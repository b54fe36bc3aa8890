package io.hookscope.check.related;

import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries that one request caused, while they come in. Confined to its index. */
final class OpenStack {
    /** Voucherify allows 30 redeemables; what shares a key beyond twice that is no stack. */
    static final int MOST = 64;

    /** Every attempt of every delivery of a whole stack, and some by hand. */
    private static final int MOST_AGAIN = MOST * RetrySchedule.ATTEMPTS;

    final long key;
    final String label;
    final List<Long> keys = new ArrayList<>();
    final List<IndexEntry> members = new ArrayList<>();
    /** Redeliveries of members, so that they can be told what became of the stack; of the first ones only. */
    private final List<IndexEntry> again = new ArrayList<>();
    private final UnaryOperator<@Nullable String> codes;
    private final Set<String> listed = new LinkedHashSet<>();
    /** Members that are not evicted yet. */
    int live;
    boolean alarm;
    /** Whether deliveries of it may have come and left since: then nothing is said to be missing. */
    boolean partial;
    Instant firstArrival = Instant.MAX;
    Instant lastArrival = Instant.MIN;

    /** Begins a stack; {@code codes} names the code of a redemption's id where it is known. */
    OpenStack(long key, String label, UnaryOperator<@Nullable String> codes) {
        this.codes = codes;
        this.key = key;
        this.label = label;
    }

    /**
     * Takes the delivery in; a redelivery of a member belongs to the stack without counting. Returns whether it says something
     * about the others.
     */
    boolean add(IndexEntry entry) {
        entry.stack = this;
        live++;
        int before = members.size() + listed.size();
        boolean known = members.stream().anyMatch(m -> m.sameStep(entry));
        if (!known && members.size() < MOST) {
            members.add(entry);
            firstArrival = entry.receivedAt.isBefore(firstArrival) ? entry.receivedAt : firstArrival;
            lastArrival = entry.receivedAt.isAfter(lastArrival) ? entry.receivedAt : lastArrival;
        } else if (known && again.size() < MOST_AGAIN) {
            again.add(entry);
        }
        if (listed.size() < MOST) {
            listed.addAll(entry.stacked);
        }
        return members.size() + listed.size() > before;
    }

    /** Returns every delivery of the stack, as far as they are counted. */
    List<IndexEntry> all() {
        return Stream.concat(members.stream(), again.stream()).toList();
    }

    /** Whether there is anything to show: a plain redemption alone is no checkout. */
    boolean shown() {
        return members.size() > 1 || !listed.isEmpty() || members.stream().anyMatch(m -> m.parent != null);
    }

    boolean complete() {
        return !shown() || view().missing().isEmpty() && view().extra().isEmpty();
    }

    /** The delivery that carries the checkout's findings: the total, else the first that came. */
    IndexEntry head() {
        IndexEntry total = total(totalId());
        return total != null ? total : members.getFirst();
    }

    Checkout view() {
        String totalId = totalId();
        IndexEntry total = total(totalId);
        List<IndexEntry> children = children(total);
        boolean exact = !listed.isEmpty() && !partial;
        List<Missing> missing = partial ? List.of() : missing(totalId, total, children);
        int parts = !listed.isEmpty()
                ? listed.size()
                : children.size() + (int) missing.stream().filter(m -> !m.total()).count();
        return new Checkout(key, label, parts(total, children), totals(totalId), parts,
                exact ? parts + 1 : members.size() + missing.size(), exact, missing, takenOff(total, children),
                orderTotal(total), alarm);
    }

    private Set<Long> totals(@Nullable String totalId) {
        return totalId == null
                ? Set.of()
                : all().stream().filter(e -> totalId.equals(e.redemption)).map(e -> e.seq).collect(Collectors.toSet());
    }

    private @Nullable String totalId() {
        for (IndexEntry member : members) {
            if (member.parent != null) {
                return member.parent;
            }
        }
        for (IndexEntry member : members) {
            if (!member.stacked.isEmpty() && !listed.contains(member.redemption)) {
                return member.redemption;
            }
        }
        List<IndexEntry> totals = members.size() < 2 ? List.of() : members.stream().filter(m -> m.total).toList();
        return totals.size() == 1 ? totals.getFirst().redemption : null;
    }

    private @Nullable IndexEntry total(@Nullable String totalId) {
        return totalId == null
                ? null
                : members.stream().filter(m -> totalId.equals(m.redemption)).findFirst().orElse(null);
    }

    /** The parts in the order of the stack's list, what it does not name behind, in order of arrival. */
    private List<IndexEntry> children(@Nullable IndexEntry total) {
        var order = new ArrayList<>(listed);
        return members.stream().filter(m -> m != total).sorted(Comparator
                .comparingInt((IndexEntry m) -> listed.contains(m.redemption) ? order.indexOf(m.redemption) : MOST)
                .thenComparingLong(m -> m.seq)).toList();
    }

    /** When the parts took off less than the whole, a part has not been seen. */
    private static boolean lacksDiscount(IndexEntry total, List<IndexEntry> children) {
        BigDecimal sum = sum(children);
        return total.discount != null && total.unit == Unit.MONEY && sum != null && sum.compareTo(total.discount) < 0;
    }

    /** Only what another delivery names, or what the sums prove, is missed: deliveries that share an order may be all there are. */
    private List<Missing> missing(@Nullable String totalId, @Nullable IndexEntry total, List<IndexEntry> children) {
        var missing = new ArrayList<Missing>();
        var here = new HashSet<@Nullable String>();
        children.forEach(c -> here.add(c.redemption));
        listed.stream().filter(id -> !here.contains(id)).forEach(id -> missing.add(new Missing(id, codes.apply(id),
                false)));
        if (listed.isEmpty() && total != null && lacksDiscount(total, children)) {
            missing.add(new Missing(null, null, false));
        }
        if (total == null && (totalId != null || !listed.isEmpty())) {
            missing.add(new Missing(totalId, totalId == null ? null : codes.apply(totalId), true));
        }
        return missing;
    }

    private List<Part> parts(@Nullable IndexEntry total, List<IndexEntry> children) {
        var parts = new ArrayList<Part>();
        var shares = Shares.of(takenOff(total, children), children.stream().map(OpenStack::stated).toList());
        children.forEach(c -> parts.add(part(c, !listed.isEmpty() && !listed.contains(c.redemption),
                shares.own(stated(c)))));
        if (total != null) {
            parts.add(new Part(total.seq, total.receivedAt, true, false, total.redemption, total.code, total.discount,
                    total.unit));
        }
        return parts;
    }

    private static Part part(IndexEntry e, boolean extra, @Nullable BigDecimal own) {
        return new Part(e.seq, e.receivedAt, false, extra, e.redemption, e.code, own, e.unit);
    }

    private static Shares.Stated stated(IndexEntry e) {
        return new Shares.Stated(e.discount, e.unit);
    }

    private static @Nullable BigDecimal sum(List<IndexEntry> children) {
        BigDecimal sum = BigDecimal.ZERO;
        for (IndexEntry child : children) {
            if (child.discount == null || child.unit != Unit.MONEY) {
                return null;
            }
            sum = sum.add(child.discount);
        }
        return children.isEmpty() ? null : sum;
    }

    /** Of the parts, money alone counts. */
    private static @Nullable BigDecimal takenOff(@Nullable IndexEntry total, List<IndexEntry> children) {
        if (total != null && total.discount != null && total.unit == Unit.MONEY) {
            return total.discount;
        }
        return children.isEmpty() || children.getFirst().unit != Unit.MONEY
                ? null
                : Shares.together(children.stream().map(OpenStack::stated).toList());
    }

    private @Nullable BigDecimal orderTotal(@Nullable IndexEntry total) {
        return total != null ? total.orderTotal : members.getLast().orderTotal;
    }
}
