package io.hookscope.check.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.examine.Changed;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private Profile profile = new Profile();
    private long last;

    private static Evidence evidence(String body) {
        Delivery delivery = Deliveries.json(body);
        return new Evidence(delivery, new EventReader().read(delivery), Circumstances.DEFAULT);
    }

    private List<Finding> learn(String body) {
        last++;
        return profile.learning(last).check(evidence(body.replace("evred_0e2500291ae016adea", "evred_" + last)))
                .findings();
    }

    private List<String> titles(String body) {
        return learn(body).stream().map(Finding::title).toList();
    }

    private void fiveGoldenEvents() {
        for (int i = 0; i < 5; i++) {
            assertThat(learn(Deliveries.goldenEnvelope())).isEmpty();
        }
    }

    private static String golden(String pointer, String value) {
        return Deliveries.envelope("redemption.succeeded", Changed.golden().set(pointer, value).text());
    }

    @Test
    void aFieldThatNeverStoodThereIsNewsOnceAfterFiveEventsOfItsType() {
        fiveGoldenEvents();

        assertThat(learn(golden("/voucher/gift", "{\"amount\":5,\"effect\":\"APPLY_TO_ORDER\"}"))).singleElement()
                .satisfies(f -> {
                    assertThat(f.title()).isEqualTo("First time voucher.gift appears in redemption.succeeded");
                    assertThat(f.grade()).isEqualTo(Grade.NOTICE);
                    assertThat(f.pointer()).isEqualTo("/data/voucher/gift");
                });
        assertThat(titles(golden("/voucher/gift", "{\"amount\":5,\"effect\":\"X\"}"))).isEmpty();
        assertThat(titles(golden("/voucher/gift", "{\"amount\":5,\"balance\":1}")))
                .containsExactly("First time voucher.gift.balance appears in redemption.succeeded");
    }

    @Test
    void anotherTypeIsNewsAndSaysWhatItWasBefore() {
        fiveGoldenEvents();

        assertThat(titles(golden("/customer/source_id", "null")))
                .containsExactly("customer.source_id was always a string, now null");
        assertThat(titles(golden("/customer/source_id", "7")))
                .containsExactly("customer.source_id was always a string or null, now a number");
        assertThat(titles(golden("/order/items/1/price", "\"25\"")))
                .containsExactly("order.items[].price was always a number, now a string");
    }

    @Test
    void withFewerThanFiveEventsOfATypeNothingIsNews() {
        for (int i = 0; i < 5; i++) {
            assertThat(titles(golden("/voucher/extra" + "abcde".charAt(i), "1"))).isEmpty();
        }
        assertThat(titles(Deliveries.envelope("redemption.failed", Deliveries.golden()))).isEmpty();
    }

    @Test
    void theAttemptsOfOneEventCountAsOneEvent() {
        for (int attempt = 1; attempt <= 12; attempt++) {
            profile.learning(++last).check(evidence(Deliveries.goldenEnvelope()));
        }

        assertThat(titles(golden("/voucher/gift", "{\"amount\":5}"))).isEmpty();
    }

    @Test
    void whatIsFreeFormIsNotLookedInto() {
        fiveGoldenEvents();

        assertThat(titles(golden("/order/metadata", "{\"any\":1,\"thing\":{\"x\":[]}}"))).isEmpty();
        assertThat(titles(golden("/order/redemptions", "{\"r_0ba186c4824e4881e1\":{\"stacked\":[]}}")))
                .containsExactly("First time order.redemptions appears in redemption.succeeded");
        assertThat(titles(golden("/order/redemptions", "{\"r_1ba186c4824e4881e2\":{\"date\":\"x\"}}"))).isEmpty();
        assertThat(titles("[1,2]")).isEmpty();
        assertThat(titles("{\"what\":\"ever\"}")).isEmpty();
    }

    @Test
    void theCopyInTheRedemptionIsNoNewsOfItsOwn() {
        fiveGoldenEvents();
        String body = Deliveries.envelope("redemption.succeeded",
                Changed.golden().set("/order/note", "1").set("/redemption/order/note", "1").text());

        assertThat(titles(body)).containsExactly("First time order.note appears in redemption.succeeded");
    }

    @Test
    void aFloodOfNewFieldsIsToldInOneNoticeBesideTheFirst() {
        fiveGoldenEvents();
        Changed changed = Changed.golden();
        for (char c = 'a'; c < 'k'; c++) {
            changed.set("/voucher/new_" + c, "1");
        }

        assertThat(titles(Deliveries.envelope("redemption.succeeded", changed.text()))).hasSize(5)
                .contains("6 more fields appear in redemption.succeeded for the first time");
    }

    @Test
    void whatWasNewsWithADeliveryStaysNewsWithItAfterARestartAndWithNoOther() {
        fiveGoldenEvents();
        String changed = golden("/voucher/note", "\"x\"");
        List<Finding> first = learn(changed);

        profile = Profile.of(profile.json(), null);

        assertThat(profile.upTo()).isEqualTo(6);
        assertThat(first).hasSize(1);
        assertThat(profile.learning(6).check(evidence(changed)).findings()).isEqualTo(first);
        assertThat(profile.recalling(6).check(evidence(changed)).findings()).isEqualTo(first);
        assertThat(profile.recalling(3).check(evidence(changed)).findings()).isEmpty();
        assertThat(titles(changed)).isEmpty();
        assertThat(titles(golden("/voucher/other", "1"))).hasSize(1);
    }

    @Test
    void whatOtherSessionsKnowIsNoNewsWhereExperienceIsShared() {
        fiveGoldenEvents();
        learn(golden("/voucher/note", "\"x\""));
        var shared = profile.joinedTo(new Profile().json());

        profile = Profile.of(new Profile().json(), shared);
        last = 0;

        assertThat(titles(golden("/voucher/note", "\"x\""))).isEmpty();
        assertThat(titles(golden("/voucher/other", "\"x\"")))
                .containsExactly("First time voucher.other appears in redemption.succeeded");
    }

    @Test
    void unreadableNotesCountAsNone() {
        var broken = new Profile().json();
        broken.putObject("events").putObject("redemption.succeeded").put("samples", "x").putArray("fields").add(1);

        profile = Profile.of(broken, broken);

        fiveGoldenEvents();
    }

    @Test
    void aThousandVariedEventsAreFewNewsAndEachPathAndTypeOnce() {
        Map<String, Integer> told = new HashMap<>();
        var dice = new Dice(7);
        for (int i = 0; i < 1000; i++) {
            var recipe = new Recipe(EventType.values()[i % EventType.values().length],
                    VoucherKind.values()[(i / 3) % VoucherKind.values().length], Form.ENVELOPE, Wishes.NONE);
            for (Post post : new Planner(recipe, Course.SINGLE, Finish.PLAIN, "http://127.0.0.1/").plan(dice,
                    Instant.EPOCH)) {
                titles(new String(post.body().bytes(), StandardCharsets.UTF_8))
                        .forEach(title -> told.merge(title, 1, Integer::sum));
            }
        }
        assertThat(told.values()).allMatch(times -> times == 1);
        assertThat(told.size()).as(String.join("\n", new ArrayList<>(told.keySet()))).isLessThan(40);
    }

    @Test
    void memoryIsBoundedWhateverArrives() {
        for (int i = 0; i < 400; i++) {
            learn("{\"id\":\"whs_1\",\"type\":\"customer." + "e".repeat(i + 1) + "\",\"data\":{\"a\":1}}");
        }
        var many = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 5_000; i++) {
            many.append(",\"k").append("abcdefghij".charAt(i % 10)).append("x".repeat(i % 50))
                    .append("y".repeat(i / 100))
                    .append("\":1");
        }
        learn(Deliveries.envelope("redemption.succeeded", many.append('}').toString()));

        assertThat(profile.json().toString().length()).isLessThan(500_000);
    }
}
