package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a real small disk; skipped where none can be mounted. */
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void failsWhileTheDiskIsFullKeepsWhatItPromisedAndGoesOnByItself() throws Exception {
        try (Mount disk = Mount.tmpfs(folder, "32m")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            fillTheDisk();
        }
    }

    @Test
    void saysThatTheDiskIsFullWhereASessionIsOpened() throws Exception {
        try (Mount disk = Mount.tmpfs(folder, "1m")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            Path ballast = Files.write(folder.resolve("ballast"), new byte[1 << 20]);
            for (int room : new int[]{0, 30_000, 60_000}) { // for nothing, for the lock, for a part of the tables
                Files.write(ballast, new byte[(1 << 20) - room]);
                assertThatThrownBy(() -> SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC()))
                        .isInstanceOf(SessionFileException.class).hasMessageContaining("is full, so")
                        .hasMessageContaining("Free some space and try again");
            }
            Files.delete(ballast);
            SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC()).close();
        }
    }

    private void fillTheDisk() throws Exception {
        Path ballast = folder.resolve("ballast");
        Files.write(ballast, new byte[24 << 20]);
        var states = new CopyOnWriteArrayList<StoreState>();
        Map<Long, Delivery> promised = new LinkedHashMap<>();
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.onState(states::add);
            String sentence = fill(session, promised);
            assertThat(sentence).contains("is full. Free some space");
            assertThat(session.state()).isInstanceOf(StoreState.Failing.class);
            promised.forEach((seq, delivery) -> assertThat(session.delivery(seq)).contains(delivery));

            Files.delete(ballast);
            await().atMost(Duration.ofSeconds(20)).until(() -> session.state() instanceof StoreState.Ready);
            Delivery late = delivery(7);
            promised.put(session.append(late).get(), late);
            await().atMost(Duration.ofSeconds(20)).until(() -> indexed(session));
        }
        assertThat(states).first().isInstanceOf(StoreState.Failing.class);
        assertThat(states).last().isInstanceOf(StoreState.Ready.class);
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(promised.size());
            promised.forEach((seq, delivery) -> assertThat(session.delivery(seq)).contains(delivery));
        }
    }

    @Test
    void goesOnWhenTheJournalFolderWasRemoved() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            Delivery first = delivery(1);
            long kept = session.append(first).get();
            await().until(() -> indexed(session));
            removeJournal();
            assertThat(session.append(delivery(2))).failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class).withCauseInstanceOf(SessionFileException.class)
                    .withMessageContaining("was removed");
            long next = session.append(delivery(3)).get();
            assertThat(session.delivery(kept)).contains(first);
            assertThat(session.delivery(next)).contains(delivery(3));
            assertThat(session.state()).isInstanceOf(StoreState.Ready.class);
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(2);
        }
    }

    private static boolean indexed(Session session) {
        return session instanceof JournaledSession journaled && journaled.indexedUpTo() == session.lastSeq();
    }

    private void removeJournal() throws IOException {
        Path journal = folder.resolve("session.db.journal");
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(journal);
    }

    /** Appends until the first is refused; returns the sentence. */
    private static String fill(Session session, Map<Long, Delivery> promised) throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Delivery delivery = delivery(i);
            try {
                promised.put(session.append(delivery).get(20, TimeUnit.SECONDS), delivery);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(SessionFileException.class);
                return e.getCause().getMessage();
            }
        }
        throw new AssertionError("the disk never filled");
    }

    private static Delivery delivery(int seed) {
        byte[] body = new byte[4000];
        new Random(seed).nextBytes(body);
        return Deliveries.post(Body.of(body).bytes(), Headers.of("X-Seed", Integer.toString(seed)));
    }
}
