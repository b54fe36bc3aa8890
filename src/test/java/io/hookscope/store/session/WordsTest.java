package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {

    @TempDir
    Path folder;

    @Test
    void findsIdsCodesAndAddressesByTheirBeginningNewestFirst() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json(Deliveries.goldenEnvelope())).get();
            session.append(Deliveries.json("{\"email\":\"jane.doe@example.com\",\"note\":\"J\\u00e4hrlich\\nneu\"}"))
                    .get();
            session.append(Deliveries.post(new byte[0], Headers.of("X-Forwarded-For", "34.247.197.22"))).get();
            awaitWords(session, 3);

            assertThat(find(session, "evred_0e2500")).containsExactly(1L);
            assertThat(find(session, "always-add-prods-5")).containsExactly(1L);
            assertThat(find(session, "Jane")).containsExactly(2L, 1L);
            assertThat(find(session, "jane.doe@ex")).containsExactly(2L);
            assertThat(find(session, "Jane Doe")).containsExactly(1L);
            assertThat(find(session, "doe jane")).isEmpty();
            assertThat(find(session, "example.com")).as("only from the beginning").doesNotContain(2L);
            assertThat(find(session, "JÄHR")).containsExactly(2L);
            assertThat(find(session, "neu")).as("an escape ends a word").containsExactly(2L);
            assertThat(find(session, "x-forwarded-for 34.247")).containsExactly(3L);
            assertThat(find(session, "\" OR text:*")).as("nothing is an operator").isEmpty();
            assertThat(find(session, "")).isEmpty();
            List<Long> first = new ArrayList<>();
            session.search(Phrase.of("jane"), seq -> {
                first.add(seq);
                return false;
            });
            assertThat(first).as("until the taker has enough").containsExactly(2L);
        }
    }

    @Test
    void findsWhatACompressedBodySays() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":\"hidden-word\"}".getBytes(StandardCharsets.UTF_8));
        }
        try (Session session = open()) {
            session.append(Deliveries.post(packed.toByteArray(), Headers.of("Content-Encoding", "gzip"))).get();
            awaitWords(session, 1);
            assertThat(find(session, "hidden")).containsExactly(1L);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"first\"}")).get();
        }
        try (Session session = open()) {
            awaitWords(session, 1);
            assertThat(find(session, "first")).containsExactly(1L);
            session.append(Deliveries.json("{\"a\":\"second\"}")).get();
            awaitWords(session, 2);
            assertThat(find(session, "second")).containsExactly(2L);
        }
    }

    @Test
    void aLetterIsTheSameInEachOfItsForms() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"οδος\"}")).get();
            session.append(Deliveries.json("{\"a\":\"ΟΔΟΣ\"}")).get();
            session.append(Deliveries
                    .json("{\"a\":\"\\u03bf\\u03b4\\u03bf\\u03c3\\u03ae\\u03bc\\u03b1\\u03bd\\u03c3\\u03b7\"}")).get();
            awaitWords(session, 3);
            for (String typed : List.of("ΟΔΟΣ", "οδος", "Οδοσ")) {
                assertThat(find(session, typed)).as(typed).containsExactly(3L, 2L, 1L);
            }
        }
    }

    @Test
    void halfALetterEndsAWordBeforeAndBehindTheIndex() throws Exception {
        String half = "{\"a\":\"left\\ud83dright\",\"b\":\"\\ude00tail\",\"c\":\"end\\ud83d\"}";
        String whole = "{\"a\":\"\ud801\udc00x\",\"b\":\"" + "y".repeat(99) + "\ud83d\ude00z\"}";
        try (Session session = open()) {
            session.append(Deliveries.json(half)).get();
            session.append(Deliveries.json(whole)).get();
            awaitWords(session, 2);
            for (String typed : List.of("left", "right", "tail", "end b", "left right b tail c end", "left\ud83d",
                    "\ud83dright", "left\ud83dright")) {
                boolean now = FullText.of(Deliveries.json(half)).contains(Phrase.of(typed));
                assertThat(find(session, typed).contains(1L)).as(typed).isEqualTo(now);
            }
            assertThat(find(session, "left\ud83dright")).containsExactly(1L);
            assertThat(find(session, "\ud801\udc28x")).as("in another case").containsExactly(2L);
            assertThat(find(session, "y".repeat(99) + "\ud83d\ude00z")).as("cut between two halves")
                    .containsExactly(2L);
        }
    }

    @Test
    void tellsWhereABodyGoesOnBehindWhatIsIndexed() throws Exception {
        String body = "{\"pad\":\"" + "x".repeat(FullText.MOST_CHARACTERS) + "\",\"a\":\"needle\"}";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"\u00b6\u2026\"}")).get();
            session.append(Deliveries.json(body)).get();
            session.append(Deliveries.post(packed.toByteArray(), Headers.of("Content-Encoding", "gzip"))).get();
            awaitWords(session, 3);
            var found = new ArrayList<Long>();
            session.search(FullText.GOES_ON, found::add);
            assertThat(found).containsExactly(3L, 2L);
            assertThat(find(session, "needle")).isEmpty();
        }
    }

    @Test
    void wordsThatAnEarlierVersionCutAreTakenInAgain() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"οδος\"}")).get();
            awaitWords(session, 1);
        }
        SqliteTool.run(folder.resolve("session.db"),
                "UPDATE session SET key = 'words_up_to' WHERE key = 'words_composed_up_to'",
                "INSERT INTO words (words) VALUES ('delete-all')",
                "INSERT INTO words (rowid, text) VALUES (1, ' a οδος of-then')");
        try (Session session = open()) {
            awaitWords(session, 1);
            assertThat(find(session, "ΟΔΟΣ")).containsExactly(1L);
            assertThat(find(session, "of-then")).isEmpty();
        }
    }

    @Test
    void forgetsTheWordsOfADeletedDelivery() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"gone\"}")).get();
            session.append(Deliveries.json("{\"a\":\"gone too\"}")).get();
            awaitWords(session, 2);
        }
        SqliteTool.run(folder.resolve("session.db"), "DELETE FROM delivery WHERE seq = 1",
                "INSERT INTO words (words) VALUES ('integrity-check')");
        try (Session session = open()) {
            assertThat(find(session, "gone")).containsExactly(2L);
        }
    }

    @Test
    void findsWhatTheTextItselfContainsWhateverTheBytes() throws Exception {
        var random = new Random(5);
        List<FullText> texts = new ArrayList<>();
        try (Session session = open()) {
            for (int i = 0; i < 40; i++) {
                byte[] body = body(random);
                var delivery = Deliveries.post(body, Headers.of("a", "b"));
                texts.add(FullText.of(delivery));
                session.append(delivery).get();
            }
            awaitWords(session, 40);
            for (String typed : List.of("a", "ab", "b a", "é", "é.", "b", "0", "a b é", "σ", "ς", "aΣ", "\ud83d\ude00",
                    "a@", "-a")) {
                List<Long> expected = new ArrayList<>();
                for (int seq = 40; seq > 0; seq--) {
                    if (texts.get(seq - 1).contains(Phrase.of(typed))) {
                        expected.add((long) seq);
                    }
                }
                assertThat(find(session, typed)).as(typed).isEqualTo(expected);
            }
        }
    }

    private static byte[] body(Random random) {
        String[] pieces = {"a", "b", "A", "é", "\\u00e9", "\\n", "Σ", "ς", " ", ".", "@", "-", "\"", "\ud83d\ude00",
                "{", "\\",
                "0", "\u0000", ",", "ß", "\\u"};
        var text = new StringBuilder(random.nextBoolean() ? "{\"" : "");
        for (int i = 0; i < 30; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xff;
        }
        return Body.of(bytes).bytes();
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }

    private static void awaitWords(Session session, long upTo) {
        await().until(() -> session.search(Phrase.of("nothing-at-all"), _ -> true) >= upTo);
    }

    private static List<Long> find(Session session, String typed) {
        List<Long> found = new ArrayList<>();
        session.search(Phrase.of(typed), found::add);
        return found;
    }

    @Test
    void aRowThatIsSpoiltKeepsNobodyElseFromBeingFound() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"first\"}")).get();
            session.append(Deliveries.json("{\"a\":\"second\"}")).get();
        }
        SqliteTool.run(folder.resolve("session.db"), "UPDATE content SET headers = '[[\"a\",' WHERE seq = 1",
                "DELETE FROM session WHERE key = 'words_composed_up_to'", "DELETE FROM words");
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"third\"}")).get();
            awaitWords(session, 3);
            assertThat(find(session, "second")).containsExactly(2L);
            assertThat(find(session, "third")).containsExactly(3L);
        }
    }

    @Test
    void aLetterAndItsMarkAreOneHoweverTheyAreWritten() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{\"a\":\"Jose\u0301\"}")).get();
            session.append(Deliveries.json("{\"a\":\"Jos\u00e9\"}")).get();
            session.append(Deliveries.json("{\"a\":\"Jose\\u0301\"}")).get();
            awaitWords(session, 3);
            assertThat(find(session, "jos\u00e9")).containsExactly(3L, 2L, 1L);
            assertThat(find(session, "JOSE\u0301")).containsExactly(3L, 2L, 1L);
        }
    }
}
