package io.hookscope.check.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each change to the golden event makes the checks say: the right check, at the right place. */
class GoldenEventTest {

    private static Examination examine(String body) {
        Delivery delivery = Deliveries.json(body);
        return new Examiner().examine(delivery, new EventReader().read(delivery), Circumstances.DEFAULT);
    }

    static Stream<String> clean() {
        return Stream.of(Deliveries.golden(), Deliveries.goldenEnvelope());
    }

    @ParameterizedTest
    @MethodSource("clean")
    void aCleanEventHasNothingToTell(String body) {
        Examination examination = examine(body);

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.results()).isNotEmpty();
    }

    @Test
    void everyCheckOfTheGoldenEventSaysItsSentence() {
        assertThat(examine(Deliveries.goldenEnvelope()).results())
                .extracting(r -> r.check().word() + " " + r.verdict() + " " + r.sentence())
                .containsExactly("json PASSED The body is JSON, and each key stands once in its object.",
                        "signature NOT_APPLICABLE No secret is configured, and the delivery is not signed.",
                        "contract PASSED Every field that a consumer relies on is there and has its type.",
                        "arithmetic PASSED All 11 sums of the order come out right.",
                        "identity PASSED All 34 values that stand twice in this event agree.",
                        "outcome PASSED Result, status and the event’s name agree.",
                        "code PASSED The code \"Always-add-prods-5\" has the form that its campaign makes.",
                        "timing PASSED Arrived 62 ms after Voucherify made it.",
                        "origin NOT_APPLICABLE The sender’s address is unknown: no tunnel named it.",
                        "endpoint NOT_APPLICABLE No tunnel is known to compare with.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            /order/items/0/amount | 2001 | arithmetic:/order/items/0/amount arithmetic:/order/items/0/subtotal_amount arithmetic:/order/amount identity:/redemption/order/items/0/amount
            /order/items/1/subtotal_amount | 4999 | arithmetic:/order/items/1/subtotal_amount identity:/redemption/order/items/1/subtotal_amount
            /order/items/0/discount_quantity | 3 | arithmetic:/order/items/0/discount_quantity
            /order/amount | 7100 | arithmetic:/order/amount arithmetic:/order/total_amount identity:/redemption/order/amount
            /order/items_discount_amount | 0 | arithmetic:/order/items_discount_amount arithmetic:/order/total_discount_amount identity:/redemption/order/items_discount_amount
            /order/total_discount_amount | 999 | arithmetic:/order/total_discount_amount identity:/redemption/order/total_discount_amount
            /order/total_applied_discount_amount | 5 | arithmetic:/order/total_applied_discount_amount arithmetic:/order/total_amount identity:/redemption/order/total_applied_discount_amount
            /order/total_amount | 6001 | arithmetic:/order/total_amount identity:/redemption/order/total_amount
            /redemption/order/id | "ord_x" | identity:/redemption/order/id
            /redemption/order/total_amount | 1 | identity:/redemption/order/total_amount
            /redemption/order/total_amount | "6000" | contract:/redemption/order/total_amount
            /redemption/order/items | [{"object":"order_item"}] | identity:/redemption/order/items
            /redemption/order/items | [{"source_id":"x"}] | identity:/redemption/order/items
            /redemption/order/items/0/source_id | "x" | identity:/redemption/order/items/0/source_id
            /redemption/customer_id | "cust_x" | identity:/redemption/customer_id
            /order/customer_id | "cust_x" | identity:/order/customer_id identity:/redemption/order/customer_id
            /customer/id | "cust_x" | identity:/redemption/customer_id identity:/order/customer_id identity:/redemption/customer/id
            /voucher/campaign_id | "camp_x" | identity:/voucher/campaign_id identity:/redemption/voucher/campaign_id
            /campaign/id | "camp_x" | identity:/voucher/campaign_id
            /redemption/voucher/code | "x" | identity:/redemption/voucher/code
            /redemption/voucher/type | "GIFT_VOUCHER" | identity:/redemption/voucher/type
            /redemption/voucher/discount/type | "AMOUNT" | identity:/redemption/voucher/discount/type
            /redemption/voucher/discount/unit_off | 2 | identity:/redemption/voucher/discount/unit_off
            /redemption/voucher/discount/unit_off | 1.0 |
            /redemption/voucher/discount/unit_type | "prod_x" | identity:/redemption/voucher/discount/unit_type
            /redemption/voucher/discount | null |
            /redemption/voucher | {"code":"x","type":"GIFT_VOUCHER"} | identity:/redemption/voucher/code
            /redemption/voucher | {"code":"x","discount":{"type":"AMOUNT"}} | identity:/redemption/voucher/code
            /redemption/order/source_id | "A-1" |
            /campaign/name | "x" | identity:/voucher/campaign
            /redemption/result | "FAILURE" | outcome:/redemption/result
            /redemption/id | 5 | contract:/redemption/id
            /order/items | {} | contract:/order/items
            /order/amount | "7000" | contract:/order/amount
            /voucher/type | 5 | contract:/voucher/type
            /voucher/code | "Always-add-prods-X" | identity:/redemption/voucher/code code:/voucher/code
            /customer/name | 5 |
            /order/referrer_id | {} |
            /redemption/metadata | 3 |
            /redemption/voucher/metadata | {"a":1} |
            /redemption/voucher/updated_at | "2024-01-15T12:20:38.000000Z" |
            /redemption/voucher/active | false |
            /redemption/voucher/discount/effect | "ADD_MISSING_ITEMS" |
            /redemption/customer/name | "J. Doe" |
            /redemption/order/status | "CREATED" |
            /redemption/order/metadata | {"a":1} |
            /voucher/created_at | 7 |
            """)
    void aChangeIsToldByTheRightChecksAtTheRightPlacesAndNowhereElse(String pointer, String value,
            @Nullable String expected) {
        String data = Changed.golden().set(pointer, value).text();
        List<String> errors = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(places(examine(data))).containsExactlyElementsOf(errors);
        assertThat(places(examine(Deliveries.envelope("redemption.succeeded", data)))).containsExactlyElementsOf(
                errors.stream().map(e -> e.replace(":/", ":/data/")).toList());
        assertThat(places(examine("{\"id\":\"event_1\",\"object\":\"event\",\"type\":\"redemption.succeeded\","
                + "\"data\":{\"object\":" + data + "}}"))).containsExactlyElementsOf(
                        errors.stream().map(e -> e.replace(":/", ":/data/object/")).toList());
    }

    @Test
    void aFindingNamesPlacesAsPeopleWriteThem() {
        String data = Changed.golden().set("/redemption/order/items/1/amount", "4999").text();
        String title = "redemption.order.items[1].amount is 4999, but order.items[1].amount is 5000";

        assertThat(List.of(data, Deliveries.envelope("redemption.succeeded", data),
                "{\"id\":\"event_1\",\"object\":\"event\",\"type\":\"redemption.succeeded\",\"data\":{\"object\":"
                        + data
                        + "}}"))
                .allSatisfy(body -> assertThat(examine(body).findings()).extracting(Finding::title)
                        .containsExactly(title));
    }

    private static List<String> places(Examination examination) {
        assertThat(examination.findings()).allMatch(f -> f.grade() == Grade.ERROR);
        return examination.findings().stream().map(f -> f.check().word() + ":" + f.pointer()).toList();
    }
}
