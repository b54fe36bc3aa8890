package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Stack;
import io.hookscope.sample.plan.Stack.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MadeEventsTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final String TARGET = "http://127.0.0.1:8080/hooks";
    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 400)
    void everyRedemptionEventIsConsistent(@ForAll long seed, @ForAll("redemptions") Recipe recipe) {
        for (Post post : plan(seed, recipe, Course.SINGLE)) {
            JsonNode body = json(post);
            assertThat(Oracle.broken(body)).isEmpty();
            assertThat(body.get("type").stringValue()).isEqualTo(recipe.type().wire());
        }
    }

    @Property(tries = 150)
    void everyStackIsOneConsistentCheckout(@ForAll long seed, @ForAll("sizes") int size) {
        List<Post> posts = plan(seed, Recipe.DEFAULT, stack(size, 0));
        List<JsonNode> bodies = posts.stream().map(MadeEventsTest::json).toList();
        assertThat(bodies).hasSize(size + 1).allSatisfy(body -> assertThat(Oracle.broken(body)).isEmpty());
        assertThat(bodies.stream().map(b -> b.at("/data/order")).distinct()).hasSize(1);
        assertThat(bodies.stream().map(b -> b.at("/event/group_id")).distinct()).hasSize(1);
        assertThat(bodies.stream().map(b -> b.at("/id")).distinct()).hasSize(size + 1);
        JsonNode parent = bodies.stream().filter(b -> b.at("/data/redemption/redemption").isMissingNode()).findFirst()
                .orElseThrow();
        assertThat(bodies.stream().filter(b -> b != parent).map(b -> b.at("/data/redemption/redemption")))
                .containsOnly(parent.at("/data/redemption/id")).hasSize(size);
    }

    @Property(tries = 100)
    void theSameSeedAndTimeGiveTheSameBytes(@ForAll long seed, @ForAll("redemptions") Recipe recipe) {
        assertThat(plan(seed, recipe, Course.SINGLE)).isEqualTo(plan(seed, recipe, Course.SINGLE));
    }

    @Property(tries = 100)
    void whatIsSetByHandStandsInAConsistentEvent(@ForAll long seed, @ForAll("codes") String code,
            @ForAll("amounts") long amount) {
        var wishes = new Wishes(3, code, "Ada King", amount);
        for (VoucherKind kind : List.of(VoucherKind.UNIT, VoucherKind.GIFT, VoucherKind.PERCENT)) {
            Post post = plan(seed, new Recipe(EventType.REDEMPTION_SUCCEEDED, kind, Form.ENVELOPE, wishes),
                    Course.SINGLE).getFirst();
            JsonNode data = json(post).get("data");
            assertThat(Oracle.broken(json(post))).isEmpty();
            assertThat(data.at("/voucher/code").stringValue()).isEqualTo(code);
            assertThat(data.at("/order/amount").asLong()).isEqualTo(amount);
            assertThat(data.at("/customer/name").stringValue()).isEqualTo("Ada King");
            assertThat(data.at("/order/items").size()).isEqualTo(3);
        }
    }

    @Test
    void theSeedDecidesTheBytesForEver() {
        Post post = plan(7, Recipe.DEFAULT, Course.SINGLE).getFirst();
        assertThat(json(post).at("/id").stringValue()).startsWith("whs_1").hasSize(22);
        assertThat(plan(7, Recipe.DEFAULT, Course.SINGLE)).isNotEqualTo(plan(8, Recipe.DEFAULT, Course.SINGLE));
    }

    @Test
    void redeliveriesCarryTheSameBytesOnVoucherifysLadder() {
        var repeats = new Repeats(12, 1, 1, 1);
        List<Post> posts = plan(3, Recipe.DEFAULT, new Course(Stack.NONE, repeats, Life.ONCE));
        assertThat(posts.stream().map(Post::body).distinct()).hasSize(1);
        assertThat(posts.stream().map(p -> p.after().toMinutes())).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L,
                128L, 256L, 512L, 1024L, 1440L);
        assertThat(posts.get(4).note()).isEqualTo("retry 4");
    }

    @Test
    void aCompressedLadderKeepsItsShape() {
        var repeats = new Repeats(3, Repeats.MINUTES_AS_SECONDS, 1, 1);
        List<Post> posts = plan(3, Recipe.DEFAULT, new Course(Stack.NONE, repeats, Life.ONCE));
        assertThat(posts.stream().map(Post::after)).containsExactly(Duration.ZERO, Duration.ofSeconds(1),
                Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void twoSubscriptionsTellOneEventByTwoSendouts() {
        var repeats = new Repeats(0, 0, 1, 2);
        List<JsonNode> bodies = plan(3, Recipe.DEFAULT, new Course(Stack.NONE, repeats, Life.ONCE)).stream()
                .map(MadeEventsTest::json).toList();
        assertThat(bodies.stream().map(b -> b.at("/event/id")).distinct()).hasSize(1);
        assertThat(bodies.stream().map(b -> b.at("/source/id")).distinct()).hasSize(2);
        assertThat(bodies.stream().map(b -> b.at("/id")).distinct()).hasSize(2);
    }

    @Property(tries = 60)
    void aLifeKeepsItsOrderAndItsRedemption(@ForAll long seed) {
        List<JsonNode> rolledBack = life(seed, Life.ROLLED_BACK);
        assertThat(types(rolledBack)).containsExactly("redemption.succeeded", "redemption.rollback.succeeded");
        assertThat(same(rolledBack, "/data/redemption/id")).isTrue();
        List<JsonNode> refused = life(seed, Life.ROLLBACK_FAILED);
        assertThat(types(refused)).containsExactly("redemption.succeeded", "redemption.rollback.failed");
        assertThat(same(refused, "/data/order")).isTrue();
        List<JsonNode> secondTry = life(seed, Life.FAILED_THEN_SUCCEEDED);
        assertThat(types(secondTry)).containsExactly("redemption.failed", "redemption.succeeded");
        assertThat(same(secondTry, "/data/order/id") && same(secondTry, "/data/voucher/code")).isTrue();
        assertThat(same(secondTry, "/data/redemption/id")).isFalse();
    }

    private static List<JsonNode> life(long seed, Life life) {
        List<Post> posts = plan(seed, Recipe.DEFAULT, new Course(Stack.NONE, Repeats.NONE, life));
        assertThat(posts.stream().map(Post::after)).containsExactly(Duration.ZERO, Duration.ofSeconds(1));
        List<JsonNode> bodies = posts.stream().map(MadeEventsTest::json).toList();
        assertThat(bodies).allSatisfy(body -> assertThat(Oracle.broken(body)).isEmpty());
        return bodies;
    }

    @Test
    void aRollbackGivesCreditsBack() {
        Recipe gift = Recipe.DEFAULT.withKind(VoucherKind.GIFT);
        List<JsonNode> bodies = plan(5, gift, new Course(Stack.NONE, Repeats.NONE, Life.ROLLED_BACK)).stream()
                .map(b -> json(b).get("data")).toList();
        long used = bodies.getFirst().at("/redemption/amount").asLong();
        assertThat(used).isPositive();
        assertThat(bodies.getLast().at("/redemption_rollback/amount").asLong()).isEqualTo(-used);
        assertThat(bodies.getLast().at("/voucher/gift/balance").asLong())
                .isEqualTo(bodies.getFirst().at("/voucher/gift/balance").asLong() + used);
        assertThat(bodies.getLast().at("/order/status").stringValue()).isEqualTo("CANCELED");
    }

    @Test
    void leavesOutTheMissingWebhookOfAStack() {
        Map<Boolean, Long> byParent = plan(9, Recipe.DEFAULT, stack(4, 5)).stream().map(MadeEventsTest::json)
                .collect(Collectors.partitioningBy(b -> b.at("/data/redemption/redemption").isMissingNode(),
                        Collectors.counting()));
        assertThat(byParent).isEqualTo(Map.of(true, 0L, false, 4L));
    }

    @Test
    void theGoldenEventHappensAgainWithNewIdsAndFreshTimes() {
        Post post = new Planner(Recipe.DEFAULT, Course.SINGLE, Finish.PLAIN, TARGET).planGolden(new Dice(1), AT)
                .getFirst();
        JsonNode body = json(post);
        assertThat(Oracle.broken(body)).isEmpty();
        assertThat(body.at("/data/voucher/code").stringValue()).isEqualTo("Always-add-prods-5");
        assertThat(body.at("/data/created_at").stringValue()).isEqualTo("2026-03-01T09:30:00.246Z");
        assertThat(body.at("/data/redemption/id").stringValue()).isNotEqualTo("r_0e2500291ae016adea");
        assertThat(body.at("/data/order/total_amount").asLong()).isEqualTo(6000);
    }

    @Test
    void refusesWishesThatContradictEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wishes(501, null, null, null))
                .withMessage("An order has 1 to 500 lines.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipe(EventType.REDEMPTION_SUCCEEDED,
                VoucherKind.PROMOTION, Form.ENVELOPE, new Wishes(0, "ABC", null, null)))
                .withMessage("A promotion has no code.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stack(3, Arrival.IN_ORDER, 5))
                .withMessageContaining("webhooks 1 to 4");
        assertThatIllegalArgumentException().isThrownBy(
                () -> plan(1, Recipe.DEFAULT.withType(EventType.CUSTOMER_CREATED), stack(3, 0)))
                .withMessage("Stacks and lives are made of redemption.succeeded.");
    }

    @Provide
    Arbitrary<Recipe> redemptions() {
        var types = Arbitraries.of(EventType.class).filter(type -> type.wire().contains("redemption"));
        var kinds = Arbitraries.of(VoucherKind.class).injectNull(0.2);
        var lines = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.integers().between(0, 12)),
                Tuple.of(1, Arbitraries.integers().between(13, 500)));
        return Combinators.combine(types, kinds, lines).as(
                (type, kind, count) -> new Recipe(type, kind, Form.ENVELOPE, Wishes.NONE.withLines(count)));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(2, 30);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withCharRange('!', '~').withChars('é', '字').ofMinLength(1).ofMaxLength(20)
                .filter(s -> s.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c)));
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(3, 2_000_000);
    }

    private static Course stack(int size, int missing) {
        return new Course(new Stack(size, Arrival.SHUFFLED, missing), Repeats.NONE, Life.ONCE);
    }

    private static List<Post> plan(long seed, Recipe recipe, Course course) {
        return new Planner(recipe, course, Finish.PLAIN, TARGET).plan(new Dice(seed), AT);
    }

    private static List<String> types(List<JsonNode> bodies) {
        return bodies.stream().map(b -> b.get("type").stringValue()).toList();
    }

    private static boolean same(List<JsonNode> bodies, String pointer) {
        return bodies.stream().map(b -> b.at(pointer)).distinct().count() == 1;
    }

    private static JsonNode json(Post post) {
        return JSON.readTree(post.body().bytes());
    }
}
