package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.testing.Deliveries;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventShapesTest {

    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            redemption-amount               | SUCCEEDED | TAKE25-XKQ          | Take 25           | P. Kim   | 18700 | 2500 | MONEY
            redemption-percent              | SUCCEEDED | WELCOME10           | Welcome           | P. Kim   | 8910  | 990  | MONEY
            redemption-fixed                | SUCCEEDED | FIX-50-7            | Everything for 50 | P. Kim   | 5000  | 4900 | MONEY
            redemption-many-units           | SUCCEEDED | BUNDLE-31           | Lamp bundle       | P. Kim   | 9900  | 750  | MONEY
            redemption-gift                 | SUCCEEDED | GIFT-8812           | Gift programme    | A. Doe   | 0     | 4200 | CREDITS
            redemption-loyalty              | SUCCEEDED | LOYAL-0042          | Points club       | J. Smith | 1850  | 500  | POINTS
            redemption-promotion-tier       | SUCCEEDED | Five off from fifty | Spring sale       | P. Kim   | 5900  | 500  | MONEY
            redemption-promotion-stack      | SUCCEEDED | Spring bundle       | Spring sale       | P. Kim   | 5900  | 500  | MONEY
            redemption-failed               | FAILED    | SUMMER-24-A7B9      | Summer 2024       | M. Rossi | 12990 | -    | MONEY
            redemption-failed-without-order | FAILED    | -                   | -                 | M. Rossi | -     | -    | MONEY
            redemption-rollback-succeeded   | ROLLBACK  | Refer-gift-90873378 | Refer-gift        | K. Nowak | 8000  | -    | MONEY
            redemption-rollback-failed      | ROLLBACK  | Refer-gift-90873378 | Refer-gift        | K. Nowak | 6500  | -    | MONEY
            """)
    void summarisesRedemptionEventsBareAndEnveloped(String name, Outcome outcome, String code, String campaign,
            String customer, BigDecimal total, BigDecimal discount, Unit unit) {
        for (String body : new String[]{Deliveries.event(name), Deliveries.enveloped(name)}) {
            Summary summary = read(body).summary();

            assertThat(summary.event()).isEqualTo(Deliveries.CLEAN_EVENTS.get(name));
            assertThat(summary.outcome()).isEqualTo(outcome);
            assertThat(summary.code()).isEqualTo(code);
            assertThat(summary.campaign()).isEqualTo(campaign);
            assertThat(summary.customer()).isEqualTo(customer);
            assertThat(summary.orderTotal()).isEqualTo(total);
            assertThat(summary.discount()).isEqualTo(discount);
            assertThat(summary.discountUnit()).isEqualTo(unit);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            redemption.failed             | redemption          | LOYALTY_CARD     | -   | POINTS
            redemption.failed             | redemption          | GIFT_VOUCHER     | -   | CREDITS
            redemption.failed             | redemption          | DISCOUNT_VOUCHER | -   | MONEY
            redemption.rollback.failed    | redemption_rollback | LOYALTY_CARD     | -   | POINTS
            redemption.rollback.succeeded | redemption_rollback | LOYALTY_CARD     | 500 | POINTS
            redemption.rollback.succeeded | redemption_rollback | GIFT_VOUCHER     | 500 | CREDITS
            """)
    void whatFailsOrIsRolledBackCountsInTheUnitOfItsVoucher(String name, String part, String type,
            BigDecimal discount, Unit unit) {
        Summary summary = read(
                Deliveries.envelope(name, "{\"%s\":{\"amount\":500,\"voucher\":{\"code\":\"A\",\"type\":\"%s\"}}}"
                        .formatted(part, type)))
                .summary();

        assertThat(summary.discount()).isEqualTo(discount);
        assertThat(summary.discountUnit()).isEqualTo(unit);
        assertThat(summary.code()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            6000 | "amount":7000,"total_applied_discount_amount":1000,"total_amount":6000
            6000 | "amount":7000,"total_applied_discount_amount":1000
            6000 | "amount":7000,"total_discount_amount":1000
            6500 | "amount":7000,"total_applied_discount_amount":1000,"total_amount":6500
            7000 | "amount":7000
            7000 | "amount":7000,"total_discount_amount":9000
            """)
    void whatIsToBePaidIsDerivedWhereTheOrderDoesNotSay(BigDecimal total, String order) {
        assertThat(read(Deliveries.envelope("redemption.succeeded", "{\"order\":{%s}}".formatted(order))).summary()
                .orderTotal()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A redemption succeeded                | "customer":{"name":" "},"voucher":{"code":""}
            jane@example.com redeemed             | "customer":{"name":"","email":"jane@example.com"}
            Spring bundle was redeemed            | "voucher":{"code":" "},"promotion_stack":{"name":"Spring bundle"}
            """)
    void aBlankNameOrCodeCountsAsAbsent(String headline, String data) {
        Reading reading = read(Deliveries.envelope("redemption.succeeded", "{%s}".formatted(data)));

        assertThat(Headline.of(reading)).isEqualTo(headline);
    }

    @Test
    void aVeryLongNameLeavesRoomForTheDeed() {
        String gifts = "\ud83c\udf81";
        String data = "\"customer\":{\"name\":\"%s\"},\"voucher\":{\"code\":\"%s-END\"}"
                .formatted("Maximiliane Wilhelmine".repeat(9), gifts.repeat(80));
        assertThat(Headline.of(read(Deliveries.envelope("redemption.succeeded", "{%s}".formatted(data)))))
                .isEqualTo("Maximiliane WilhelmineMax\u2026ane Wilhelmine redeemed " + gifts.repeat(25) + "\u2026"
                        + gifts.repeat(10) + "-END");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            voucher-published   | kUs7oM-cOD3 | Autumn-2025 | Alex Doe | Voucher published: kUs7oM-cOD3, Alex Doe
            customer-created    | -           | -           | Alex Doe | Customer created: Alex Doe
            customer-rewarded   | LOYAL-0042  | Points club | J. Smith | Customer rewarded: J. Smith, LOYAL-0042
            customer-order-paid | -           | -           | P. Kim   | Order paid: P. Kim
            campaign-created    | -           | Autumn-2025 | -        | Campaign created: Autumn-2025
            """)
    void summarisesOtherEvents(String name, String code, String campaign, String customer, String headline) {
        Reading reading = read(Deliveries.enveloped(name));

        assertThat(reading.redemption()).isNull();
        assertThat(reading.summary().outcome()).isEqualTo(Outcome.OTHER);
        assertThat(reading.summary().code()).isEqualTo(code);
        assertThat(reading.summary().campaign()).isEqualTo(campaign);
        assertThat(reading.summary().customer()).isEqualTo(customer);
        assertThat(Headline.of(reading)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redemption-percent              | P. Kim redeemed WELCOME10
            redemption-promotion-tier       | P. Kim redeemed Five off from fifty
            redemption-failed               | M. Rossi could not redeem SUMMER-24-A7B9: voucher_expired, Voucher expired
            redemption-failed-without-order | M. Rossi could not redeem: no_applicable_redeemables, No redeemable fits this order
            redemption-rollback-succeeded   | The redemption of Refer-gift-90873378 by K. Nowak was rolled back: Returned by the customer
            redemption-rollback-failed      | The redemption of Refer-gift-90873378 by K. Nowak could not be rolled back: already_rolled_back, This redemption was rolled back before
            """)
    void saysRedemptionsInASentence(String name, String headline) {
        assertThat(Headline.of(read(Deliveries.event(name)))).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            customer-rewarded,   'event data without a name: redemption, voucher, customer, campaign, holder'
            voucher-published,   'event data without a name: voucher, customer, campaign, publication'
            customer-order-paid, 'event data without a name: customer, order'
            """)
    void doesNotGuessTheNameOfOtherBareData(String name, String label) {
        Reading reading = read(Deliveries.event(name));

        assertThat(reading.shape()).isEqualTo(Shape.BARE);
        assertThat(reading.name()).isEmpty();
        assertThat(reading.summary().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"redemption":{"status":"FAILED"}}                                    | redemption.failed
            {"redemption":{"status":"SUCCEEDED","result":"FAILURE"}}              | redemption.succeeded
            {"redemption":{"status":"SOON","result":"FAILURE"}}                   | redemption.failed
            {"redemption":{"result":"SUCCESS"}}                                   | redemption.succeeded
            {"redemption":{"object":"redemption","failure_code":"limit_used"}}    | redemption.failed
            {"redemption":{"status":"ROLLED_BACK","result":"SUCCESS"}}            | redemption.rollback.succeeded
            {"redemption":{"object":"redemption"}}                                | ~~
            {"redemption":{"status":"ROLLED BACK"},"redemption_rollback":{"result":"FAILURE"}} | redemption.rollback.failed
            {"redemption_rollback":{"status":"ROLLED BACK"}}                      | redemption.rollback.succeeded
            """)
    void bareDataIsNamedByHowItEnded(String body, String name) {
        assertThat(read(body).shape()).isEqualTo(Shape.BARE);
        assertThat(read(body).name()).isEqualTo(name);
    }

    @Test
    void anEnvelopeIsKnownByItsSendOut() {
        assertThat(read("{\"id\":\"whs_1\",\"type\":\"voucher.created\",\"data\":{}}").shape())
                .isEqualTo(Shape.ENVELOPE);
        assertThat(read("{\"id\":\"o_1\",\"type\":\"voucher.created\",\"data\":{}}").shape())
                .isEqualTo(Shape.FREE_FORM);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /EVENTS.REDEMPTION.SUCCEEDED,           redemption.succeeded
            /hooks/redemption.failed,               redemption.failed
            /a/EVENTS.REDEMPTION.ROLLBACK.FAILED/,  redemption.rollback.failed
            /EVENTS.BUS_VAL_RULE.CREATED,           business_validation_rule.created
            /voucher.published?redemption.failed,   voucher.published
            /redemption.php,                        redemption.succeeded
            /redemption,                            redemption.succeeded
            /some.thing,                            redemption.succeeded
            """)
    void letsThePathNameBareData(String target, String name) {
        assertThat(reader.read(to(target, Deliveries.golden())).name()).isEqualTo(name);
    }

    @Test
    void leavesTheNameOfAnEnvelopeAlone() {
        assertThat(reader.read(to("/redemption.failed", Deliveries.goldenEnvelope())).name())
                .isEqualTo("redemption.succeeded");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EVENTS.REDEMPTION.FAILED,               redemption.failed,             FAILED
            customer.redemption.succeeded,          customer.redemption.succeeded, SUCCEEDED
            customer.redemption.rollback.succeeded, customer.redemption.rollback.succeeded, ROLLBACK
            redemption.archived,                    redemption.archived,           OTHER
            """)
    void normalisesNamesAndKnowsTheFamily(String type, String name, Outcome outcome) {
        Reading reading = read(Deliveries.envelope(type, Deliveries.golden()));

        assertThat(reading.name()).isEqualTo(name);
        assertThat(reading.summary().outcome()).isEqualTo(outcome);
        assertThat(reading.redemption()).isNotNull();
    }

    @Test
    void asksTheEventInsideWhenADistributionCarriesANameOfItsOwn() {
        String body = Deliveries.envelope("customer.redemption.succeeded", Deliveries.golden())
                .replaceFirst("customer\\.redemption\\.succeeded", "Tell the shop");

        assertThat(read(body).name()).isEqualTo("customer.redemption.succeeded");
    }

    @Test
    void readsLegacyEvents() {
        Reading voucher = read(Deliveries.event("legacy-voucher-published"));
        Reading redemption = read(Deliveries.event("legacy-redemption-succeeded"));

        assertThat(voucher.shape()).isEqualTo(Shape.LEGACY);
        assertThat(voucher.dataPointer()).isEqualTo("/data/object");
        assertThat(voucher.name()).isEqualTo("voucher.published");
        assertThat(voucher.summary().code()).isEqualTo("kUs7oM-cOD3");
        assertThat(voucher.summary().ids().sendout()).isEqualTo("event_Vp0e25010ba2b3c4d5e6");
        assertThat(redemption.summary().code()).isEqualTo("WELCOME10");
        assertThat(redemption.summary().customer()).isEqualTo("P. Kim");
        assertThat(redemption.summary().discount()).isEqualTo("990");
        assertThat(redemption.redemption().redemption().status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void namesTheParentOfARedeemableInAStack() {
        assertThat(read(Deliveries.event("redemption-in-a-stack")).summary().ids().parent())
                .isEqualTo("r_0e250108a2b3c4d5e6");
    }

    @Test
    void showsFreeFormJsonAsThat() {
        Reading reading = read(Deliveries.event("free-form"));

        assertThat(reading.shape()).isEqualTo(Shape.FREE_FORM);
        assertThat(reading.summary().label()).isEqualTo("free-form JSON, 4 keys");
        assertThat(read("{\"redemption\":{\"code\":\"X\"}}").shape()).isEqualTo(Shape.FREE_FORM);
        assertThat(read("{\"type\":\"a\",\"data\":{}}").shape()).isEqualTo(Shape.FREE_FORM);
        assertThat(reader.read(to("/EVENTS.VOUCHER.CREATED", "{\"a\":1}")).shape()).isEqualTo(Shape.FREE_FORM);
    }

    private Reading read(String body) {
        return reader.read(Deliveries.json(body));
    }

    private static Delivery to(String target, String body) {
        return new Delivery(Deliveries.RECEIVED, "POST", target, "HTTP/1.1", "127.0.0.1:51234", Headers.NONE,
                Body.of(body), Reception.WHOLE);
    }
}
