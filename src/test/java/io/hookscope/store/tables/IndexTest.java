package io.hookscope.store.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.delivery.Answer;
import io.hookscope.store.file.Connections;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.sql.Sql;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Index index;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("session.db");
        Connections.create(file, new byte[16]);
        Connections.upgrade(file);
        index = new Index(file);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void oneThatCannotBeSetUpLeavesNoConnectionOpen() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertThatThrownBy(() -> new Index(empty)).isInstanceOf(SQLException.class);
        assertThat(OpenFiles.list()).doesNotContain(empty);
    }

    @Test
    void takesSeveralPiecesInByOneTransactionAndLeavesOutWhatIsLeaving() throws Exception {
        index.write(intake -> {
            intake.entries(arrived(1, 3), Set.of());
            intake.entries(arrived(4, 6), Set.of(4L, 6L));
            intake.entries(List.of(answered(3), answered(4)), Set.of(4L, 6L));
        });

        assertThat(index.upTo()).isEqualTo(6);
        assertThat(index.stored()).isEqualTo(4).isEqualTo(number(Index.COUNT));
        assertThat(number("SELECT count(*) FROM delivery WHERE answer_status = 200")).isEqualTo(1);
    }

    @Test
    void takesNothingOfWhatCannotBeReadToItsEndAndAllOfItLater() throws Exception {
        index.write(intake -> intake.entries(arrived(1, 3), Set.of()));

        assertThatThrownBy(() -> index.write(intake -> {
            intake.entries(arrived(4, 5), Set.of());
            throw new IOException("the second piece cannot be read");
        })).hasMessage("the second piece cannot be read");
        assertThat(index.upTo()).isEqualTo(3);
        assertThat(index.stored()).isEqualTo(3).isEqualTo(number(Index.COUNT));

        index.write(intake -> intake.entries(arrived(4, 7), Set.of()));
        assertThat(index.upTo()).isEqualTo(7);
        assertThat(index.stored()).isEqualTo(7).isEqualTo(number(Index.COUNT));
    }

    @Test
    void takesWhatItHasAlreadyOnlyOnce() throws Exception {
        index.write(intake -> intake.entries(arrived(1, 3), Set.of()));
        index.write(intake -> intake.entries(arrived(2, 4), Set.of()));

        assertThat(index.upTo()).isEqualTo(4);
        assertThat(index.stored()).isEqualTo(4).isEqualTo(number(Index.COUNT));
    }

    private static List<Entry> arrived(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<Entry>mapToObj(seq -> new Entry.Arrived(seq, Deliveries.json(Deliveries.goldenEnvelope()))).toList();
    }

    private static Entry answered(long seq) {
        return new Entry.Answered(seq, new Answer(200, Duration.ofMillis(1), "200 at once"));
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = Connections.reading(file)) {
            return Sql.number(connection, sql);
        }
    }
}
