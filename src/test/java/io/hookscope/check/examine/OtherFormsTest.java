package io.hookscope.check.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Grade;
import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change makes the checks say in events of another form than the golden one. */
class OtherFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /data/object/result | "FAILURE" | outcome:/data/object/result
            /data/object/customer/id | "cust_x" | identity:/data/object/customer_id identity:/data/object/order/customer_id
            /data/object/date | "2030-01-15T12:20:38.601Z" | timing:/data/object/date
            /data/object/id | 7 | contract:/data/object/id
            /data/object/status | "SOON" | contract:/data/object/status
            """)
    void aLegacyEventWhoseDataIsTheRedemptionIsLookedInto(String pointer, String value, String expected) {
        assertThat(problems(Changed.of(Deliveries.event("legacy-redemption-succeeded")).set(pointer, value).text()))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /data/redemption/order/id | "ord_x" | identity:/data/redemption/order/id
            /data/redemption/date | "2124-01-15T12:20:38.601Z" | timing:/data/redemption/date
            /data/redemption_rollback/date | "2124-01-15T12:20:38.601Z" | timing:/data/redemption_rollback/date
            """)
    void aRollbackIsComparedWithWhatItMakesUndoneAndWithItsWebhook(String pointer, String value, String expected) {
        assertThat(problems(Changed.of(Deliveries.enveloped("redemption-rollback-succeeded")).set(pointer, value)
                .text())).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void plainTextThatVoucherifySignedIsNoProblem() {
        Delivery delivery = Deliveries.post("  message  ".getBytes(StandardCharsets.UTF_8), Headers.of(
                "x-voucherify-signature", "53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358"));
        var known = Circumstances.DEFAULT.withSecrets(List.of(Secret.active("known", "secretKey")));
        var other = Circumstances.DEFAULT.withSecrets(List.of(Secret.active("other", "another")));

        assertThat(json(delivery, known)).isEqualTo(Verdict.PASSED);
        assertThat(json(delivery, other)).isEqualTo(Verdict.FAILED);
    }

    private static Verdict json(Delivery delivery, Circumstances circumstances) {
        return new Examiner().examine(delivery, new EventReader().read(delivery), circumstances).results().stream()
                .filter(result -> result.check() == CheckName.JSON).findFirst().orElseThrow().verdict();
    }

    private static List<String> problems(String body) {
        Delivery delivery = Deliveries.json(body);
        Examination examination = new Examiner().examine(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT);
        return examination.findings().stream().filter(f -> f.grade() != Grade.NOTICE)
                .map(f -> f.check().word() + ":" + f.pointer()).distinct().toList();
    }
}
