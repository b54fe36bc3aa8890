package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.delivery.Answer;
import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.sql.Columns;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that somebody else changed, with something in mind. */
class ForeignSessionTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("session.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            session.append(Deliveries.json("{\"n\":1}")).join();
            session.answered(1, new Answer(200, Duration.ofMillis(1), "200 at once"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "CREATE TRIGGER t AFTER INSERT ON content BEGIN DELETE FROM delivery WHERE seq = new.seq; END",
            "CREATE TRIGGER t AFTER INSERT ON content BEGIN UPDATE content SET body = x'7B7D' WHERE seq = new.seq; END",
            "CREATE TRIGGER t BEFORE INSERT ON delivery BEGIN SELECT raise(abort, 'no'); END"})
    void aTriggerOfSomebodyElsesUndoesNothingThatIsAcknowledged(String trigger) throws Exception {
        SqliteTool.run(file, trigger);
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            assertThat(session.notices()).singleElement().asString().contains("All 1 deliveries that could be found");
            session.append(Deliveries.json("{\"n\":2}")).join();
        }
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            assertThat(archive.delivery(1).orElseThrow().body().bytes()).asString().isEqualTo("{\"n\":1}");
            assertThat(archive.delivery(2).orElseThrow().body().bytes()).asString().isEqualTo("{\"n\":2}");
        }
        assertThat(folder.resolve("session.db.damaged")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE sqlite_sequence SET seq = 9223372036854775807",
            "UPDATE delivery SET seq = 9223372036854775807"})
    void oneWithANumberBehindWhichThereIsNoneIsRefusedInASentence(String change) throws Exception {
        SqliteTool.run(file, change);
        assertThatThrownBy(() -> SessionFiles.open(file, Clock.systemUTC()))
                .isInstanceOf(SessionFileException.class).hasMessage(file
                        + " is not a session as Hookscope writes them: it has a delivery with the number "
                        + "9223372036854775807. Nothing was changed.");
        assertThatThrownBy(() -> SessionFiles.read(file, Clock.systemUTC()))
                .isInstanceOf(SessionFileException.class);
        assertThatThrownBy(() -> SessionFiles.look(file)).isInstanceOf(SessionFileException.class);
    }

    @Test
    void anAnswerWithoutItsReasonIsAnAnswer() throws Exception {
        SqliteTool.run(file, "UPDATE delivery SET answer_why = NULL");
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            assertThat(archive.answer(1).orElseThrow().why()).isEmpty();
        }
    }

    @Test
    void aStackWithoutEndIsCut() throws Exception {
        SqliteTool.run(file,
                """
                INSERT INTO derived (seq, reading_version, shape, event, label, outcome, discount_unit, stacked)
                VALUES (1, %d, 'bare', '', '', 'other', 'money', replace(hex(zeroblob(1000000)), '0', 'r' || char(10)))"""
                        .formatted(Columns.READING_VERSION));
        var stacked = new ArrayList<Integer>();
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            archive.rows(1, row -> stacked.add(row.summary().footprint().stacked().size()), _ -> stacked.add(-1));
        }
        assertThat(stacked).containsExactly(60);
    }

    @Test
    void whatSuchAFileHasSqliteSayStaysOnOneLine() {
        assertThat(Sentences.failure(file, new SQLException("\u001B[2J\nAll is well\u202E")))
                .contains("\\u001B[2J\\nAll is well\\u202E").doesNotContain("\n", "\u001B");
    }
}
