package io.hookscope.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redaction.Paths;
import io.hookscope.store.Row;
import io.hookscope.testing.Rows;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be seen of a row. */
class RowMaskTest {

    private final RowMask mask = new RowMask(
            new Redaction(RedactionKey.random(), Metadata.KEPT, Codes.KEPT, Paths.REPLACED));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 at once                                             | 200 at once
            500 for 1 in 10 for event redemption.*                  | 500 for 1 in 10 for event redemption.*
            500 for /data/customer/email = jane.doe@example.com     | 500 for /data/customer/email = •••
            500 for /data/customer/name = Jane Doe and path /s3cret | 500 for /data/customer/name = •••
            mine: 500 once, then 200 for path /s3cret and /a = Jane | mine: 500 once, then 200 for path •••
            500 for path *s3cret*                                   | 500 for path •••
            500 for event redemption.* and path s3cret/*            | 500 for event redemption.* and path •••
            500 for /a b = Jane                                     | 500 for •••
            500 for  = Jane                                         | 500 for  = •••
            """)
    void whyItWasAnsweredQuotesNoValueAndNoPath(String why, String seen) {
        assertThat(masked(why)).isEqualTo(seen);
    }

    @Test
    void theUrlOfAHandlerKeepsItsHost() {
        assertThat(masked("passed through: http://127.0.0.1:3000/s3cret?k=1 answered 200 in 3 ms"))
                .startsWith("passed through: http://127.0.0.1:3000/").endsWith(" answered 200 in 3 ms")
                .doesNotContain("s3cret");
        assertThat(masked("told jane.doe@example.com")).matches("told person-[0-9a-f]{12}@redacted.invalid");
    }

    @Test
    void aRowNamesNoPersonAndNoPathAndCodesOnlyWhereTheyStay() {
        Row row = Rows.succeeded(1).of("SUMMER-1", "Summer", "Jane Doe").inCheckout(7, 0, 2, 3).row();
        Row seen = mask.masked(row);
        assertThat(seen.summary().customer()).matches("Person [0-9a-f]{12}");
        assertThat(seen.summary().code()).isEqualTo("SUMMER-1");
        assertThat(seen.summary().campaign()).isEqualTo("Summer");
        assertThat(seen.target()).startsWith("/").doesNotContain("hooks");
        assertThat(seen.conclusion()).isEqualTo(row.conclusion());

        Row hidden = new RowMask(new Redaction(RedactionKey.random(), Metadata.KEPT, Codes.REPLACED, Paths.KEPT))
                .masked(row);
        assertThat(hidden.summary().code()).matches("CODE-[0-9a-f]{12}");
        assertThat(hidden.target()).isEqualTo("/hooks");
        assertThat(hidden.conclusion().checkout().missing()).singleElement().asString().matches("CODE-[0-9a-f]{12}");
        assertThat(hidden.conclusion().checkout().label()).isEqualTo("v-7");
    }

    @ParameterizedTest
    @CsvSource({"cust_0a1b2c3d4e,cust_0a1b2c3d4e", "jane.doe@example.com,person-[0-9a-f]{12}@redacted\\.invalid",
            "cust_jane,Person [0-9a-f]{12}"})
    void aCustomersIdStaysAndAnAddressBecomesAnAddress(String customer, String seen) {
        assertThat(mask.masked(Rows.succeeded(1).of(null, null, customer).row()).summary().customer()).matches(seen);
    }

    @Test
    void aRowWithoutAnAnswerStaysWithoutOne() {
        assertThat(mask.masked(Rows.succeeded(1).answered(null).row()).answer()).isNull();
    }

    private String masked(String why) {
        var answer = new Answer(500, Duration.ofMillis(3), why);
        Answer seen = mask.masked(Rows.succeeded(1).answered(answer).row()).answer();
        assertThat(seen).isNotNull();
        assertThat(seen.status()).isEqualTo(500);
        return seen.why();
    }
}
