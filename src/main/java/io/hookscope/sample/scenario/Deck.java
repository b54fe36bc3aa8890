package io.hookscope.sample.scenario;

import io.hookscope.delivery.Headers;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Setting;
import io.hookscope.sample.plan.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the events of one step; two decks of the same step give the same events in the same order. Not thread-safe.
 */
final class Deck {

    /** Plain letters, so that a signature over rewritten JSON is caught where that is tried. */
    private static final Recipe RECIPE = Recipe.DEFAULT.withKind(VoucherKind.AMOUNT)
            .withWishes(new Wishes(0, null, "Jane Doe", null));
    /** A redemption's later life is told a second after it, which must not lie in the future. */
    private static final Duration AGO = Duration.ofSeconds(2);

    private final Assignment assignment;
    private final Dice dice;
    private final Instant at;

    Deck(Step step, Assignment assignment) {
        this.assignment = assignment;
        // Each step has events of its own, whichever scenario it runs in.
        dice = new Dice(assignment.seed() * 31 + step.word().hashCode());
        at = assignment.at().minus(AGO);
    }

    /** A redemption that succeeded. */
    Post one() {
        return plan(RECIPE, Course.SINGLE, List.of(), Set.of()).getFirst();
    }

    List<Post> many(int count) {
        return Stream.generate(this::one).limit(count).toList();
    }

    /** A redemption that succeeded, with values put in by hand. */
    Post with(String... settings) {
        return plan(RECIPE, Course.SINGLE, Stream.of(settings).map(Setting::of).toList(), Set.of()).getFirst();
    }

    /** A redemption that succeeded, by that customer. */
    Post by(String customer) {
        Recipe recipe = RECIPE.withWishes(new Wishes(0, null, customer, null));
        return plan(recipe, Course.SINGLE, List.of(), Set.of()).getFirst();
    }

    /** A redemption that succeeded, whose signature does not hold. */
    Post forged(Defect defect) {
        return plan(RECIPE, Course.SINGLE, List.of(), Set.of(defect)).getFirst();
    }

    /** An event of a type that does not exist. */
    Post unheardOf() {
        var settings = List.of(Setting.of("/type=voucher.reconsidered"),
                Setting.of("/event/type=voucher.reconsidered"));
        return plan(RECIPE.withType(EventType.VOUCHER_UPDATED), Course.SINGLE, settings, Set.of()).getFirst();
    }

    /** A redemption that failed. */
    Post failed() {
        return plan(RECIPE.withType(EventType.REDEMPTION_FAILED), Course.SINGLE, List.of(), Set.of()).getFirst();
    }

    /** A stack's webhooks. */
    List<Post> stack(int size, Stack.Arrival arrival) {
        return plan(RECIPE, new Course(new Stack(size, arrival, 0), Repeats.NONE, Life.ONCE), List.of(), Set.of());
    }

    /** A redemption's two webhooks. */
    List<Post> life(Life life) {
        return plan(RECIPE, new Course(Stack.NONE, Repeats.NONE, life), List.of(), Set.of());
    }

    private List<Post> plan(Recipe recipe, Course course, List<Setting> settings, Set<Defect> defects) {
        var finish = new Finish(settings, defects, Headers.NONE, assignment.signer());
        return new Planner(recipe, course, finish, assignment.target().toString()).plan(dice, at);
    }
}
