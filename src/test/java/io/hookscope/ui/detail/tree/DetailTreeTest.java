package io.hookscope.ui.detail.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.testing.Deliveries;
import io.hookscope.ui.detail.text.BodyText;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTreeTest {
    private static final View VIEW = new View(Money.PLAIN, ZoneId.of("Europe/Warsaw"));

    @Test
    void theGoldenEventReadsAsASpecialistWouldTellIt() {
        var tree = tree(Deliveries.json(Deliveries.golden()));
        assertThat(fields(tree)).containsExactly("Order", "Voucher", "Campaign", "Redemption", "Customer",
                "Other fields", "Delivery");
        assertThat(line(tree, "Order")).isEqualTo("ord_3VYCHwdV0YOOch2nm1RsTKNI | PAID");
        assertThat(line(tree, "Order", "Items")).isEqualTo("2 | sum 70.00");
        assertThat(line(tree, "Order", "Items", "adv-mug"))
                .isEqualTo("2 × 10.00 = 20.00 | 1 discounted, −10.00 → 10.00");
        assertThat(line(tree, "Order", "Items", "star-th-bottle")).isEqualTo("2 × 25.00 = 50.00 | ");
        assertThat(line(tree, "Order", "Items", "adv-mug", "subtotal_amount")).isEqualTo("1000 | 10.00");
        assertThat(line(tree, "Order", "total_amount")).isEqualTo("6000 | 60.00");
        assertThat(line(tree, "Voucher")).isEqualTo("Always-add-prods-5 | DISCOUNT_VOUCHER");
        assertThat(line(tree, "Voucher", "discount")).isEqualTo("UNIT · ADD_NEW_ITEMS | 1 × prod_0df14b3a6ad8f282a8");
        assertThat(line(tree, "Campaign")).isEqualTo("Always add missing products | AUTO_UPDATE");
        assertThat(line(tree, "Campaign", "code_config")).isEqualTo("Always-add-prods-# | ");
        assertThat(line(tree, "Redemption")).isEqualTo("r_0e2500291ae016adea | SUCCESS");
        assertThat(line(tree, "Redemption", "date"))
                .isEqualTo("2024-01-15T12:20:38.635000Z | 15 Jan 2024 13:20:38.635");
        assertThat(line(tree, "Customer")).isEqualTo("Jane Doe | cust_1g637SqVZnkdPNdAIZ7Ra879");
    }

    @Test
    void anEnvelopeTellsOfTheSendOutAndKeepsThePointersOfTheBody() {
        var tree = tree(Deliveries.json(Deliveries.goldenEnvelope()));
        assertThat(line(tree, "Delivery")).isEqualTo("whs_0e16e42bc6e0c65b57 | project proj_5T4Rpl4T1nuM");
        assertThat(line(tree, "Delivery", "channel")).isEqualTo("API | ");
        assertThat(line(tree, "Delivery", "group")).isEqualTo("v-0e25002917a016ade7 | ");
        assertThat(node(tree, "Order", "total_amount").place().pointer()).isEqualTo("/data/order/total_amount");
    }

    @Test
    void theSameFieldHasTheSameKeyBareAndInAnEnvelope() {
        var bare = node(tree(Deliveries.json(Deliveries.golden())), "Order", "total_amount");
        var wrapped = node(tree(Deliveries.json(Deliveries.goldenEnvelope())), "Order", "total_amount");
        assertThat(bare.place().key()).isEqualTo(wrapped.place().key());
    }

    @Test
    void everyFieldOfTheBodyIsSomewhereInTheTree() {
        var body = Deliveries.golden().replace("\"region\": \"EMEA\"", "\"region\": \"EMEA\", \"shoe_size\": 43");
        var tree = tree(Deliveries.json(body));
        assertThat(Paths.holding(tree, "shoe_size")).hasSize(2);
        assertThat(Paths.to(tree, "/customer/metadata/shoe_size").orElseThrow().node().raw().get()).isEqualTo("43");
        assertThat(Paths.to(tree, "/holder").orElseThrow().node().raw().get()).isEqualTo("null");
    }

    @Test
    void numbersStandAsTheyWereWritten() {
        String huge = "9".repeat(400);
        var tree = tree(
                Deliveries.json("{\"price\":1.10,\"n\":1e5,\"huge\":" + huge + ",\"text\":\"12\",\"none\":\"\"}"));
        assertThat(line(tree, "price")).startsWith("1.10 | ");
        assertThat(line(tree, "n")).isEqualTo("1e5 | ");
        assertThat(node(tree, "huge").raw().get()).isEqualTo(huge);
        assertThat(line(tree, "text")).isEqualTo("\"12\" | ");
        assertThat(line(tree, "none")).isEqualTo("\"\" | ");
    }

    @Test
    void aKeyThatStandsTwiceIsShownTwiceAndSaid() {
        var tree = tree(Deliveries.json("{\"a\":1,\"a\":2}"));
        assertThat(tree.stream().limit(2).map(n -> n.value().text() + " " + n.note().text()))
                .containsExactly("1 duplicate key", "2 duplicate key");
    }

    @Test
    void aLongArrayComesInGroups() {
        var numbers = "[" + "7,".repeat(2_499) + "7]";
        var tree = tree(Deliveries.json(numbers));
        assertThat(tree).hasSize(4);
        assertThat(tree.get(2).place().field()).isEqualTo("2000 … 2499");
        assertThat(tree.get(2).children().get()).hasSize(500);
    }

    @Test
    void discountsReadAsWords() {
        assertThat(worth("{\"type\":\"AMOUNT\",\"amount_off\":1000}")).isEqualTo("AMOUNT | 10.00 off");
        assertThat(worth("{\"type\":\"PERCENT\",\"percent_off\":12.5,\"amount_limit\":2000}"))
                .isEqualTo("PERCENT | 12.5% off, at most 20.00");
        assertThat(worth("{\"type\":\"FIXED\",\"fixed_amount\":500}")).isEqualTo("FIXED | price set to 5.00");
    }

    @Test
    void theCardOfAShareSaysItsLimit() {
        String share = "\"discount\":{\"type\":\"PERCENT\",\"percent_off\":12.5%s}";
        assertThat(cards(voucher(share.formatted(",\"amount_limit\":2000"))))
                .contains("Effect: 12.5% off, at most 20.00");
        assertThat(cards(voucher(share.formatted("")))).contains("Effect: 12.5% off");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            60.00 = 70.00 − 10.00 | "amount":7000,"total_applied_discount_amount":1000,"total_amount":6000
            60.00 = 70.00 − 10.00 | "amount":7000,"total_applied_discount_amount":1000
            ~65.00 ~              | "amount":7000,"total_applied_discount_amount":1000,"total_amount":6500
            ~70.00 ~              | "amount":7000
            """)
    void theCardOfTheOrderStatesASumOnlyWhereItIsTrue(String says, String order) {
        var card = DetailCards.of(new EventReader().read(Deliveries.json(
                Deliveries.envelope("redemption.succeeded", "{\"order\":{%s}}".formatted(order)))), VIEW).getFirst();
        assertThat(card.fact().text() + " " + card.aside()).isEqualTo(says);
    }

    @Test
    void theCardOfARollbackIsAboutTheOrderThatTheTableShows() {
        String body = Deliveries.envelope("redemption.rollback.succeeded", """
                {"order":{"total_amount":7000},"redemption_rollback":{"order":{"total_amount":6000}}}""");
        assertThat(cards(body)).contains("Order total: 60.00");
        assertThat(new EventReader().read(Deliveries.json(body)).summary().orderTotal()).isEqualByComparingTo("6000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            5.00 credits used, 50.00 left | "amount":500 | "gift":{"balance":5000}
            50.00 left                    | "id":"r_1"   | "gift":{"balance":5000}
            500 points used, 5000 left    | "amount":500 | "loyalty_card":{"balance":5000}
            5000 left                     | "id":"r_1"   | "loyalty_card":{"balance":5000}
            """)
    void whatIsNotToldIsNotCalledUsed(String says, String redemption, String worth) {
        assertThat(cards("{\"voucher\":{\"code\":\"A\",%s},\"redemption\":{\"result\":\"SUCCESS\",%s}}"
                .formatted(worth, redemption))).contains("Effect: " + says);
    }

    @Test
    void pointsAreNeverMoney() {
        var tree = tree(Deliveries.json(voucher("\"loyalty_card\":{\"points\":700,\"balance\":200}")));
        assertThat(line(tree, "Voucher", "loyalty_card")).isEqualTo("700 points | balance 200");
        assertThat(line(tree, "Voucher", "loyalty_card", "balance")).isEqualTo("200 | 200 points");
    }

    @Test
    void whatALoyaltyCardsRedemptionUsedIsPoints() {
        var tree = tree(Deliveries.json(Deliveries.event("redemption-loyalty")));
        assertThat(line(tree, "Redemption", "amount")).isEqualTo("500 | 500 points");
        assertThat(line(tree, "Order", "total_amount")).isEqualTo("1850 | 18.50");
        var back = tree(Deliveries.json(Deliveries.envelope("redemption.rollback.succeeded", """
                {"voucher":{"id":"v_1","code":"A","type":"LOYALTY_CARD"},
                "redemption_rollback":{"id":"rr_1","amount":-500}}""")));
        assertThat(Paths.to(back, "/data/redemption_rollback/amount").orElseThrow().node().note().text())
                .isEqualTo("\u2212500 points");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.failed             | /data/redemption/amount          | {"voucher":{"code":"A","type":"LOYALTY_CARD"},"redemption":{"id":"rf_1","amount":500}}
            redemption.failed             | /data/redemption/amount          | {"voucher":null,"redemption":{"id":"rf_1","amount":500,"voucher":{"code":"A","loyalty_card":{"points":9}}}}
            redemption.rollback.failed    | /data/redemption_rollback/amount | {"voucher":{"code":"A","type":"LOYALTY_CARD"},"redemption_rollback":{"id":"rrf_1","amount":500}}
            redemption.rollback.succeeded | /data/redemption_rollback/amount | {"redemption_rollback":{"id":"rr_1","amount":500,"voucher":{"code":"A","type":"LOYALTY_CARD"}}}
            redemption.rollback.failed    | /data/redemption/amount          | {"redemption":{"id":"r_1","amount":500},"redemption_rollback":{"id":"rrf_1","voucher":{"code":"A","type":"LOYALTY_CARD"}}}
            redemption.failed             | /data/amount                     | {"id":"rf_1","object":"redemption","amount":500,"voucher":{"code":"A","type":"LOYALTY_CARD"}}
            """)
    void pointsStayPointsWhenTheRedemptionOrItsRollbackFails(String name, String pointer, String data) {
        assertThat(besideAmount(name, pointer, data)).isEqualTo("500 points");
        assertThat(besideAmount(name, pointer, data.replace("LOYALTY_CARD", "GIFT_VOUCHER").replace("loyalty_card",
                "gift"))).isEqualTo("5.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            voucher.loyalty_card.transaction.created | /data/balance/total                       | {"balance":{"points":50,"total":500,"balance":450,"type":"loyalty_card","object":"balance"}}
            voucher.loyalty_card.transaction.created | /data/transaction/details/balance/balance | {"transaction":{"details":{"balance":{"balance":500,"type":"loyalty_card"}}}}
            voucher.loyalty_card.transaction.created | /data/transaction/details/balance/total   | {"transaction":{"details":{"balance":{"total":500}}}}
            customer.voucher.loyalty_card.points_added | /data/balance/balance                   | {"balance":{"balance":500}}
            customer.rewarded                        | /data/balance/balance                     | {"balance":{"balance":500,"type":"loyalty_card"}}
            customer.rewarded                        | /data/balance/total                       | {"voucher":{"type":"LOYALTY_CARD"},"balance":{"total":500}}
            customer.rewarded                        | /data/redemption/amount                   | {"voucher":{"loyalty_card":{"points":9}},"redemption":{"amount":500}}
            customer.rewarded                        | /data/reward/parameters/campaign/balance  | {"reward":{"parameters":{"campaign":{"type":"LOYALTY_PROGRAM","balance":500}}}}
            voucher.loyalty_card.pending_points.added | /data/voucher_pending_points_balance/total | {"voucher_pending_points_balance":{"total":500}}
            voucher.loyalty_card.pending_points.added | /data/voucher_pending_points_balance/balance | {"voucher_pending_points_balance":{"balance":500}}
            """)
    void theBalanceOfALoyaltyCardIsPointsInWhateverEvent(String name, String pointer, String data) {
        assertThat(besideAmount(name, pointer, data)).isEqualTo("500 points");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            voucher.gift.transaction.created         | /data/balance/total                      | {"balance":{"total":500,"type":"gift_voucher"}}
            customer.rewarded                        | /data/balance/balance                    | {"voucher":{"type":"GIFT_VOUCHER"},"balance":{"balance":500}}
            customer.rewarded                        | /data/reward/parameters/campaign/balance | {"voucher":{"type":"LOYALTY_CARD"},"reward":{"parameters":{"campaign":{"type":"GIFT_VOUCHERS","balance":500}}}}
            voucher.loyalty_card.transaction.created | /data/balance/balance                    | {"balance":{"balance":500,"type":"gift_voucher"}}
            voucher.loyalty_card.transaction.created | /data/destination_voucher/gift/balance   | {"destination_voucher":{"gift":{"balance":500}}}
            voucher.loyalty_card.transaction.created | /data/order/total_amount                 | {"order":{"total_amount":500}}
            """)
    void whatIsNoLoyaltyCardsStaysMoney(String name, String pointer, String data) {
        assertThat(besideAmount(name, pointer, data)).isEqualTo("5.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            customer.created | /data/customer/referrals/total                    | {"customer":{"referrals":{"total":500,"campaigns":[]}}}
            voucher.created  | /data/voucher/validation_rules_assignments/total | {"voucher":{"validation_rules_assignments":{"object":"list","total":500}}}
            campaign.created | /data/campaign/promotion/total                    | {"campaign":{"promotion":{"object":"list","total":500}}}
            """)
    void howManyAListHasIsNoMoney(String name, String pointer, String data) {
        assertThat(besideAmount(name, pointer, data)).isEmpty();
    }

    private static String besideAmount(String name, String pointer, String data) {
        return Paths.to(tree(Deliveries.json(Deliveries.envelope(name, data))), pointer).orElseThrow().node().note()
                .text();
    }

    @Test
    void nothingWasGivenBackWhenARollbackFailed() {
        String data = """
                {"redemption_rollback":{"id":"rrf_1","amount":-500,"voucher":{"code":"A","type":"LOYALTY_CARD"}}}""";
        assertThat(cards(Deliveries.envelope("redemption.rollback.succeeded", data)))
                .containsExactly("Voucher: A", "Given back: 500 points");
        assertThat(cards(Deliveries.envelope("redemption.rollback.failed", data))).containsExactly("Voucher: A");
    }

    @Test
    void aLongValueIsShownCutAndCopiedWhole() {
        String text = "a\\n\"".replace("\"", "\\\"").repeat(200);
        var tree = tree(Deliveries.json("{\"long\":\"" + text + "\",\"text\":\"12\",\"n\":" + "9".repeat(400) + "}"));
        assertThat(node(tree, "long").value().text()).hasSize(301).endsWith("\u2026");
        assertThat(node(tree, "long").value().whole()).isEqualTo("a\n\"".repeat(200));
        assertThat(node(tree, "text").value().whole()).isEqualTo("12");
        assertThat(node(tree, "n").value().whole()).isEqualTo("9".repeat(400));
    }

    @Test
    void bytesThatAreNoJsonStillSayWhatTheyAre() {
        assertThat(fields(tree(Deliveries.json("")))).containsExactly("Body", "Delivery");
        assertThat(fields(tree(Deliveries.json("{\"a\":")))).containsExactly("Body", "Delivery");
    }

    private static List<String> cards(String body) {
        return DetailCards.of(new EventReader().read(Deliveries.json(body)), VIEW).stream()
                .map(card -> card.title() + ": " + card.fact().text()).toList();
    }

    private static String worth(String discount) {
        return line(tree(Deliveries.json(voucher("\"discount\":" + discount))), "Voucher", "discount");
    }

    private static String voucher(String worth) {
        return "{\"voucher\":{\"id\":\"v_1\",\"code\":\"A\",%s},\"redemption\":{\"id\":\"r_1\",\"result\":\"SUCCESS\"}}"
                .formatted(worth);
    }

    private static List<DetailNode> tree(Delivery delivery) {
        var reading = new EventReader().read(delivery);
        return DetailTree.of(new DetailTree.Subject(delivery, reading, BodyText.of(reading).tokens()), VIEW);
    }

    private static List<String> fields(List<DetailNode> nodes) {
        return nodes.stream().map(n -> n.place().field()).collect(Collectors.toList());
    }

    private static String line(List<DetailNode> nodes, String... way) {
        var node = node(nodes, way);
        return node.value().text() + " | " + node.note().text();
    }

    private static DetailNode node(List<DetailNode> nodes, String... way) {
        var here = nodes;
        DetailNode found = null;
        for (String field : way) {
            found = here.stream().filter(n -> n.place().field().equals(field)).findFirst()
                    .orElseThrow(() -> new AssertionError("no line " + field));
            here = found.children().get();
        }
        assertThat(found).isNotNull();
        return found;
    }
}
