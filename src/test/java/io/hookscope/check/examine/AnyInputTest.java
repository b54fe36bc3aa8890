package io.hookscope.check.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives, the checks return; and what is absent or null is no inconsistency. */
class AnyInputTest {

    private static final List<String> POINTERS = pointers();
    private static final List<CheckName> CHECKS = checks(examine(Deliveries.golden()));

    private static Examination examine(byte[] body, String signature) {
        Delivery delivery = Deliveries.post(body, Headers.of("X-Voucherify-Signature", signature, "X-Forwarded-For",
                signature, "Content-Length", signature));
        var circumstances = Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", "secretKey")))
                .withTunnelUrl(signature);
        return new Examiner().examine(delivery, new EventReader().read(delivery), circumstances);
    }

    private static Examination examine(String body) {
        Delivery delivery = Deliveries.json(body);
        return new Examiner().examine(delivery, new EventReader().read(delivery), Circumstances.DEFAULT);
    }

    private static List<CheckName> checks(Examination examination) {
        return examination.results().stream().map(CheckResult::check).toList();
    }

    static List<String> pointers() {
        var pointers = new ArrayList<String>();
        collect(new JsonMapper().readTree(Deliveries.golden()), "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties().forEach(e -> collect(e.getValue(), pointer + "/" + e.getKey(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    @Property(tries = 500)
    void anyBytesGiveAResultOfEveryCheck(@ForAll byte[] body, @ForAll String signature) {
        assertThat(checks(examine(body, signature))).isEqualTo(CHECKS);
    }

    @Property(tries = 1000)
    void anyValueAnywhereInAnEventGivesAResultOfEveryCheck(@ForAll("places") String pointer,
            @ForAll("values") String value) {
        byte[] body = Changed.golden().set(pointer, value).text().getBytes(StandardCharsets.UTF_8);

        assertThat(checks(examine(body, "0".repeat(64)))).isEqualTo(CHECKS);
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void nullAnywhereIsNoProblem(String pointer) {
        assertThat(examine(Deliveries.envelope("redemption.succeeded", Changed.golden().set(pointer, "null").text()))
                .findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void whatIsAbsentIsNoProblemUnlessAConsumerReliesOnIt(String pointer) {
        if (pointer.matches(".*/\\d+")) {
            return;
        }
        List<Finding> findings = examine(
                Deliveries.envelope("redemption.succeeded", Changed.golden().remove(pointer).text())).findings();

        boolean reliedOn = List.of("/voucher/code", "/redemption/id", "/redemption").contains(pointer);
        assertThat(findings).extracting(f -> f.check() + " " + f.pointer())
                .isEqualTo(reliedOn ? List.of("CONTRACT /data" + pointer) : List.of());
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void aChangedTypeIsAtMostAMatterOfTheContract(String pointer) {
        assertThat(examine(Deliveries.envelope("redemption.succeeded", Changed.golden().set(pointer, "[true]").text()))
                .findings()).allMatch(f -> f.check() == CheckName.CONTRACT);
    }

    @Test
    void numbersOfAnySizeStayExactAndCheap() {
        String body = Changed.golden().set("/order/items/0/price", "9007199254740993")
                .set("/order/items/0/amount", "18014398509481985").text();

        assertThat(examine(body).findings()).extracting(Finding::title).contains(
                "The amount of item 1 (adv-mug) is 18014398509481985, but price × quantity is 18014398509481986: 1 too little");
        assertThat(examine(Deliveries.golden().replace("\"amount\": 7000", "\"amount\": 1e999999999")).findings())
                .allMatch(f -> f.grade() != Grade.NOTICE);
    }

    @Test
    void jsonNestedTenThousandDeepGivesAResultOfEveryCheck() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(checks(examine(deep.getBytes(StandardCharsets.UTF_8), "0".repeat(64)))).isEqualTo(CHECKS);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(POINTERS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("null", "true", "0", "-1", "1e400", "1E-2147483647", "123456789012345678901234567890",
                "\"\"",
                "\"\\u0000\"", "\"2024-13-99T99:99:99Z\"", "\"+1000000000-01-01T00:00:00Z\"", "[]", "{}", "[[]]",
                "{\"id\":{}}", "[null,1,\"x\",{}]", "\"FAILURE\"", "\"5\"");
    }
}
