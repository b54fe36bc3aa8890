package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Reads the examples in Voucherify's own description of its events, where that file is at hand. */
class PublishedExamplesTest {

    private static final Path DESCRIPTION = Path.of("../shared/voucherify/webhooks.schema.json");

    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            EVENTS.REDEMPTION.SUCCEEDED | redemption.succeeded | Always-add-prods-5 | Jane Doe redeemed Always-add-prods-5
            EVENTS.REDEMPTION.FAILED    | redemption.failed    | -                  | Jane Doe could not redeem: no_applicable_redeemables, No applicable redeemables
            EVENTS.CUSTOMER.CREATED     | customer.created     | -                  | Customer created: Lionel Johnson
            EVENTS.VOUCHER.CREATED      | voucher.created      | Your-applicable-9  | Voucher created: Your-applicable-9, Test-campaign-applicable-to
            """)
    void readsAPublishedExampleInItsEnvelope(String heading, String name, String code, String headline)
            throws IOException {
        assumeThat(DESCRIPTION).exists();
        var description = (JsonResult.Tree) JsonTree.read(Files.readAllBytes(DESCRIPTION));
        JsonNode example = Pointers.at(description.root(),
                "/webhooks/" + heading + "/post/requestBody/content/application~1json/examples/" + name + "/value");

        Reading reading = reader.read(Deliveries.json(Deliveries.envelope(name, example.toString())));

        assertThat(reading.name()).isEqualTo(name);
        assertThat(reading.summary().code()).isEqualTo(code);
        assertThat(Headline.of(reading)).isEqualTo(headline);
        assertThat(reader.read(Deliveries.json(example.toString())).shape()).isEqualTo(Shape.BARE);
    }
}
