package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.check.Secret;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.Shape;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
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
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.plan.Stack;
import io.hookscope.sample.plan.Stack.Arrival;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MadeEventsAreUnderstoodTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final Circumstances SECRET_KNOWN = Circumstances.DEFAULT
            .withSecrets(List.of(Secret.active("test", "geheim")));

    private final EventReader reader = new EventReader();
    private final Examiner examiner = new Examiner();

    @Property(tries = 500)
    void everyEventPassesEveryCheck(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        for (Post post : plan(seed, recipe, Course.SINGLE, Set.of())) {
            passesEveryCheck(post);
        }
    }

    @Property(tries = 100)
    void everyStackAndLifePassesEveryCheck(@ForAll long seed, @ForAll Life life) {
        var stack = new Course(new Stack(5, Arrival.SHUFFLED, 0), Repeats.NONE, Life.ONCE);
        plan(seed, Recipe.DEFAULT, stack, Set.of()).forEach(this::passesEveryCheck);
        var lived = new Course(Stack.NONE, Repeats.NONE, life);
        plan(seed, Recipe.DEFAULT, lived, Set.of()).forEach(this::passesEveryCheck);
    }

    private void passesEveryCheck(Post post) {
        Examination examination = examine(post);
        assertThat(examination.findings()).isEmpty();
        assertThat(examination.signature().kind()).isEqualTo(SignatureVerdict.Kind.VALID);
    }

    @Property(tries = 300)
    void everyRedemptionIsReadByItsNameCodeAndTotals(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        Post post = plan(seed, recipe, Course.SINGLE, Set.of()).getFirst();
        Reading reading = reader.read(delivery(post));
        assertThat(reading.shape()).isEqualTo(switch (recipe.form()) {
            case ENVELOPE -> Shape.ENVELOPE;
            case BARE -> Shape.BARE;
            case LEGACY -> Shape.LEGACY;
        });
        if (recipe.form() != Form.BARE) {
            assertThat(reading.name()).isEqualTo(recipe.type().wire());
        }
        if (recipe.type().wire().contains("redemption") && recipe.type() != EventType.REDEMPTION_FAILED) {
            assertThat(reading.summary().code()).isEqualTo(post.label());
            assertThat(reading.summary().orderTotal()).isNotNull().isNotNegative();
            assertThat(reading.summary().customer()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDefectIsFoundByACheck(Defect defect) {
        Post post = plan(4, Recipe.DEFAULT.withKind(VoucherKind.AMOUNT), Course.SINGLE, Set.of(defect)).getFirst();
        assertThat(examine(post).conclusion().problems()).isPositive();
    }

    @Test
    void aWrongOrderOfTimesIsWarnedOf() {
        Post post = plan(4, Recipe.DEFAULT, Course.SINGLE, Set.of(Defect.TIME_ORDER)).getFirst();
        assertThat(examine(post).findings()).extracting(Finding::pointer).contains("/data/redemption/date");
    }

    @ParameterizedTest
    @EnumSource
    void everySampleOfTheWindowPassesEveryCheck(Sample sample) {
        try (var sampler = new Sampler(() -> AT, () -> 5)) {
            List<Post> posts = sampler.posts(sample, URI.create("http://127.0.0.1:8080/"), Optional.of("geheim"));
            assertThat(posts).isNotEmpty();
            posts.forEach(this::passesEveryCheck);
        }
    }

    @Provide
    Arbitrary<Recipe> recipes() {
        var lines = Arbitraries.integers().between(0, 30);
        return Combinators.combine(Arbitraries.of(EventType.class), Arbitraries.of(VoucherKind.class).injectNull(0.2),
                Arbitraries.of(Form.class), lines)
                .as((type, kind, form, count) -> new Recipe(type, kind, form, Wishes.NONE.withLines(count)));
    }

    private Examination examine(Post post) {
        Delivery delivery = delivery(post);
        return examiner.examine(delivery, reader.read(delivery), SECRET_KNOWN);
    }

    private static Delivery delivery(Post post) {
        return new Delivery(AT.plus(post.after()).plusMillis(20), "POST", "/hooks", "HTTP/1.1", "127.0.0.1:51234",
                post.headers(), post.body(), Reception.WHOLE);
    }

    private static List<Post> plan(long seed, Recipe recipe, Course course, Set<Defect> defects) {
        var finish = new Finish(List.of(), defects, Headers.NONE, Optional.of(new Signer("geheim")));
        return new Planner(recipe, course, finish, "http://127.0.0.1:8080/hooks").plan(new Dice(seed), AT);
    }
}
