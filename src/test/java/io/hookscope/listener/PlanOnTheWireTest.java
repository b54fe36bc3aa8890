package io.hookscope.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The response plan as senders meet it. */
class PlanOnTheWireTest {

    private final ListenerRig rig = new ListenerRig(Bounds.DEFAULT);
    private final HandClock clock = new HandClock();
    private final Responder responder = new Responder(clock, new SplittableRandom(4));

    PlanOnTheWireTest() {
        rig.capture.plan(responder);
    }

    @AfterEach
    void close() {
        rig.close();
        responder.close();
    }

    @Test
    void tenSendersAtOnceEachGetTheirOwnSequence() throws Exception {
        responder.put(Plan.of(Rule.of(Notation.course("500x2,200"))));
        var start = new CyclicBarrier(10);
        var answers = new ArrayList<Future<List<String>>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                String body = Deliveries.goldenEnvelope().replace("whs_0e16e42bc6e0c65b57", "whs_" + i);
                answers.add(senders.submit(() -> {
                    start.await();
                    return List.of(post(body), post(body), post(body), post(body));
                }));
            }
        }
        for (Future<List<String>> four : answers) {
            assertThat(four.get()).containsExactly("500", "500", "200", "200");
        }
        assertThat(rig.session.all()).hasSize(40);
        await().untilAsserted(() -> assertThat(rig.session.answer(40)).isPresent());
        assertThat(rig.session.answer(1).orElseThrow().why()).isEqualTo("500 (1 of 2), then 200");
    }

    @Test
    void sendersWithoutAnIdAreToldApartByTheirBytes() throws Exception {
        responder.put(Plan.of(Rule.of(Notation.course("500x1,200"))));
        assertThat(List.of(post("not json"), post("{\"a\":1}"), post("not json"), post("{\"a\":1}")))
                .containsExactly("500", "500", "200", "200");
    }

    @Test
    void afterItsCountThePlanIsOverByItself() throws Exception {
        responder.put(Plan.of(Rule.of(Notation.course("500"))).until(new End.Count(3)));
        assertThat(List.of(post("{}"), post("{}"), post("{}"), post("{}"))).containsExactly("500", "500", "500", "200");
        assertThat(responder.state()).isInstanceOfSatisfying(PlanState.Over.class,
                over -> assertThat(over.answered()).isEqualTo(3));
        await().untilAsserted(() -> assertThat(rig.session.answer(4)).hasValueSatisfying(
                answer -> assertThat(answer.why()).isEqualTo("200 at once")));
    }

    @Test
    void afterItsTimeThePlanIsOverByItself() throws Exception {
        responder.put(Plan.of(Rule.of(Notation.course("410"))));
        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(post("{}")).isEqualTo("410");
        clock.pass(Duration.ofMillis(1));
        assertThat(post("{}")).isEqualTo("200");
        assertThat(responder.state()).isInstanceOf(PlanState.Over.class);
    }

    @Test
    void answersByEventPathAndPlaceInTheBodyAndTheRestAtOnce() throws Exception {
        responder.put(new Plan("mine", List.of(
                new Rule(List.of(Clauses.condition("event=redemption.*"), Clauses.condition("path=/hooks/*")),
                        Notation.course("500"), Headers.NONE, ""),
                new Rule(List.of(Clauses.condition("pointer:/voucher/code=Always-*")), Notation.course("418"),
                        Headers.NONE, "")),
                End.DEFAULT));
        assertThat(post("/hooks/a", Deliveries.golden())).isEqualTo("500");
        assertThat(post("/other", Deliveries.golden())).isEqualTo("418");
        assertThat(post("/hooks/a", "{}")).isEqualTo("200");
        await().untilAsserted(() -> assertThat(rig.session.answer(3)).isPresent());
        assertThat(rig.session.answer(1).orElseThrow().why())
                .isEqualTo("mine: 500 for event redemption.* and path /hooks/*");
        assertThat(rig.session.answer(3).orElseThrow().why()).isEqualTo("200 at once; no rule of the plan applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\r\\nX-Evil: 1\\r\\n\\r\\n", "\\u0000", "\\\",\\\"evil\\\":\\\"1", "{{/a}}", "\\u2028",
            "\\ud800",
            "é\\n\\tX-Evil: 1"})
    void whatASenderWritesStaysAValue(String hostile) throws Exception {
        responder.put(Plan.of(new Rule(List.of(), Notation.course("202"),
                Headers.of("X-Code", "[{{/data/voucher/code}}]", "X-Path", "{{path}}"),
                "{\"quoted\":\"<{{/data/voucher/code}}>\",\"bare\":{{/data/voucher/code}},\"none\":{{/nowhere}}}")));
        String body = Deliveries.goldenEnvelope().replace("Always-add-prods-5", hostile);
        try (Wire wire = rig.wire()) {
            wire.send(request("/p%0d%0aX-Evil:1", body, "Connection: close\r\n"));
            String answer = wire.rest();
            String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
            assertThat(head).startsWith("HTTP/1.1 202 ").contains("\r\nX-Code: [").contains("X-Path: /p%0d%0aX-Evil:1");
            assertThat(head.lines()).noneMatch(line -> line.startsWith("X-Evil"));
            var json = new JsonMapper()
                    .readTree(answer.substring(head.length() + 4).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(json.propertyNames()).containsExactly("quoted", "bare", "none");
            assertThat(json.get("quoted").stringValue()).isEqualTo("<" + json.get("bare").stringValue() + ">");
            assertThat(json.get("none").isNull()).isTrue();
        }
        assertThat(responder.state()).isInstanceOfSatisfying(PlanState.On.class,
                on -> assertThat(on.answered()).isEqualTo(1));
    }

    @Test
    void whatIsTooLargeOrCompressedIsNotReadAndTheOtherRulesAnswer() throws Exception {
        responder.put(new Plan("", List.of(
                new Rule(List.of(Clauses.condition("pointer:/a=1")), Notation.course("500"), Headers.NONE, ""),
                Rule.of(Notation.course("503"))), End.DEFAULT));
        assertThat(post("{\"a\":1}")).isEqualTo("500");
        assertThat(post("{\"a\":1}" + " ".repeat(2 << 20))).isEqualTo("503");
        try (Wire wire = rig.wire().send(request("/", "{\"a\":1}", "Content-Encoding: gzip\r\n"))) {
            assertThat(wire.head()).startsWith("HTTP/1.1 503 ");
        }
    }

    private String post(String body) throws IOException {
        return post("/hooks", body);
    }

    private String post(String path, String body) throws IOException {
        try (Wire wire = rig.wire().send(request(path, body, ""))) {
            return wire.head().substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3);
        }
    }

    private static byte[] request(String path, String body, String headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }
}
