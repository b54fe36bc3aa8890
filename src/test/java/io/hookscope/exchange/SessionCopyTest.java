package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Spoilt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCopyTest {

    private static final Answer OK = new Answer(200, Duration.ofMillis(3), "200 at once");

    @TempDir
    Path folder;

    @Test
    void aCopyHasWhatWaitsInTheJournalAndOpensAsASessionOfItsOwn() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (Session session = open("session.db")) {
            for (int i = 1; i <= 300; i++) {
                session.append(Deliveries.json("{\"n\":" + i + "}")).join();
            }
            session.answered(300, OK);
            session.mark(7, new Mark(true, "keep this one"));
            session.copyTo(copy);
            session.append(Deliveries.json("{\"later\":true}")).join();
        }
        try (Session opened = SessionFiles.open(copy, Clock.systemUTC())) {
            assertThat(opened.count()).isEqualTo(300);
            assertThat(opened.delivery(300)).map(d -> d.body().length()).hasValue("{\"n\":300}".length());
            assertThat(opened.marks()).containsOnlyKeys(7L);
            assertThat(opened.append(Deliveries.json("{}")).join()).isEqualTo(301);
        }
    }

    @Test
    void aCopyTakesNothingsPlace() throws Exception {
        Path there = Files.writeString(folder.resolve("there.db"), "mine");
        try (Session session = open("session.db")) {
            assertThatThrownBy(() -> session.copyTo(there)).isInstanceOf(SessionFileException.class)
                    .hasMessageContaining("Choose another name");
        }
        assertThat(there).hasContent("mine");
    }

    @Test
    void anotherSessionIsAppendedWithNewNumbersAndAllThatBelongsToIt() throws Exception {
        try (Session other = open("other.db")) {
            other.append(Deliveries.json("{\"a\":1}")).join();
            other.append(Deliveries.json("{\"a\":2}")).join();
            other.answered(2, OK);
            other.mark(1, new Mark(true, "a note"));
            other.handled(new Handling(2, Deliveries.RECEIVED, Handling.Kind.REPLAY, Handling.Change.NONE,
                    "http://127.0.0.1:3000/", new SendOutcome.Answered(201, Headers.NONE, Body.of(new byte[0]),
                            SendOutcome.Extent.WHOLE, Duration.ofMillis(2))));
        }
        try (Session session = open("session.db")) {
            session.append(Deliveries.json("{\"mine\":true}")).join();
            try (Archive other = SessionFiles.read(folder.resolve("other.db"), Clock.systemUTC())) {
                var taken = new Importer(InstantSource.system()).append(other, Intake.into(session), _ -> {});
                assertThat(taken).isEqualTo(new Importer.Taken(2, 2, 3));
            }
            assertThat(session.delivery(2)).map(d -> d.body().length()).hasValue(7);
            assertThat(session.answer(3)).hasValue(OK);
            assertThat(session.marks()).containsEntry(2L, new Mark(true, "a note"));
            assertThat(session.handlings(3)).singleElement().extracting(Handling::target)
                    .isEqualTo("http://127.0.0.1:3000/");
        }
    }

    @Test
    void oneOfAnotherSessionThatCannotBeReadIsCountedAndTheOthersAreAppended() throws Exception {
        try (Session other = open("other.db")) {
            for (int i = 1; i <= 3; i++) {
                other.append(Deliveries.json("{\"n\":" + i + "}")).join();
            }
        }
        Spoilt.delivery(folder.resolve("other.db"), 2);
        try (Session session = open("session.db");
                Archive other = SessionFiles.read(folder.resolve("other.db"), Clock.systemUTC())) {
            var taken = new Importer(InstantSource.system()).append(other, Intake.into(session), _ -> {});
            assertThat(taken).isEqualTo(new Importer.Taken(2, 1, 2, 1));
            assertThat(session.count()).isEqualTo(2);
        }
    }

    private Session open(String name) throws SessionFileException {
        return SessionFiles.open(folder.resolve(name), Clock.systemUTC());
    }
}
