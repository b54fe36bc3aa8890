package io.hookscope.store.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.Tally;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void keepsAllByteValuesInBodyAndHeadersWithRepeatsAndOrder() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        var headers = new Headers(List.of(new Header("X-All", new String(all, ISO_8859_1)), new Header("a", "1"),
                new Header("A", "2"), new Header("a", "1"), new Header("", "")));
        Delivery delivery = Deliveries.post(all, headers);
        try (Session session = open()) {
            long seq = session.append(delivery).get();
            assertThat(session.delivery(seq)).contains(delivery);
        }
        try (Session session = open()) {
            assertThat(session.delivery(1)).contains(delivery);
        }
    }

    @Test
    void keepsHowFarARequestCameIn() throws Exception {
        Delivery tooLarge = received(new Reception.TooLarge(10_485_760));
        Delivery cutShort = received(new Reception.CutShort("connection broke — after 3 bytes"));
        Delivery leftOut = received(new Reception.LeftOut("form post, 13 bytes"));
        try (Session session = open()) {
            session.append(tooLarge).get();
            session.append(cutShort).get();
            session.append(leftOut).get();
        }
        try (Session session = open()) {
            assertThat(session.delivery(1)).contains(tooLarge);
            assertThat(session.delivery(2)).contains(cutShort);
            assertThat(session.delivery(3)).contains(leftOut);
        }
    }

    @Test
    void numbersDeliveriesInTheOrderOfTheCallsAndGoesOnAfterReopening() throws Exception {
        try (Session session = open()) {
            assertThat(session.lastSeq()).isZero();
            assertThat(session.append(Deliveries.json("1")).get()).isEqualTo(1);
            assertThat(session.append(Deliveries.json("2")).get()).isEqualTo(2);
            assertThat(session.lastSeq()).isEqualTo(2);
        }
        try (Session session = open()) {
            assertThat(session.lastSeq()).isEqualTo(2);
            assertThat(session.count()).isEqualTo(2);
            assertThat(session.append(Deliveries.json("3")).get()).isEqualTo(3);
            assertThat(session.count()).isEqualTo(3);
        }
    }

    @Test
    void givesNoNumberTwiceAfterEverythingWasDeleted() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("1")).get();
            session.append(Deliveries.json("2")).get();
        }
        sql("DELETE FROM content");
        sql("DELETE FROM delivery");
        try (Session session = open()) {
            assertThat(session.count()).isZero();
            assertThat(session.append(Deliveries.json("3")).get()).isEqualTo(3);
        }
    }

    @Test
    void givesTheSameRowsAfterReopening() throws Exception {
        List<Row> before;
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).get();
            session.append(Deliveries.json("[]")).get();
            session.append(Deliveries.json("unread")).get();
            session.answered(1, new Answer(200, Duration.ofNanos(1_234_567), "200 at once"));
            session.derived(1, summary("1.10"), conclusion());
            session.derived(2, summary("1E+400"), null);
            session.answered(3, new Answer(0, Duration.ofSeconds(9), "connection closed"));
            before = rows(session, List.of(3L));
        }
        assertThat(before).hasSize(2);
        try (Session session = open()) {
            assertThat(rows(session, List.of(3L))).isEqualTo(List.of(
                    row(1, 2, summary("1.10"), new Answer(200, Duration.ofNanos(1_234_567), "200 at once"),
                            conclusion()),
                    row(2, 2, summary("1E+400"), null, null)));
            session.derived(3, summary("3"), null);
            assertThat(rows(session, List.of()).get(2))
                    .isEqualTo(
                            row(3, 6, summary("3"), new Answer(0, Duration.ofSeconds(9), "connection closed"), null));
        }
    }

    @Test
    void countsAnOlderReadingAsUnread() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).get();
            session.derived(1, summary("1"), null);
        }
        sql("UPDATE derived SET reading_version = reading_version - 1");
        try (Session session = open()) {
            assertThat(rows(session, List.of(1L))).isEmpty();
        }
    }

    @Test
    void showsAnOlderReadingAsItWasUntilItIsReadAnewAndThatOfANewerVersionNever() throws Exception {
        Row before = row(1, 2, summary("1"), null, conclusion());
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).get();
            session.append(Deliveries.json("[]")).get();
            session.derived(1, summary("1"), conclusion());
            session.derived(2, summary("2"), conclusion());
        }
        sql("UPDATE derived SET reading_version = reading_version - 1 WHERE seq = 1");
        sql("UPDATE derived SET reading_version = reading_version + 1, signature = 'not known yet' WHERE seq = 2");
        try (Session session = open()) {
            assertThat(session.unread(1, 3)).containsExactly(1L, 2L);
            assertThat(session.between(1, 3, 9)).containsExactly(before);
            assertThat(session.earlier(3, 9)).containsExactly(before);
            assertThat(session.tally(new Tally.Frame(Duration.ZERO, 8, 8)).groups().signatures())
                    .extracting(Tally.Share::count).containsExactly(1L, 1L);
        }
    }

    @Test
    void passesRowsFromANumberOn() throws Exception {
        try (Session session = open()) {
            for (int i = 1; i <= 5000; i++) {
                session.append(Deliveries.json("{}"));
            }
            session.append(Deliveries.json("{}")).get();
            var unread = new ArrayList<Long>();
            session.rows(4990, _ -> {}, unread::add);
            assertThat(unread).containsExactly(4990L, 4991L, 4992L, 4993L, 4994L, 4995L, 4996L, 4997L, 4998L, 4999L,
                    5000L, 5001L);
        }
    }

    @Test
    void leavesOnePlainFileThatAnySqliteToolReads() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":1}")).get();
            session.answered(1, new Answer(204, Duration.ofMillis(3), "204 at once"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT CAST(body AS TEXT), json_extract(headers, '$[0][1]'), answer_status
                        FROM delivery JOIN content USING (seq)""")) {
            assertThat(row.getString(1)).isEqualTo("{\"a\":1}");
            assertThat(row.getString(2)).isEqualTo("application/json");
            assertThat(row.getInt(3)).isEqualTo(204);
        }
    }

    @Test
    void makesFilesThatOnlyTheirOwnerReads() throws Exception {
        Assumptions
                .assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Session session = SessionFiles.open(folder.resolve("new/s.db"), CLOCK)) {
            session.append(Deliveries.json("{}")).get();
            try (var made = Files.walk(folder.resolve("new"))) {
                for (Path path : made.toList()) {
                    String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void closesTwiceAndRefusesWhatComesAfter() throws Exception {
        Session session = open();
        session.close();
        session.close();
        assertThat(session.append(Deliveries.json("{}"))).failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(SessionFileException.class).withMessageContaining("is closed");
    }

    private static List<Row> rows(Session session, List<Long> expectedUnread) {
        var rows = new ArrayList<Row>();
        var unread = new ArrayList<Long>();
        session.rows(1, rows::add, unread::add);
        assertThat(unread).isEqualTo(expectedUnread);
        return rows;
    }

    private static Row row(long seq, long bytes, Summary summary, @Nullable Answer answer,
            @Nullable Conclusion conclusion) {
        return new Row(seq, Deliveries.RECEIVED, "POST", "/hooks", "127.0.0.1:51234", Reception.WHOLE, bytes, summary,
                answer, conclusion);
    }

    private static Summary summary(String total) {
        return new Summary(Shape.FREE_FORM, "redemption.succeeded", "label", Outcome.ROLLBACK, "code", "campaign",
                "Jane Doe", new BigDecimal(total), new BigDecimal("-10.00"), Unit.POINTS,
                new Ids("whs_1", "ev_1", "wh_1", "https://a/b", "v-1", "r_1", "r_0", "ord_1", "track_1", "proj_1"),
                Instant.parse("2024-01-15T12:20:38.640123Z"),
                new Footprint(-7_000_000_000_000_000_001L, "12", true, List.of("r_1", "r_2")));
    }

    private static Conclusion conclusion() {
        return new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.NO_SECRET, "no secret"), 1, 2, 3, 4);
    }

    private static Delivery received(Reception reception) {
        return new Delivery(Deliveries.RECEIVED, "PUT", "/ü?q=%20", "HTTP/1.0", "[::1]:1", Headers.NONE,
                Body.of("abc"), reception);
    }

    private void sql(String sql) throws Exception {
        SqliteTool.run(file(), sql);
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file(), CLOCK);
    }
}
