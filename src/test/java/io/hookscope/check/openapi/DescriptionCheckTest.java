package io.hookscope.check.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriptionCheckTest {

    private static final Path PUBLISHED = Path.of("../shared/voucherify/webhooks.schema.json");

    private static final String SMALL = """
            {"openapi":"3.1.0","webhooks":{"EVENTS.BUS_VAL_RULE.CREATED":{"post":{"requestBody":{"content":
            {"application/json":{"schema":{"$ref":"#/components/schemas/Rule"}}}}}}},
            "components":{"schemas":{"Rule":{"type":"object","required":["id","name"],"allOf":[{"$ref":"#/components/schemas/Rule"}],
            "properties":{"id":{"type":"string"},"count":{"type":"integer"},"kind":{"type":"string","enum":["A","B"]},
            "list":{"type":"array","items":{"type":"string"}},"metadata":{"type":"object"},
            "value":{"oneOf":[{"type":"object","properties":{"off":{"type":"integer"}}},
            {"type":"object","properties":{"off":{"type":"integer"},"percent":{"type":"number"}}}]},
            "rules":{"type":"object","properties":{"logic":{"type":"string"}},
            "additionalProperties":{"type":"object","properties":{"name":{"type":"string"}}}},
            "worth":{"oneOf":[{"type":"object","properties":{"type":{"enum":["AMOUNT"]},"off":{"type":"integer"}}},
            {"type":"object","properties":{"type":{"enum":["UNIT"]},"unit":{"type":"string"}}}]},
            "days":{"type":"array","items":{"type":"integer","enum":[0,6]}},
            "any":{"oneOf":[{"type":"array","items":{"type":"string"}},{"type":"string"},{"type":"number"}]},
            "map":{"type":"object","additionalProperties":{"type":"object"}},
            "child":{"$ref":"#/components/schemas/Rule"}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"id\":\"a\",\"count\":1,\"kind\":\"A\",\"list\":[\"x\"]} | | ",
            "{} | | ", "{\"id\":null,\"unknown\":5,\"metadata\":{\"id\":5},\"count\":1.5} | | ",
            "{\"id\":5} | error | /data/id", "{\"id\":{}} | error | /data/id",
            "{\"count\":\"5\"} | error | /data/count",
            "{\"list\":{\"data\":[]}} | notice | /data/list", "{\"list\":[1]} | error | /data/list/0",
            "{\"list\":\"x\"} | error | /data/list", "{\"kind\":\"C\"} | notice | /data/kind",
            "{\"value\":{\"percent\":\"x\"}} | | ", "{\"value\":{\"off\":\"x\"}} | error | /data/value/off",
            "{\"worth\":{\"type\":\"AMOUNT\",\"off\":\"x\"}} | error | /data/worth/off",
            "{\"worth\":{\"type\":\"AMOUNT\",\"off\":5,\"unit\":7}} | | ",
            "{\"worth\":{\"type\":\"FIXED\",\"off\":\"x\"}} | notice | /data/worth/type",
            "{\"worth\":{\"off\":\"x\"}} | | ",
            "{\"rules\":{\"1\":{\"name\":\"a\"},\"logic\":\"1\",\"note\":\"new\"}} | | ",
            "{\"rules\":{\"1\":{\"name\":5}}} | error | /data/rules/1/name",
            "{\"rules\":{\"logic\":5}} | error | /data/rules/logic", "{\"map\":{\"1\":5}} | error | /data/map/1",
            "{\"days\":[0,6]} | | ", "{\"days\":[\"6\"]} | error | /data/days/0",
            "{\"any\":[\"a\"]} | | ", "{\"any\":[\"a\",true]} | error | /data/any/1",
            "{\"any\":true} | error | /data/any",
            "{\"value\":5} | error | /data/value", "{\"child\":{\"child\":{\"id\":5}}} | error | /data/child/child/id"})
    void isLenientButSeesWhatAConsumerStumblesOver(String data, String grade, String pointer) throws IOException {
        var description = Description.of(JsonMapper.shared().readTree(SMALL));
        List<Finding> findings = findings(description,
                Deliveries.envelope("business_validation_rule.created", data));
        if (grade == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(f -> {
                assertThat(f.grade()).isEqualTo(Grade.valueOf(grade.toUpperCase(Locale.ROOT)));
                assertThat(f.pointer()).isEqualTo(pointer);
            });
        }
    }

    @Test
    void leavesRedemptionsAndUnknownEventsAlone() throws IOException {
        var check = new DescriptionCheck(Description.of(JsonMapper.shared().readTree(SMALL)));
        assertThat(check.check(evidence(Deliveries.goldenEnvelope())).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(check.check(evidence("plain")).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(check.check(evidence(Deliveries.envelope("voucher.created", "{}"))).verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void refusesAFileWithoutWebhooksInASentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"openapi\":\"3.1.0\"}");
        assertThatThrownBy(() -> Description.read(file)).hasMessage(
                "The file describes no webhooks: an OpenAPI 3.1 file in JSON is wanted.");
        Path text = Files.writeString(folder.resolve("b.json"), "openapi: 3.1.0");
        assertThatThrownBy(() -> Description.read(text)).hasMessage("The file is not JSON.");
    }

    @Test
    void everyPublishedExampleAndEveryEventMadeOfExampleValuesPasses() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "the published description is not here");
        Description description = Description.read(PUBLISHED);
        assertThat(description.events()).isEqualTo(72);
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(PUBLISHED));
        var checked = new ArrayList<String>();
        root.path("webhooks").forEachEntry((heading, webhook) -> {
            JsonNode content = webhook.path("post").path("requestBody").path("content").path("application/json");
            String event = heading.toLowerCase(Locale.ROOT).replace("events.", "").replace("bus_val_rule",
                    "business_validation_rule");
            content.path("examples").forEachEntry((_, example) -> {
                checked.add(event);
                assertThat(findings(description, Deliveries.envelope(event, example.path("value").toString())))
                        .allMatch(f -> f.grade() == Grade.NOTICE);
            });
            String made = new Specimen(root).of(content.path("schema")).toString();
            assertThat(findings(description, Deliveries.envelope(event, made))).as(event)
                    .allMatch(f -> f.grade() == Grade.NOTICE);
        });
        assertThat(checked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheDescriptionAllowsIsNoProblem(long seed) throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "the published description is not here");
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(PUBLISHED));
        Circumstances described = Circumstances.DEFAULT
                .withExtraChecks(List.of(new DescriptionCheck(Description.read(PUBLISHED))));
        root.path("webhooks").forEachEntry((heading, webhook) -> {
            String event = heading.toLowerCase(Locale.ROOT).replace("events.", "").replace("bus_val_rule",
                    "business_validation_rule");
            // what redemptions promise beyond the description has tests of its own
            if (!event.contains("redemption.")) {
                String data = new Variety(root, seed).of(webhook.at(
                        "/post/requestBody/content/application~1json/schema")).toString();
                Delivery delivery = Deliveries.json(Deliveries.envelope(event, data));
                assertThat(new Examiner().examine(delivery, new EventReader().read(delivery), described).findings())
                        .as(event).allMatch(f -> f.grade() == Grade.NOTICE);
            }
        });
    }

    @Test
    void seesARetypedIdInAPublishedExample() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "the published description is not here");
        JsonNode example = JsonMapper.shared().readTree(Files.readAllBytes(PUBLISHED)).at(
                "/webhooks/EVENTS.VOUCHER.CREATED/post/requestBody/content/application~1json/examples/voucher.created/value");
        String broken = example.toString().replaceFirst("\"code\":\"[^\"]*\"", "\"code\":{}");
        assertThat(findings(Description.read(PUBLISHED), Deliveries.envelope("voucher.created", broken)))
                .filteredOn(f -> f.grade() == Grade.ERROR).extracting(Finding::pointer)
                .containsExactly("/data/voucher/code");
    }

    private static List<Finding> findings(Description description, String body) {
        return new DescriptionCheck(description).check(evidence(body)).findings();
    }

    private static Evidence evidence(String body) {
        Delivery delivery = Deliveries.json(body);
        return new Evidence(delivery, new EventReader().read(delivery), Circumstances.DEFAULT);
    }
}
