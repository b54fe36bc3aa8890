package io.hookscope.check.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hookscope.check.Check;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.examine.Changed;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadChecksTest {

    private static CheckResult run(Check check, Delivery delivery) {
        return check.check(new Evidence(delivery, new EventReader().read(delivery), Circumstances.DEFAULT));
    }

    private static List<String> told(Check check, String body) {
        return run(check, Deliveries.json(body)).findings().stream()
                .map(f -> f.grade().name().toLowerCase(Locale.ROOT) + " " + f.pointer()).toList();
    }

    private static List<String> changed(Check check, String pointer, @Nullable String value) {
        var golden = Changed.golden();
        String data = (value == null ? golden.remove(pointer) : golden.set(pointer, value)).text();
        return told(check, Deliveries.envelope("redemption.succeeded", data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            /voucher/code                  | -                | error /data/voucher/code
            /redemption/id                 | -                | error /data/redemption/id
            /redemption                    | -                | error /data/redemption
            /redemption/id                 | 5                | error /data/redemption/id
            /order/items                   | {}               | error /data/order/items
            /order/items/1                 | "x"              | error /data/order/items/1
            /order/items/0/price           | "1000"           | error /data/order/items/0/price
            /redemption/order/items/0/price | "1000"          | error /data/redemption/order/items/0/price
            /order/amount                  | "7000"           | error /data/order/amount
            /voucher                       | "v_1"            | error /data/voucher
            /voucher/type                  | 5                | error /data/voucher/type
            /voucher/type                  | "COUPON"         | warning /data/voucher/type
            /voucher/discount/type         | "HALF"           | warning /data/voucher/discount/type
            /order/status                  | "SHIPPED"        | warning /data/order/status
            /redemption/status             | "PENDING"        | warning /data/redemption/status
            /redemption/date               | "yesterday"      | warning /data/redemption/date
            /redemption/date               | 1705321238       | error /data/redemption/date
            /redemption/status             | "ROLLED_BACK"    | ~~
            /voucher/type                  | -                | ~~
            /voucher/is_referral_code      | "no"             | ~~
            /customer/name                 | 5                | ~~
            /customer/metadata             | []               | ~~
            /campaign/auto_join            | "x"              | ~~
            /campaign/campaign_type        | "NEW_KIND"       | ~~
            /campaign/type                 | "NEW_KIND"       | ~~
            /order/referrer_id             | 5                | ~~
            /voucher/active                | -                | ~~
            /redemption/object             | 1                | ~~
            """)
    void theContractAsksForWhatAConsumerReliesOnAndNoMore(String pointer, @Nullable String value, String expected) {
        assertThat(changed(new ContractCheck(), pointer, value))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":"c_1"} | c_1 | ~~
            {"id":"c_2"} | c_1 | error /redemption/customer/id
            {"id":"c_1"} | c_2 | error /redemption/order/customer_id
            null         | c_2 | error /redemption/order/customer_id
            """)
    void withoutACustomerBesideItARedemptionAgreesWithItself(String copy, String ordered, String expected) {
        String data = """
                {"customer":null,"order":null,"redemption":{"id":"r_1","status":"SUCCEEDED","customer_id":"c_1",\
                "customer":%s,"order":{"customer_id":"%s"}}}""".formatted(copy, ordered);

        assertThat(String.join(", ", told(new IdentityCheck(), data))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            3000 | 2000 | 3000 | 2000 | 7000 | ~~
            3000 | 2000 | 3000 | 2000 | 8000 | ~~
            3000 | 2000 | 3000 | 2000 | 6999 | error /order/total_amount
            3000 | 2000 | 2500 | 2000 | 7500 | error /order/total_discount_amount, error /order/total_amount
            3000 | 2000 | 3000 | 1000 | 7000 | error /order/total_applied_discount_amount, error /order/total_amount
            2000 | 2000 | 2000 | 12000 | 8000 | error /order/total_applied_discount_amount
            2000 | 3000 | 2000 | 3000 | 8000 | error /order/total_amount
            12000 | 10000 | 12000 | 10000 | 0 | ~~
            12000 | 10000 | 12000 | 10000 | -2000 | error /order/total_amount
            10000 | 4000 | 10000 | 4000 | 0 | ~~
            """)
    void whatEarlierRequestsTookOffAnOrderCountsOnlyWhereAllItsAmountsAgree(int discount, int applied, int whole,
            int last, int total, String expected) {
        String order = """
                {"redemption":{"id":"r_1","status":"SUCCEEDED"},"order":{"amount":10000,"discount_amount":%d,\
                "applied_discount_amount":%d,"total_discount_amount":%d,"total_applied_discount_amount":%d,\
                "total_amount":%d}}""".formatted(discount, applied, whole, last, total);

        assertThat(String.join(", ", told(new ArithmeticCheck(), order))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.succeeded          | "total_discount_amount":3000,"total_applied_discount_amount":2000,"total_amount":7000 | ~~
            redemption.succeeded          | "discount_amount":null,"total_discount_amount":3000,"total_applied_discount_amount":2000,"total_amount":7000 | ~~
            redemption.succeeded          | "discount_amount":3000,"total_discount_amount":3000,"total_applied_discount_amount":0,"total_amount":7000 | ~~
            redemption.succeeded          | "total_discount_amount":3000,"total_applied_discount_amount":2000,"total_amount":7001 | error /data/order/total_amount
            redemption.succeeded          | "total_discount_amount":3000,"total_applied_discount_amount":3000,"total_amount":10000 | error /data/order/total_amount
            redemption.rollback.succeeded | "discount_amount":2000,"applied_discount_amount":3000,"total_discount_amount":2000,"total_applied_discount_amount":3000,"total_amount":8000 | ~~
            redemption.rollback.succeeded | "discount_amount":0,"applied_discount_amount":-3000,"total_discount_amount":0,"total_applied_discount_amount":-3000,"total_amount":10000 | ~~
            redemption.rollback.succeeded | "total_discount_amount":3000,"total_applied_discount_amount":3000,"total_amount":10000 | ~~
            redemption.rollback.succeeded | "total_discount_amount":3000,"total_applied_discount_amount":3000,"total_amount":9000 | error /data/order/total_amount
            """)
    void theTotalMayBeWhatIsLeftAfterAllRequestsAndAfterARollback(String name, String amounts, String expected) {
        String data = "{\"redemption\":{\"id\":\"r_1\"},\"redemption_rollback\":{\"id\":\"rr_1\"},\"order\":{\"amount\":10000,"
                + amounts + "}}";

        assertThat(String.join(", ", told(new ArithmeticCheck(), Deliveries.envelope(name, data)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            300 | 100 | 700 | 300 | 100 | ~~
            300 | 100 | 900 | 300 | 100 | ~~
            1000 | 400 | 0 | 1000 | 400 | ~~
            300 | 100 | 701 | 300 | 100 | error /order/items/0/subtotal_amount
            300 | 100 | 700 | 300 | 300 | error /order/items/0/subtotal_amount, error /order/items_applied_discount_amount
            100 | 300 | 900 | 100 | 300 | error /order/items/0/subtotal_amount
            """)
    void whatEarlierRequestsTookOffAnItemCountsOnlyWhereTheOrdersSumsAgree(int discount, int applied, int subtotal,
            int all, int last, String expected) {
        String order = """
                {"redemption":{"id":"r_1","status":"SUCCEEDED"},"order":{"amount":1000,"items_discount_amount":%d,\
                "items_applied_discount_amount":%d,"items":[{"price":500,"quantity":2,"amount":1000,\
                "discount_amount":%d,"applied_discount_amount":%d,"subtotal_amount":%d}]}}"""
                .formatted(all, last, discount, applied, subtotal);

        assertThat(String.join(", ", told(new ArithmeticCheck(), order))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.succeeded          | 1000 | 0    | 1000 | 0    | ~~
            redemption.succeeded          | 1001 | -1   | 1000 | 0    | error /data/order/total_applied_discount_amount
            redemption.succeeded          | 1001 | 0    | 1000 | 0    | error /data/order/total_applied_discount_amount
            redemption.succeeded          | 1000 | 0    | 1001 | -1   | error /data/order/items/0/applied_discount_amount
            customer.redemption.succeeded | 1001 | -1   | 1000 | 0    | error /data/order/total_applied_discount_amount
            redemption.failed             | 1001 | -1   | 1001 | -1   | ~~
            redemption.rollback.succeeded | 1001 | -1   | 1001 | -1   | ~~
            """)
    void noMoreIsTakenOffThanThereIs(String name, int applied, int total, int ofItem, int subtotal, String expected) {
        String data = """
                {"redemption":{"id":"r_1"},"redemption_rollback":{"id":"rr_1"},"order":{"amount":1000,\
                "total_applied_discount_amount":%d,"total_amount":%d,"items":[{"price":500,"quantity":2,"amount":1000,\
                "applied_discount_amount":%d,"subtotal_amount":%d}]}}""".formatted(applied, total, ofItem, subtotal);

        assertThat(String.join(", ", told(new ArithmeticCheck(), Deliveries.envelope(name, data)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /order/amount      | "7000"    | a number
            /redemption/id     | 5         | a string
            /voucher           | "v_1"     | an object
            /order/items       | {}        | an array
            /redemption/date   | "monday"  | a time in ISO 8601
            """)
    void aBrokenPromiseSaysWhatWasPromised(String pointer, String value, String expected) {
        String body = Deliveries.envelope("redemption.succeeded", Changed.golden().set(pointer, value).text());

        assertThat(run(new ContractCheck(), Deliveries.json(body)).findings()).extracting(Finding::expected)
                .containsExactly(expected);
    }

    @Test
    void aRollbackWithoutTheRollbackLacksWhatItIsAbout() {
        assertThat(told(new ContractCheck(), Deliveries.envelope("redemption.rollback.succeeded",
                "{\"redemption\":{\"id\":\"r_1\"}}"))).containsExactly("error /data/redemption_rollback");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "items_discount_amount":500,"total_discount_amount":500 | 500 | ~~
            "total_discount_amount":500                             | 500 | ~~
            "total_discount_amount":500                             | 0   | error /order/total_discount_amount
            """)
    void anOrderThatLeavesOutASumThatItsItemsKnowIsNotSaidToBeWrong(String totals, int ofItem, String expected) {
        String order = """
                {"redemption":{"id":"r_1","status":"SUCCEEDED"},"order":{"amount":1000,"discount_amount":0,%s,\
                "items":[{"amount":1000,"discount_amount":%d}]}}""".formatted(totals, ofItem);

        assertThat(String.join(", ", told(new ArithmeticCheck(), order))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.succeeded          | redemption          | 1 | ~~
            redemption.succeeded          | redemption          | 2 | error /data/redemption/order/total_amount
            redemption.rollback.succeeded | redemption_rollback | 2 | error /data/redemption_rollback/order/total_amount
            redemption.rollback.succeeded | redemption          | 2 | ~~
            """)
    void anOrderThatStandsInTheDeedAloneAddsUpToo(String name, String holder, int total, String expected) {
        String order = "{\"id\":\"x\",\"order\":{\"amount\":3,\"total_applied_discount_amount\":2,\"total_amount\":"
                + total + "}}";

        assertThat(String.join(", ", told(new ArithmeticCheck(),
                Deliveries.envelope(name, "{\"" + holder + "\":" + order + "}")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "quantity":2,"discount_quantity":2                                         | ~~
            "quantity":2,"discount_quantity":3                                         | error /order/items/0/discount_quantity
            "amount":0,"applied_discount_amount":5,"subtotal_amount":-5                | error /order/items/0/applied_discount_amount
            "amount":5,"applied_discount_amount":5,"subtotal_amount":1                 | error /order/items/0/subtotal_amount
            "amount":5,"applied_discount_amount":null,"subtotal_amount":4              | ~~
            "amount":5,"discount_amount":0,"subtotal_amount":4                         | error /order/items/0/subtotal_amount
            "amount":5,"discount_amount":1,"subtotal_amount":4                         | ~~
            """)
    void anItemIsDiscountedUpToAllOfIt(String amounts, String expected) {
        String order = "{\"redemption\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\"},\"order\":{\"items\":[{" + amounts
                + "}]}}";

        assertThat(String.join(", ", told(new ArithmeticCheck(), order))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | The amount of item 1 (A-1) is 9, but price × quantity is 10: 1 too little | The amount of item 2 is 11, but price × quantity is 10: 1 too much
            GERMAN  | Der Betrag von Position 1 (A-1) ist 9, aber Preis × Menge ergibt 10: 1 zu wenig | Der Betrag von Position 2 ist 11, aber Preis × Menge ergibt 10: 1 zu viel
            """)
    void anItemIsCalledByItsNumberAndItsOwnId(Language language, String first, String second) {
        String order = """
                {"redemption":{"id":"r_1","status":"SUCCEEDED"},"order":{"items":[{"sku_id":"sku_1","source_id":"A-1",\
                "price":5,"quantity":2,"amount":9},{"price":5,"quantity":2,"amount":11}]}}""";
        Texts.speak(language);
        try {
            assertThat(run(new ArithmeticCheck(), Deliveries.json(order)).findings()).extracting(Finding::title)
                    .containsExactly(first, second);
        } finally {
            Texts.speak(Language.ENGLISH);
        }
    }

    @Test
    void anUnknownFieldIsNothing() {
        assertThat(told(new ContractCheck(), Deliveries.golden().replaceFirst("\\{", "{\"news\":[1],"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Always-add-prods-0"  | ~~
            "Always-add-prods-X"  | error /data/voucher/code
            "Always-add-prods-55" | error /data/voucher/code
            "Always-add-prods-"   | error /data/voucher/code
            "SUMMER"              | notice /data/voucher/code
            5                     | ~~
            """)
    void aCodeWithItsCampaignsPrefixMustFitAndAnotherWasImported(String code, String expected) {
        assertThat(changed(new CodeCheck(), "/voucher/code", code))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A-  | ##-##  | ABC | ~~ | A-AB-CA   | true
            A-  | ##-##  | ABC | ~~ | A-AB-CD   | false
            A-  | ##-##  | ABC | ~~ | A-AB+CA   | false
            ~~  | A-##   | ABC | !  | A-AB!     | true
            A-  | A-##   | ABC | ~~ | A-AB      | true
            ~~  | ####   | ~~  | ~~ | żółw      | true
            ~~  | ~~     | ABC | -Z | AB-Z      | true
            ~~  | ~~     | ABC | -Z | A-Z       | false
            """)
    void aCodeIsPrefixPatternAndPostfix(String prefix, String pattern, String charset, String postfix, String code,
            boolean fits) {
        assertThat(new CodePattern(prefix, pattern, 2, charset, postfix).fits(code)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            A- | ##-## | - | ABC | -Z | A-##-##-Z, # from ABC
            A- | -     | 4 | ABC | ~~ | A-####, # from ABC
            A- | -     | - | ~~  | -Z | A-…-Z
            """)
    void theFormOfACodeIsWrittenAsPeopleWriteIt(String prefix, @Nullable String pattern, @Nullable Integer length,
            String charset, String postfix, String shown) {
        assertThat(new CodePattern(prefix, pattern, length, charset, postfix).shown()).isEqualTo(shown);
    }

    @Test
    void aCampaignWhoseCodesPeopleMakeIsNotLookedAt() {
        assertThat(changed(new CodeCheck(), "/campaign/type", "\"STANDALONE\"")).isEmpty();
        String odd = Changed.golden().set("/campaign/type", "\"STANDALONE\"")
                .set("/voucher/code", "\"Always-add-prods-X\"").text();
        assertThat(told(new CodeCheck(), odd)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.succeeded                   | SUCCESS | SUCCEEDED | ~~
            redemption.succeeded                   | FAILURE | SUCCEEDED | error /data/redemption/result
            redemption.succeeded                   | SUCCESS | FAILED    | error /data/redemption/status
            redemption.succeeded                   | LATER   | SOON      | ~~
            customer.redemption.succeeded          | FAILURE | SUCCEEDED | error /data/redemption/result
            redemption.failed                      | FAILURE | FAILED    | ~~
            redemption.failed                      | SUCCESS | FAILED    | error /data/redemption/result
            redemption.rollback.succeeded          | SUCCESS | SUCCEEDED | ~~
            redemption.rollback.succeeded          | FAILURE | SUCCEEDED | error /data/redemption_rollback/result
            redemption.rollback.failed             | FAILURE | FAILED    | ~~
            redemption.rollback.failed             | SUCCESS | FAILED    | error /data/redemption_rollback/result
            redemption.succeeded                   | FAILURE | SOON      | error /data/redemption/result
            redemption.failed                      | LATER   | SUCCEEDED | error /data/redemption/status
            """)
    void theOutcomeAgreesWithTheName(String name, String result, String status, String expected) {
        String ended = "{\"id\":\"x\",\"result\":\"%s\",\"status\":\"%s\"}".formatted(result, status);
        String data = name.contains("rollback")
                ? "{\"redemption\":{\"id\":\"r\",\"status\":\"ROLLED BACK\"},\"redemption_rollback\":" + ended + "}"
                : "{\"redemption\":" + ended + "}";

        assertThat(told(new OutcomeCheck(), Deliveries.envelope(name, data)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redemption.succeeded | result | FAILURE   | SUCCESS
            redemption.succeeded | status | FAILED    | SUCCEEDED
            redemption.failed    | result | SUCCESS   | FAILURE
            redemption.failed    | status | SUCCEEDED | FAILED
            """)
    void aWrongOutcomeSaysWhatWasExpected(String name, String field, String found, String expected) {
        String data = Deliveries.envelope(name,
                "{\"redemption\":{\"id\":\"r_1\",\"%s\":\"%s\"}}".formatted(field, found));
        CheckResult result = run(new OutcomeCheck(), Deliveries.json(data));

        assertThat(result.sentence()).isEqualTo("What the event says about how it ended does not agree.");
        assertThat(result.findings()).extracting(Finding::title, Finding::expected, Finding::found)
                .containsExactly(tuple("The event is " + name + ", but it says \"" + found + '"', '"' + expected + '"',
                        '"' + found + '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "failure_code":"limit_used"                               | it failed with limit_used.
            "failure_message":"All used."                             | it failed with no code. All used.
            "failure_code":"limit_used","failure_message":"All used." | it failed with limit_used. All used.
            """)
    void aFailedRedemptionSaysWhyItFailed(String why, String sentence) {
        String data = Deliveries.envelope("redemption.failed",
                "{\"redemption\":{\"id\":\"r_1\",\"result\":\"FAILURE\"," + why + "}}");
        CheckResult result = run(new OutcomeCheck(), Deliveries.json(data));

        assertThat(result.findings()).isEmpty();
        assertThat(result.sentence()).endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.succeeded          | {"id":"rr_1"} | error /data/redemption_rollback
            redemption.failed             | {"id":"rr_1"} | error /data/redemption_rollback
            customer.redemption.succeeded | {"id":"rr_1"} | error /data/redemption_rollback
            redemption.rollback.succeeded | {"id":"rr_1"} | ~~
            redemption.succeeded          | null          | ~~
            """)
    void anEventThatCarriesARollbackIsCalledOne(String name, String rollback, String expected) {
        String result = name.endsWith("failed") ? "FAILURE" : "SUCCESS";
        String data = "{\"redemption\":{\"id\":\"r_1\",\"result\":\"" + result + "\"},\"redemption_rollback\":"
                + rollback
                + "}";

        assertThat(String.join(", ", told(new OutcomeCheck(), Deliveries.envelope(name, data)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption          | {"id":"promo_1"} | {"id":"promo_1","name":"x"} | ~~
            redemption          | {"id":"promo_1"} | {"id":"promo_2"}            | error /redemption/promotion_tier/id
            redemption          | null             | {"id":"promo_2"}            | ~~
            redemption_rollback | {"id":"promo_1"} | {"id":"promo_2"}            | error /redemption_rollback/promotion_tier/id
            """)
    void onePromotionTierStandsTwice(String deed, String tier, String copy, String expected) {
        String body = "{\"promotion_tier\":%s,\"redemption\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\"},\"%s\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\",\"promotion_tier\":%s}}";

        assertThat(String.join(", ", told(new IdentityCheck(), body.formatted(tier, deed, copy)
                .replace("\"redemption\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\"},\"redemption\":",
                        "\"redemption\":"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A-   | -Z   | A-5     | ERROR
            A-   | -Z   | SUM-Z   | ERROR
            A-   | -Z   | SUMMER  | NOTICE
            A-   | -Z   | A-77-Z  | ERROR
            """)
    void theCampaignsPrefixOrPostfixShowsThatItMadeTheCode(String prefix, String postfix, String code, String grade) {
        String config = "{\"prefix\":\"%s\",\"pattern\":\"#\",\"charset\":\"0123456789\",\"postfix\":\"%s\"}";
        String data = Changed.golden().set("/campaign/voucher/code_config", config.formatted(prefix, postfix))
                .set("/voucher/code", "\"" + code + "\"").text();

        String body = Deliveries.envelope("redemption.succeeded", data);

        assertThat(told(new CodeCheck(), body)).containsExactly(grade.toLowerCase(Locale.ROOT) + " /data/voucher/code");
        assertThat(run(new CodeCheck(), Deliveries.json(body)).sentence())
                .contains(grade.equals("ERROR") ? "does not have the form" : "was not made by its campaign");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption.rollback.succeeded | "result":"SUCCESS","status":"ROLLED BACK" | ~~
            redemption.rollback.succeeded | "result":"FAILURE"                        | error /data/redemption/result
            redemption.rollback.succeeded | "status":"FAILED"                         | error /data/redemption/status
            redemption.rollback.failed    | "status":"FAILED"                         | ~~
            """)
    void onlyWhatSucceededCanBeRolledBack(String name, String fields, String expected) {
        String result = name.endsWith("succeeded") ? "SUCCESS" : "FAILURE";
        String data = "{\"redemption\":{\"id\":\"r_1\"," + fields
                + "},\"redemption_rollback\":{\"id\":\"rr_1\",\"result\":\"" + result + "\"}}";

        assertThat(told(new OutcomeCheck(), Deliveries.envelope(name, data)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void bareDataIsHeldAgainstItself() {
        String body = Changed.golden().set("/redemption/result", "\"FAILURE\"").text();

        assertThat(run(new OutcomeCheck(), Deliveries.json(body)).findings())
                .extracting(Finding::pointer, Finding::title, Finding::expected)
                .containsExactly(
                        tuple("/redemption/result", "The result is \"FAILURE\", but the status is \"SUCCEEDED\"",
                                "\"SUCCESS\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            redemption_rollback | "order":{"id":"o2"}              | error /redemption_rollback/order/id
            redemption_rollback | "order":{"id":"o","amount":99}   | error /redemption_rollback/order/amount
            redemption_rollback | "redemption":"r_2"               | error /redemption_rollback/redemption
            redemption_rollback | "customer_id":"c2"               | error /redemption_rollback/customer_id
            redemption_rollback | "voucher":{"id":"v","code":"X"}  | error /redemption_rollback/voucher/code
            redemption_rollback | "voucher":{"id":"v2"}            | error /redemption_rollback/voucher/id
            redemption_rollback | "voucher":{"id":"v2","type":"X"} | error /redemption_rollback/voucher/id
            redemption_rollback | "voucher":{"id":"v","type":"X"}  | error /redemption_rollback/voucher/type
            redemption_rollback | "order":{"id":"o","source_id":"S2"} | error /redemption_rollback/order/source_id
            redemption_rollback | "order":{"id":"o","source_id":null} | ~~
            redemption_rollback | "voucher":{"id":"v","discount":{"type":"AMOUNT","amount_off":5}} | ~~
            redemption          | "voucher":{"id":"v","discount":{"type":"AMOUNT","amount_off":5}} | ~~
            redemption          | "order":{"id":"o","source_id":"S2"} | ~~
            redemption_rollback | "voucher":{"id":"v","code":"C"}  | ~~
            redemption          | "order":{"id":"o","amount":99}   | ~~
            """)
    void ofARollbackTheRollbacksCopiesCount(String holder, String field, String expected) {
        String redemption = "redemption".equals(holder) ? "," + field : "";
        String rollback = "redemption".equals(holder) ? "" : "," + field;
        String body = "{\"customer\":{\"id\":\"c\"},\"voucher\":{\"id\":\"v\",\"code\":\"C\",\"type\":\"DISCOUNT_VOUCHER\",\"discount\":{\"type\":\"AMOUNT\",\"amount_off\":9}},"
                + "\"order\":{\"id\":\"o\",\"source_id\":\"S\",\"amount\":100,\"customer_id\":\"c\"},"
                + "\"redemption\":{\"id\":\"r_1\",\"status\":\"ROLLED BACK\"" + redemption + "},"
                + "\"redemption_rollback\":{\"id\":\"rr_1\",\"result\":\"SUCCESS\"" + rollback + "}}";

        assertThat(told(new IdentityCheck(), body)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT","amount_off":600}   | error /redemption/voucher/discount/amount_off
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT","amount_off":5e2}   | ~~
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT","amount_off":null}  | ~~
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT"}                    | ~~
            {"type":"PERCENT","percent_off":10}  | {"type":"PERCENT","percent_off":15.5} | error /redemption/voucher/discount/percent_off
            {"type":"PERCENT","percent_off":10}  | {"type":"AMOUNT","percent_off":15}   | error /redemption/voucher/discount/type
            {"type":"FIXED","fixed_amount":5000} | {"type":"FIXED","fixed_amount":4900} | error /redemption/voucher/discount/fixed_amount
            {"type":"PERCENT","percent_off":10,"amount_limit":5} | {"type":"PERCENT","percent_off":10,"amount_limit":4} | ~~
            {"type":"AMOUNT","amount_off":500,"amount_off_formula":"MIN(500;ORDER_AMOUNT)"} | {"type":"AMOUNT","amount_off":320} | ~~
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT","amount_off":320,"is_dynamic":true} | ~~
            {"type":"AMOUNT","amount_off":500}   | {"type":"AMOUNT","amount_off":320,"is_dynamic":false} | error /redemption/voucher/discount/amount_off
            """)
    void oneVoucherHasOneDiscountUnlessAFormulaMakesIt(String discount, String copy, String expected) {
        String body = "{\"voucher\":{\"id\":\"v\",\"discount\":%s},\"redemption\":{\"id\":\"r_1\",\"status\":\"%s\",\"voucher\":{\"id\":\"v\",\"discount\":%s}}}";

        assertThat(told(new IdentityCheck(), body.formatted(discount, "SUCCEEDED", copy)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(told(new IdentityCheck(), body.formatted(discount, "FAILED", copy))).isEmpty();
    }

    @Test
    void whatIsLeftOnACardMayDifferBetweenTheCopies() {
        for (String card : List.of("gift", "loyalty_card")) {
            String body = "{'voucher':{'id':'v','%s':{'balance':40,'points':50,'amount':50}},'redemption':{'id':'r_1','status':'SUCCEEDED','voucher':{'id':'v','%s':{'balance':50,'points':60,'amount':70}}}}"
                    .formatted(card, card).replace('\'', '"');
            assertThat(told(new IdentityCheck(), body)).isEmpty();
        }
    }

    @Test
    void oneOrderHasOneNumberOfTheShop() {
        String body = "{'order':{'id':'o','source_id':'A-1'},'redemption':{'id':'rf_1','status':'%s','order':{'id':'%s','source_id':'A-2'}}}"
                .replace('\'', '"');
        assertThat(told(new IdentityCheck(), body.formatted("SUCCEEDED", "o")))
                .containsExactly("error /redemption/order/source_id");
        assertThat(told(new IdentityCheck(), body.formatted("FAILED", "o")))
                .containsExactly("error /redemption/order/source_id");
        assertThat(told(new IdentityCheck(), body.formatted("SUCCEEDED", "o2")))
                .containsExactly("error /redemption/order/id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST | {"a":1}           | PASSED         | ~~
            POST | {"a":1,"b":2,"a":3} | FAILED       | warning /a
            POST | {"a":             | FAILED         | error
            POST | ~  [1~           | FAILED         | error
            POST | żółw [1]          | FAILED         | warning
            POST | ~   ~             | FAILED         | warning
            POST | hello             | FAILED         | warning
            POST | ~~                | FAILED         | warning
            GET  | ~~                | NOT_APPLICABLE | ~~
            GET  | hello             | NOT_APPLICABLE | ~~
            HEAD | ~~                | NOT_APPLICABLE | ~~
            """)
    void theBodyIsJsonWhereJsonIsExpected(String method, String body, CheckResult.Verdict verdict, String expected) {
        var delivery = new Delivery(Deliveries.RECEIVED, method, "/", "HTTP/1.1", "127.0.0.1:1", Headers.NONE,
                Body.of(body.getBytes(StandardCharsets.UTF_8)), Reception.WHOLE);

        CheckResult result = run(new JsonCheck(), delivery);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.sentence()).doesNotMatch(
                expected.equals("error") ? "The body is not JSON.*" : "The body begins like JSON.*");
        assertThat(result.findings()).extracting(f -> (f.grade().name().toLowerCase(Locale.ROOT) + " " + f.pointer())
                .strip()).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8    | A byte order mark stands before the JSON | a byte order mark before it
            UTF-16LE | The JSON is in UTF-16LE, not in UTF-8    | UTF-16LE
            UTF-16BE | The JSON is in UTF-16BE, not in UTF-8    | UTF-16BE
            UTF-32LE | The JSON is in UTF-32LE, not in UTF-8    | UTF-32LE
            """)
    void jsonIsInUtf8WithoutAMark(String charset, String title, String found) {
        byte[] body = "\uFEFF{\"a\":1}".getBytes(Charset.forName(charset));

        CheckResult result = run(new JsonCheck(), Deliveries.post(body, Headers.NONE));

        assertThat(result.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo(title);
            assertThat(finding.found()).isEqualTo(found);
            assertThat(finding.grade()).isEqualTo(Grade.WARNING);
            assertThat(finding.pointer()).isEmpty();
        });
    }

    @Test
    void whatIsCutBehindAMarkBeganLikeJson() {
        byte[] body = "\uFEFF{\"a\":".getBytes(StandardCharsets.UTF_8);
        assertThat(run(new JsonCheck(), Deliveries.post(body, Headers.NONE)).findings()).hasSize(1)
                .first().extracting(Finding::grade).isEqualTo(Grade.ERROR);
    }
}
