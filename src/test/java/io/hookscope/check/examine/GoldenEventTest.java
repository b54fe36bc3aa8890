package io.hookscope.check.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.util.stream.Stream;
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
        assertThat(examination.results()).hasSize(10);
    }

    @Test
    void everyCheckOfTheGoldenEventSaysItsSentence() {
        assertThat(examine(Deliveries.goldenEnvelope()).results())
                .extracting(r -> r.check().word() + " " + r.verdict() + " " + r.sentence())
                .containsExactly("json PASSED The body is JSON, and each key stands once in its object.",
                        "signature NOT_APPLICABLE No secret is configured, and the delivery is not signed.",
                        "contract PASSED Every field that a consumer relies on is there and has its type.",
                        "arithmetic PASSED All 11 sums of the order come out right.",
                        "identity PASSED All 27 values that stand twice in this event agree.",
                        "outcome PASSED Result, status and the event’s name agree.",
                        "code PASSED The code \"Always-add-prods-5\" has the form that its campaign makes.",
                        "timing PASSED Arrived 62 ms after Voucherify made it.",
                        "origin NOT_APPLICABLE The sender’s address is unknown: no tunnel named it.",
                        "endpoint NOT_APPLICABLE No tunnel is known to compare with.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /order/items/0/amount                    | 2001      | arithmetic:/order/items/0/amount
            /order/items/1/amount                    | 5001      | arithmetic:/order/items/1/amount
            /order/items/1/subtotal_amount           | 4999      | arithmetic:/order/items/1/subtotal_amount
            /order/items/0/subtotal_amount           | 999       | arithmetic:/order/items/0/subtotal_amount
            /order/amount                            | 7100      | arithmetic:/order/amount
            /order/items_discount_amount             | 0         | arithmetic:/order/items_discount_amount
            /order/total_discount_amount             | 999       | arithmetic:/order/total_discount_amount
            /order/total_amount                      | 6001      | arithmetic:/order/total_amount
            /order/items/0/discount_quantity         | 3         | arithmetic:/order/items/0/discount_quantity
            /redemption/order/id                     | "ord_x"   | identity:/redemption/order/id
            /redemption/order/total_amount           | 1         | identity:/redemption/order/total_amount
            /redemption/customer_id                  | "cust_x"  | identity:/redemption/customer_id
            /order/customer_id                       | "cust_x"  | identity:/order/customer_id
            /voucher/campaign_id                     | "camp_x"  | identity:/voucher/campaign_id
            /redemption/voucher/code                 | "x"       | identity:/redemption/voucher/code
            /campaign/name                           | "x"       | identity:/voucher/campaign
            /redemption/result                       | "FAILURE" | outcome:/redemption/result
            /redemption/status                       | "FAILED"  | outcome:/redemption/status
            /redemption/id                           | 5         | contract:/redemption/id
            /order/items                             | {}        | contract:/order/items
            /order/amount                            | "7000"    | contract:/order/amount
            /voucher/type                            | 5         | contract:/voucher/type
            /voucher/code                            | "Always-add-prods-X" | code:/voucher/code
            """)
    void aChangeIsToldByTheRightCheckAtTheRightPlace(String pointer, String value, String expected) {
        Examination examination = examine(Deliveries.envelope("redemption.succeeded",
                Changed.golden().set(pointer, value).text()));

        assertThat(examination.findings()).extracting(GoldenEventTest::place)
                .contains("error " + expected.replace(":/", ":/data/"));
    }

    private static String place(Finding finding) {
        return finding.grade().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.check().word() + ":"
                + finding.pointer();
    }
}
