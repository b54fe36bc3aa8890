package io.hookscope.check.related;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a session knows about a delivery from other deliveries. Immutable.
 *
 * @param seq           the delivery's number
 * @param attempts      the thread of attempts
 * @param checkout      the checkout that it is part of; null when it is none
 * @param lifecycle     the steps of its redemption, oldest first; empty when there is only one
 * @param subscriptions other webhooks that sent the same event here, without its own
 * @param duplicates    deliveries with the same bytes and no send-out id, oldest first, without itself; at most 50
 * @param replayOf      what Hookscope replayed with it, as its header says; null when it is no replay
 */
public record Related(long seq, Attempts attempts, @Nullable Checkout checkout, List<Milestone> lifecycle,
        List<Subscription> subscriptions, List<Long> duplicates, @Nullable String replayOf) {
    public Related {
        lifecycle = List.copyOf(lifecycle);
        subscriptions = List.copyOf(subscriptions);
        duplicates = List.copyOf(duplicates);
    }

    /** Returns the other deliveries about which something else is to be said when this one comes or goes. */
    public Set<Long> others() {
        var others = new TreeSet<Long>(duplicates);
        attempts.list().forEach(attempt -> others.add(attempt.seq()));
        lifecycle.forEach(milestone -> others.add(milestone.seq()));
        subscriptions.forEach(subscription -> others.add(subscription.seq()));
        if (checkout != null) {
            checkout.parts().forEach(part -> others.add(part.seq()));
        }
        others.remove(seq);
        return others;
    }
}
