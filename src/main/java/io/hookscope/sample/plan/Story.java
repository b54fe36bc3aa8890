package io.hookscope.sample.plan;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Happening;
import io.hookscope.sample.make.PlainEvents;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.SampleCheckout;
import io.hookscope.sample.make.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what happens at Voucherify around one wished event, and when. Immutable; the dice handed in are not shared. */
record Story(Recipe recipe, Stack stack, Life life) {

    /** How long after a redemption its later life is told. */
    private static final Duration LATER = Duration.ofSeconds(1);

    Story {
        boolean succeeds = recipe.type() == EventType.REDEMPTION_SUCCEEDED
                || recipe.type() == EventType.CUSTOMER_REDEMPTION_SUCCEEDED;
        if (!succeeds && (stack.size() > 1 || life != Life.ONCE)) {
            throw new IllegalArgumentException("Stacks and lives are made of redemption.succeeded.");
        }
    }

    /** What happened, and how long after the first of it. */
    record Told(Duration after, Happening happening) {}

    List<Told> tell(Dice dice, Instant at) {
        return switch (life) {
            case ONCE -> once(dice, at).stream().map(h -> new Told(Duration.ZERO, h)).toList();
            case ROLLED_BACK -> {
                var checkout = new SampleCheckout(dice, recipe, 1, at);
                EventType rollback = recipe.type() == EventType.CUSTOMER_REDEMPTION_SUCCEEDED
                        ? EventType.CUSTOMER_REDEMPTION_ROLLBACK_SUCCEEDED
                        : EventType.REDEMPTION_ROLLBACK_SUCCEEDED;
                yield List.of(new Told(Duration.ZERO, checkout.succeeded(recipe.type(), 0)),
                        new Told(LATER, checkout.rolledBack(rollback, at.plus(LATER))));
            }
            case ROLLBACK_FAILED -> {
                var checkout = new SampleCheckout(dice, recipe, 1, at);
                yield List.of(new Told(Duration.ZERO, checkout.succeeded(recipe.type(), 0)),
                        new Told(LATER, checkout.rollbackFailed(at.plus(LATER))));
            }
            case FAILED_THEN_SUCCEEDED -> {
                var checkout = new SampleCheckout(dice, recipe, 1, at.plus(LATER));
                yield List.of(new Told(Duration.ZERO, checkout.failed(at)),
                        new Told(LATER, checkout.succeeded(recipe.type(), 0)));
            }
        };
    }

    private List<Happening> once(Dice dice, Instant at) {
        EventType type = recipe.type();
        return switch (type) {
            case REDEMPTION_SUCCEEDED, CUSTOMER_REDEMPTION_SUCCEEDED -> succeeded(dice, at);
            case REDEMPTION_FAILED -> {
                var checkout = new SampleCheckout(dice, recipe, 1, at);
                boolean anything = recipe.kind() != null || !recipe.wishes().equals(Wishes.NONE);
                yield List.of(anything ? checkout.failed(at) : checkout.nothingApplicable());
            }
            case REDEMPTION_ROLLBACK_SUCCEEDED, CUSTOMER_REDEMPTION_ROLLBACK_SUCCEEDED ->
                List.of(new SampleCheckout(dice, recipe, 1, at.minus(LATER)).rolledBack(type, at));
            case REDEMPTION_ROLLBACK_FAILED ->
                List.of(new SampleCheckout(dice, recipe, 1, at.minus(LATER)).rollbackFailed(at));
            case VOUCHER_CREATED, VOUCHER_UPDATED, VOUCHER_ENABLED, VOUCHER_DISABLED ->
                List.of(new PlainEvents(dice, at).voucher(recipe));
            case CUSTOMER_CREATED, CUSTOMER_UPDATED -> List.of(new PlainEvents(dice, at).customer(recipe));
        };
    }

    private List<Happening> succeeded(Dice dice, Instant at) {
        var checkout = new SampleCheckout(dice, recipe, stack.size(), at);
        var all = new ArrayList<Happening>();
        for (int i = 0; i < stack.size(); i++) {
            all.add(checkout.succeeded(recipe.type(), i));
        }
        if (stack.size() == 1) {
            return all;
        }
        all.add(checkout.wholeStackSucceeded(recipe.type()));
        Optional<Happening> lost = stack.missing() > 0 ? Optional.of(all.get(stack.missing() - 1)) : Optional.empty();
        switch (stack.arrival()) {
            case IN_ORDER -> {
                // as made
            }
            case PARENT_FIRST -> all.addFirst(all.removeLast());
            case SHUFFLED -> dice.shuffle(all);
        }
        lost.ifPresent(all::remove);
        return all;
    }
}
