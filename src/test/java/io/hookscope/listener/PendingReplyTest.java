package io.hookscope.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.Manner;
import io.hookscope.capture.Reply;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Wire;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way in which an answer can go out, seen by a sender with a bare socket. */
class PendingReplyTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

    /** As long as an answer can be late: longer than a test takes until it has ended it. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ListenerRig rig = new ListenerRig(Bounds.DEFAULT);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aDroppedConnectionIsResetWithoutAByteAndTheDeliveryIsKept() throws Exception {
        plan(rig, 0, new Manner.Drop(Duration.ZERO));
        try (Wire wire = rig.wire().send(POST)) {
            assertThatThrownBy(wire::rest).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
        assertThat(rig.only().body()).isEqualTo(Body.of("{}"));
        assertThat(answer(1).status()).isZero();
        assertThat(answer(1).why()).isEqualTo("planned");
    }

    @Test
    void anEmptyReplyIsAConnectionThatEndsInGoodOrderWithoutAByte() throws Exception {
        plan(rig, 0, new Manner.Empty(Duration.ZERO));
        try (Wire wire = rig.wire().send(POST)) {
            assertThat(wire.rest()).isEmpty();
        }
        assertThat(answer(1).status()).isZero();
    }

    @Test
    void aTrickleSendsTheHeadAndThenTheBodyBitByBit() throws Exception {
        plan(rig, 200, new Manner.Trickle(Duration.ZERO, Duration.ofSeconds(2)));
        try (Wire wire = rig.wire().send(POST)) {
            assertThat(wire.head()).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 8\r\n");
            wire.send(POST.replace("POST", "HEAD"));
            assertThat(wire.head()).startsWith("the bodyHTTP/1.1 200 ");
        }
        assertThat(answer(1).took()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theHeadOfATrickleIsThereLongBeforeItsBodyAndIsNoAnswerYet() throws Exception {
        plan(rig, 200, new Manner.Trickle(Duration.ZERO, LONG));
        try (Wire wire = rig.wire().send(POST)) {
            assertThat(wire.head()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(rig.session.answer(1)).isEmpty();
            rig.listener.stop();
            assertThat(wire.untilClosed()).isEmpty();
        }
        assertThat(answer(1).status()).isZero();
        assertThat(answer(1).why()).endsWith("the listener stopped before it was answered");
    }

    @Test
    void aTrickleWhoseSenderLeavesIsRecordedAsNoAnswer() throws Exception {
        // in forty bits: one of the first finds nobody
        plan(rig, new Reply(200, Headers.NONE, Body.of("x".repeat(40)), new Manner.Trickle(Duration.ZERO, LONG),
                "planned"));
        try (Wire wire = rig.wire().send(POST)) {
            wire.head();
            wire.reset();
        }
        assertThat(answer(1).status()).isZero();
        assertThat(answer(1).why()).startsWith("planned; the sender left after ");
    }

    @Test
    void aLateAnswerComesNoSoonerThanPlannedAndTheWaitIsNotTakenForOurs() throws Exception {
        plan(rig, 200, new Manner.Whole(Duration.ofMillis(1500)));
        assertThat(rig.say(POST)).startsWith("HTTP/1.1 200 ");
        assertThat(answer(1).took()).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
        assertThat(rig.counters.took().percentile(1)).isZero();
    }

    @Test
    void hundredsOfLateAnswersWaitAtOnceWithoutAThread() throws Exception {
        rig.say(POST);
        Set<Thread> before = holders();
        plan(rig, 200, new Manner.Whole(LONG));
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                wires.add(rig.wire().send(POST));
            }
            await().until(() -> rig.session.all().size() == 401);
            assertThat(holders()).isSubsetOf(before);
            assertThat(rig.session.answer(401)).isEmpty();
            rig.listener.stop();
            for (Wire wire : wires) {
                assertThat(wire.untilClosed()).isEmpty();
            }
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
        assertThat(answer(401).status()).isZero();
    }

    /** The threads that an answer could wait in: the listener's, and whichever is in its code. */
    private static Set<Thread> holders() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(running -> running.getKey().getName().startsWith("hookscope")
                        || Arrays.stream(running.getValue())
                                .anyMatch(frame -> frame.getClassName().startsWith("io.hookscope.listener.")))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Test
    void anAnswerIsNotSlowedDownWhenTooManyWaitAlready() throws Exception {
        try (var small = new ListenerRig(withConnections(4))) {
            plan(small, 500, new Manner.Whole(LONG));
            try (Wire first = small.wire().send(POST); Wire second = small.wire().send(POST)) {
                await().until(() -> small.session.all().size() == 2);
                assertThat(small.say(POST)).startsWith("HTTP/1.1 500 ");
                await().untilAsserted(() -> assertThat(small.session.answer(3)).map(Answer::why)
                        .contains("planned; not slowed down, because 2 answers wait already"));
                assertThat(small.session.answer(1)).isEmpty();

                small.listener.stop();
                assertThat(first.rest()).isEmpty();
                assertThat(second.rest()).isEmpty();
            }
            await().untilAsserted(() -> assertThat(small.session.answer(2)).hasValueSatisfying(given -> {
                assertThat(given.status()).isZero();
                assertThat(given.why()).endsWith("the listener stopped before it was answered");
            }));
        }
    }

    @Test
    void aHeaderThatCouldBeginAnotherIsLeftOut() throws Exception {
        var headers = Headers.of("X-Good", "1", "X-Bad", "1\r\nX-Evil: 1", "X-Evil\r\nY", "1", "Content-Length", "99",
                "X-Nul", "a\0b", "Transfer-Encoding", "chunked");
        rig.capture.plan((_, _) -> CompletableFuture.completedStage(new Reply(200, headers, Body.of("ok"), "planned")));
        try (Wire wire = rig.wire().send(POST.replace("Host: x", "Host: x\r\nConnection: close"))) {
            assertThat(wire.rest()).contains("X-Good: 1\r\n").doesNotContain("Evil", "X-Nul", "99", "chunked")
                    .endsWith("\r\n\r\nok");
        }
    }

    @Test
    void aStatusWithoutContentHasNone() throws Exception {
        plan(rig, 204, Manner.AT_ONCE);
        try (Wire wire = rig.wire().send(POST.replace("Host: x", "Host: x\r\nConnection: close"))) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 204 ").doesNotContain("Content-Length").endsWith("\r\n\r\n");
        }
    }

    @Test
    void aStatusThatResetsTheFormSaysThatItHasNone() throws Exception {
        for (Manner manner : List.of(Manner.AT_ONCE, new Manner.Trickle(Duration.ZERO, Duration.ofSeconds(1)))) {
            plan(rig, 205, manner);
            try (Wire wire = rig.wire().send(POST.replace("Host: x", "Host: x\r\nConnection: close"))) {
                assertThat(wire.rest()).startsWith("HTTP/1.1 205 ").contains("Content-Length: 0\r\n")
                        .endsWith("\r\n\r\n");
            }
        }
    }

    private static void plan(ListenerRig rig, int status, Manner manner) {
        plan(rig, new Reply(status, Headers.NONE, Body.of("the body"), manner, "planned"));
    }

    private static void plan(ListenerRig rig, Reply reply) {
        rig.capture.plan((_, _) -> CompletableFuture.completedStage(reply));
    }

    private Answer answer(long seq) {
        await().until(() -> rig.session.answer(seq).isPresent());
        return rig.session.answer(seq).orElseThrow();
    }

    private static Bounds withConnections(int most) {
        Bounds d = Bounds.DEFAULT;
        return new Bounds(d.bodyBytes(), d.headBytes(), d.headerLines(), most, d.heldBytes(), d.idle(), d.reading());
    }
}
