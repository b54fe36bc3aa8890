package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final Answer OK = new Answer(200, Duration.ofMillis(3), "test");

    private final MemorySession session = new MemorySession();
    private final List<Row> published = new CopyOnWriteArrayList<>();
    private final List<Recheck> progress = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile List<Secret> secrets = List.of();
    private final Inspector inspector = inspector();

    @AfterEach
    void close() {
        go.countDown();
        inspector.close();
    }

    @Test
    void aNewSecretIsTriedOnWhatIsThereNewestFirstAndAnswersStay() throws Exception {
        deliver(120);
        secrets = List.of(Secret.active("live", "secretKey"));
        inspector.inspectAgain();
        await().until(() -> published.size() == 120);
        assertThat(published).extracting(Row::seq).startsWith(120L, 119L, 118L).endsWith(2L, 1L);
        assertThat(published).extracting(Row::answer).containsOnly(OK);
        assertThat(published).extracting(row -> row.conclusion().signature().kind()).containsOnly(Kind.VALID);
        await().until(() -> progress.contains(Recheck.NONE));
        assertThat(progress).containsExactly(new Recheck(50, 120), new Recheck(100, 120), Recheck.NONE);
    }

    @Test
    void whatArrivesMeanwhileDoesNotWaitForTheEnd() throws Exception {
        deliver(120);
        inspector.onRecheck(_ -> hold());
        inspector.inspectAgain();
        await().until(() -> !progress.isEmpty());
        Delivery late = Deliveries.signedWithSecretKey();
        inspector.committed(session.append(late).get(), late);
        go.countDown();
        await().until(() -> published.size() == 121);
        assertThat(published.subList(0, 102)).extracting(Row::seq).contains(121L);
    }

    @Test
    void norDoesWhatIsReadAgainFromTheSessionBecauseTooMuchWaits() throws Exception {
        deliver(2_000);
        inspector.onRecheck(_ -> hold());
        inspector.inspectAgain();
        await().until(() -> !progress.isEmpty());
        long behind = 0;
        for (int i = 0; i <= Inbox.MOST_WAITING; i++) {
            Delivery late = Deliveries.json("{}");
            behind = session.append(late).get();
            inspector.committed(behind, late);
        }
        go.countDown();
        await().until(() -> published.stream().anyMatch(row -> row.seq() == 1));
        assertThat(published).as("checked").filteredOn(row -> row.conclusion() != null).extracting(Row::seq)
                .containsSubsequence(behind, 1L);
    }

    @Test
    void canBeLeftAndEndsAtOnce() throws Exception {
        deliver(120);
        inspector.onRecheck(_ -> hold());
        inspector.inspectAgain();
        await().until(() -> !progress.isEmpty());
        inspector.leaveRest();
        go.countDown();
        await().until(() -> progress.contains(Recheck.NONE));
        assertThat(published).hasSize(50);
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherWaiting() throws Exception {
        deliver(120);
        session.damage(110);
        secrets = List.of(Secret.active("live", "secretKey"));
        inspector.inspectAgain();
        await().until(() -> progress.contains(Recheck.NONE));
        assertThat(published).extracting(Row::seq).hasSize(119).doesNotContain(110L).endsWith(2L, 1L);
    }

    @Test
    void norDoesItWhereManyAreBroughtBackThatNobodyHasReadYet() throws Exception {
        for (int i = 0; i < 3; i++) {
            session.append(Deliveries.json("{}")).get();
        }
        session.takeOut(Set.of(1L, 2L, 3L));
        session.bringBack(Set.of(1L, 2L, 3L));
        session.damage(2);
        inspector.welcome(Set.of(1L, 2L, 3L));
        await().until(() -> published.stream().anyMatch(row -> row.seq() == 3));
        assertThat(published).extracting(Row::seq).containsExactly(1L, 3L);
    }

    private Inspector inspector() {
        var feed = new Feed();
        feed.subscribe(event -> {
            if (event instanceof FeedEvent.Changed(Row row)) {
                published.add(row);
            }
        });
        var made = new Inspector(session, (_, delivery, reading, effort) -> Optional.of(new Examiner().examine(delivery,
                reading, Circumstances.DEFAULT.withSecrets(secrets), effort)),
                new Neighbours(new Relations(), feed, InstantSource.system()));
        made.onRecheck(progress::add);
        made.start();
        return made;
    }

    private void deliver(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            Delivery delivery = Deliveries.signedWithSecretKey();
            long seq = session.append(delivery).get();
            inspector.committed(seq, delivery);
            inspector.answered(seq, OK);
        }
        await().until(() -> published.stream().filter(row -> row.answer() != null).count() >= count
                && published.getLast().answer() != null);
        published.clear();
    }

    private void hold() {
        try {
            go.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
