package io.hookscope.sample;

import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Stack;
import io.hookscope.sample.plan.Stack.Arrival;
import java.util.Locale;

/** The samples that the window offers; their names stand in {@code strings.properties} of this package. */
public enum Sample {
    /** The documentation's own example. */
    GOLDEN(Recipe.DEFAULT, Course.SINGLE),
    FAILED(Recipe.DEFAULT.withType(EventType.REDEMPTION_FAILED).withKind(VoucherKind.AMOUNT), Course.SINGLE),
    GIFT(Recipe.DEFAULT.withKind(VoucherKind.GIFT), Course.SINGLE),
    LOYALTY(Recipe.DEFAULT.withKind(VoucherKind.LOYALTY), Course.SINGLE),
    PROMOTION(Recipe.DEFAULT.withKind(VoucherKind.PROMOTION), Course.SINGLE),
    ROLLED_BACK(Recipe.DEFAULT, new Course(Stack.NONE, Repeats.NONE, Life.ROLLED_BACK)),
    FAILED_THEN_SUCCEEDED(Recipe.DEFAULT, new Course(Stack.NONE, Repeats.NONE, Life.FAILED_THEN_SUCCEEDED)),
    STACK(Recipe.DEFAULT, new Course(new Stack(3, Arrival.SHUFFLED, 0), Repeats.NONE, Life.ONCE)),
    STACK_INCOMPLETE(Recipe.DEFAULT, new Course(new Stack(3, Arrival.SHUFFLED, 2), Repeats.NONE, Life.ONCE)),
    RETRIES(Recipe.DEFAULT, new Course(Stack.NONE, new Repeats(3, Repeats.MINUTES_AS_SECONDS, 1, 1), Life.ONCE)),
    DUPLICATE(Recipe.DEFAULT, new Course(Stack.NONE, new Repeats(0, 0, 2, 1), Life.ONCE)),
    TWO_SUBSCRIPTIONS(Recipe.DEFAULT, new Course(Stack.NONE, new Repeats(0, 0, 1, 2), Life.ONCE)),
    LARGE_ORDER(Recipe.DEFAULT.withWishes(Wishes.NONE.withLines(Wishes.MOST_LINES)), Course.SINGLE),
    CUSTOMER(new Recipe(EventType.CUSTOMER_UPDATED, null, Form.ENVELOPE, Wishes.NONE), Course.SINGLE);

    private final Recipe recipe;
    private final Course course;

    Sample(Recipe recipe, Course course) {
        this.recipe = recipe;
        this.course = course;
    }

    /** Returns the key of its name in {@code strings.properties}, for example {@code sample.rolled-back}. */
    public String key() {
        return "sample." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Recipe recipe() {
        return recipe;
    }

    Course course() {
        return course;
    }
}
