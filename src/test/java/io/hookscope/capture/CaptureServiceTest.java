package io.hookscope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.Conclusions;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CaptureServiceTest {

    private final MemorySession session = new MemorySession();
    private final CaptureCounters counters = new CaptureCounters();
    private final CaptureService capture = new CaptureService(session,
            new Inspector(session, Conclusions.NONE,
                    new Neighbours(new Relations(), new Feed(), InstantSource.system())),
            counters);

    @Test
    void theAnswerWaitsForTheCommit() {
        session.hold();
        var answer = capture.accept(Deliveries.json("{}")).toCompletableFuture();
        assertThat(answer).isNotDone();
        session.letGo();
        assertThat(answer).isCompletedWithValueMatching(c -> c.reply().equals(Reply.of(200, "200 at once")));
        assertThat(counters.captured()).isEqualTo(1);
    }

    @Test
    void whatCannotBeStoredIsAnsweredWithTryAgainAndCounted() {
        session.fail();
        Captured captured = capture.accept(Deliveries.json("{}")).toCompletableFuture().join();
        assertThat(captured.reply().status()).isEqualTo(503);
        assertThat(captured.reply().headers().first("retry-after")).isPresent();
        assertThat(counters.notStoredCount()).isEqualTo(1);
        assertThat(counters.captured()).isZero();

        session.recover();
        assertThat(capture.accept(Deliveries.json("{}")).toCompletableFuture().join().reply().status()).isEqualTo(200);
    }

    @Test
    void aRefusalDoesNotWaitForTheDiskAndItsAnswerIsKeptAllTheSame() {
        session.hold();
        var refused = new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", "127.0.0.1:1", Headers.NONE,
                Body.EMPTY,
                new Reception.TooLarge(10));
        Captured captured = capture.refuse(refused, Reply.of(413, "too large"));
        capture.answered(captured, new Answer(413, Duration.ofMillis(1), "too large"));
        assertThat(session.answer(1)).isEmpty();
        session.letGo();
        assertThat(session.answer(1)).contains(new Answer(413, Duration.ofMillis(1), "too large"));
        assertThat(counters.captured()).isEqualTo(1);
    }

    @Test
    void whatIsBroughtInFromElsewhereIsKnownToBeSo() {
        assertThat(capture.restore(0, Deliveries.json("{}"), null).join()).isEqualTo(1);
        capture.accept(Deliveries.json("{}")).toCompletableFuture().join();
        assertThat(capture.isRestored(1)).isTrue();
        assertThat(capture.isRestored(2)).isFalse();
    }

    @Test
    void whatGoesToAnotherPathIsAnswered404CountedAndNotKept() {
        capture.only(target -> target.startsWith("/hooks"));
        var elsewhere = new Delivery(Deliveries.RECEIVED, "GET", "/favicon.ico", "HTTP/1.1", "127.0.0.1:1",
                Headers.NONE, Body.EMPTY, new Reception.Whole());
        Captured captured = capture.accept(elsewhere).toCompletableFuture().join();
        capture.answered(captured, new Answer(404, Duration.ofMillis(1), "not one of the paths"));
        assertThat(captured.reply().status()).isEqualTo(404);
        assertThat(session.count()).isZero();
        assertThat(counters.captured()).isZero();
        assertThat(counters.elsewhere().last())
                .contains(new OtherPaths.Last(1, "/favicon.ico", Deliveries.RECEIVED));
        capture.only(_ -> true);
        assertThat(capture.accept(elsewhere).toCompletableFuture().join().reply().status()).isEqualTo(200);
    }

    @Test
    void aPlanThatFailsDoesNotMakeAStoredDeliveryFail() {
        capture.plan((_, _) -> {
            throw new IllegalStateException("defect");
        });
        assertThat(capture.accept(Deliveries.json("{}")).toCompletableFuture().join().reply().status()).isEqualTo(200);
    }

    @Test
    void anAnswererIsAskedAfterTheCommitAndItsAnswerIsAwaited() {
        var given = new CompletableFuture<Reply>();
        capture.answerer((seq, _) -> seq == 1
                ? given.thenApply(Optional::of)
                : CompletableFuture.completedStage(Optional.empty()));
        var first = capture.accept(Deliveries.json("{}")).toCompletableFuture();
        var second = capture.accept(Deliveries.json("{}")).toCompletableFuture();
        assertThat(second).isCompletedWithValueMatching(c -> c.reply().status() == 200);
        assertThat(first).isNotDone();
        given.complete(Reply.of(418, "the handler's answer"));
        assertThat(first).isCompletedWithValueMatching(c -> c.reply().status() == 418);
    }

    @Test
    void thePlanAnswersWhereTheAnswererFails() {
        capture.plan((_, _) -> CompletableFuture.completedStage(Reply.of(202, "planned")));
        capture.answerer((_, _) -> CompletableFuture.failedStage(new IllegalStateException("defect")));
        assertThat(capture.accept(Deliveries.json("{}")).toCompletableFuture().join().reply().status()).isEqualTo(202);
        capture.answerer((_, _) -> {
            throw new IllegalStateException("defect");
        });
        assertThat(capture.accept(Deliveries.json("{}")).toCompletableFuture().join().reply().status()).isEqualTo(202);
    }
}
