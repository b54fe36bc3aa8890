package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.Summary;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Unread;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every session does, wherever it keeps its deliveries: the same tests for the real one and for the one in memory. */
abstract class SessionContract {

    private static final Answer OK = new Answer(200, Duration.ofMillis(3), "200 at once");
    private static final Conclusion CONCLUSION = new Conclusion(
            new SignatureVerdict(SignatureVerdict.Kind.NO_SECRET, "no secret"), 1, 2, 3, 4);
    private static final Mark FLAG = new Mark(true, "look here");

    /** An empty session whose disk does as it is told. */
    interface Rig {

        Session session();

        /** From now on, storing takes until {@link #letGo}. */
        void hold();

        /** Whether somebody waits for the disk. */
        boolean isHolding();

        void letGo();

        /** From now on, storing fails. */
        void fail();

        void recover();
    }

    /** Opens an empty session. */
    abstract Session open() throws Exception;

    abstract Rig rig() throws Exception;

    @Test
    void numbersGoUpInTheOrderOfTheCallsAndAHigherOneCanBeWished() throws Exception {
        try (Session session = open()) {
            assertThat(session.lastSeq()).isZero();
            List<CompletableFuture<Long>> stored = List.of(session.append(body(1)), session.append(body(2)),
                    session.restore(10, body(10)), session.restore(5, body(11)), session.append(body(12)));
            assertThat(stored).extracting(CompletableFuture::join).containsExactly(1L, 2L, 10L, 11L, 12L);
            assertThat(session.lastSeq()).isEqualTo(12);
            assertThat(session.count()).isEqualTo(5);
            assertThat(numbers(session)).containsExactly(1L, 2L, 10L, 11L, 12L);
        }
    }

    @Test
    void whatIsStoredIsReadAsItCame() throws Exception {
        Delivery odd = Deliveries.post(new byte[]{0, -1, 13, 10}, Headers.of("a", "1", "A", "", "a", "\u00ff"));
        try (Session session = open()) {
            assertThat(session.append(odd).join()).isEqualTo(1);
            append(session, 1);
            assertThat(session.delivery(1)).contains(odd);
            assertThat(session.delivery(3)).isEmpty();
            assertThat(session.kept(2, 9)).containsExactly(new StoredDelivery(2, body(2), null));
            assertThat(pages(session, 1)).containsExactly(1L, 2L);
        }
    }

    @Test
    void anAnswerIsReadAtOnceAndALaterOneTakesItsPlace() throws Exception {
        var left = new Answer(0, Duration.ofSeconds(9), "the sender left");
        try (Session session = open()) {
            append(session, 1);
            assertThat(session.answer(1)).isEmpty();
            session.answered(1, OK);
            assertThat(session.answer(1)).contains(OK);
            session.answered(1, left);
            assertThat(session.answer(1)).contains(left);
            assertThat(session.kept(1, 1)).containsExactly(new StoredDelivery(1, body(1), left));
            assertThat(session.answer(2)).isEmpty();
        }
    }

    @Test
    void aDeliveryIsUnreadUntilSomethingWasDerivedOfIt() throws Exception {
        try (Session session = open()) {
            append(session, 4);
            session.derived(2, summary(2), null);
            session.answered(2, OK);
            session.derived(3, summary(2), CONCLUSION);
            session.derived(3, summary(3), null);
            session.derived(4, summary(4), CONCLUSION);

            List<Row> rows = List.of(row(2, null).answered(OK), row(3, null), row(4, CONCLUSION));
            var seen = new ArrayList<Row>();
            var unread = new ArrayList<Long>();
            session.rows(1, seen::add, unread::add);
            assertThat(seen).isEqualTo(rows);
            assertThat(unread).containsExactly(1L);
            await().untilAsserted(() -> assertThat(session.between(1, 9, 9)).isEqualTo(rows));
            assertThat(session.between(3, 4, 9)).isEqualTo(rows.subList(1, 2));
            assertThat(session.between(1, 9, 2)).isEqualTo(rows.subList(0, 2));
            assertThat(session.earlier(9, 2)).isEqualTo(rows.reversed().subList(0, 2));
            assertThat(session.earlier(3, 9)).isEqualTo(rows.subList(0, 1));
            assertThat(session.unread(1, 9)).containsExactly(1L);
            assertThat(session.unread(2, 9)).isEmpty();
        }
    }

    @Test
    void kinShareAnIdentifierAndAreInOrder() throws Exception {
        try (Session session = open()) {
            append(session, 4);
            session.derived(1, summary(7), null);
            session.derived(2, summary(8), null);
            session.derived(3, Rows.succeeded(7).again(9).row().summary(), null);
            await().untilAsserted(() -> assertThat(session.kin(3)).extracting(Row::seq).containsExactly(1L, 3L));
            assertThat(session.kin(2)).extracting(Row::seq).containsExactly(2L);
            assertThat(session.kin(4)).isEmpty();
        }
    }

    @Test
    void aMarkStandsUntilAnotherOrNoneTakesItsPlace() throws Exception {
        try (Session session = open()) {
            append(session, 3);
            session.mark(1, FLAG);
            session.mark(2, FLAG);
            session.mark(2, new Mark(false, "only a note"));
            session.mark(3, FLAG);
            session.mark(3, Mark.NONE);
            assertThat(session.marks()).containsOnly(Map.entry(1L, FLAG),
                    Map.entry(2L, new Mark(false, "only a note")));
        }
    }

    @Test
    void whatBecameOfADeliveryIsListedFromTheOldest() throws Exception {
        try (Session session = open()) {
            append(session, 2);
            List.of(handling(1, "first"), handling(2, "other"), handling(1, "second")).forEach(session::handled);
            assertThat(session.handlings(1)).containsExactly(handling(1, "first"), handling(1, "second"));
            assertThat(session.handlings(3)).isEmpty();
        }
    }

    @Test
    void whatWasLookedAtIsRemembered() throws Exception {
        try (Session session = open()) {
            append(session, 3);
            assertThat(session.unseen()).isEqualTo(Unread.ALL);
            var second = new BitSet();
            second.set(2);
            session.looked(new Unread(second, 3));
            assertThat(session.unseen()).isEqualTo(new Unread(second, 3));
        }
    }

    @Test
    void wordsAreFoundFromTheNewestUntilTheTakerHasEnough() throws Exception {
        try (Session session = open()) {
            append(session, 3);
            await().untilAsserted(() -> assertThat(found(session, "number")).containsExactly(3L, 2L, 1L));
            assertThat(session.search(Phrase.of("number"), _ -> true)).isEqualTo(3);
            assertThat(found(session, "number 2")).containsExactly(2L);
            assertThat(found(session, "application json")).containsExactly(3L, 2L, 1L);
            assertThat(found(session, "umber")).isEmpty();
            assertThat(found(session, " ")).isEmpty();
            var first = new ArrayList<Long>();
            session.search(Phrase.of("number"), seq -> !first.add(seq));
            assertThat(first).containsExactly(3L);
        }
    }

    @Test
    void whatWasTakenOutIsNowhereUntilItIsBroughtBackWhole() throws Exception {
        try (Session session = open()) {
            full(session, 3);
            await().untilAsserted(() -> assertThat(session.between(1, 9, 9)).hasSize(3));
            await().untilAsserted(() -> assertThat(found(session, "number")).hasSize(3));
            List<Gone> gone = gone(session);
            session.takeOut(Set.of(2L));
            assertThat(gone).containsExactly(new Gone(Set.of(2L), Gone.Cause.DELETED));
            assertMissing(session, 2, List.of(1L, 3L));
            assertThat(session.lastSeq()).isEqualTo(3);

            assertThat(session.bringBack(Set.of(2L, 9L))).containsExactly(2L);
            assertThat(session.bringBack(Set.of(2L))).isEmpty();
            assertThat(session.delivery(2)).contains(body(2));
            assertThat(session.answer(2)).contains(OK);
            assertThat(session.handlings(2)).hasSize(1);
            assertThat(session.marks()).containsEntry(2L, FLAG);
            assertThat(session.count()).isEqualTo(3);
            assertThat(numbers(session)).containsExactly(1L, 2L, 3L);
            assertThat(session.kin(1)).hasSize(3);
            assertThat(found(session, "number")).containsExactly(3L, 2L, 1L);
            assertThat(gone).hasSize(1);
        }
    }

    @Test
    void whatWasDeletedIsGoneWithAllThatBelongedToItAndSoIsItsNumber() throws Exception {
        try (Session session = open()) {
            full(session, 3);
            List<Gone> gone = gone(session);
            session.delete(Set.of(3L, 9L));
            await().until(() -> !gone.isEmpty());
            assertThat(gone).containsExactly(new Gone(Set.of(3L), Gone.Cause.DELETED));
            assertMissing(session, 3, List.of(1L, 2L));
            assertThat(session.bringBack(Set.of(3L))).isEmpty();
            assertThat(session.lastSeq()).isEqualTo(3);
            assertThat(session.append(body(4)).join()).isEqualTo(4);

            session.delete(Set.of(3L, 1L));
            await().until(() -> gone.size() == 2);
            assertThat(gone.getLast()).isEqualTo(new Gone(Set.of(1L), Gone.Cause.DELETED));
        }
    }

    @Test
    void whatWasTakenOutAndDeletedCannotBeBroughtBack() throws Exception {
        try (Session session = open()) {
            full(session, 2);
            List<Gone> gone = gone(session);
            session.takeOut(Set.of(1L));
            session.delete(Set.of(1L));
            await().until(() -> gone.size() == 2);
            assertThat(session.bringBack(Set.of(1L))).isEmpty();
            assertMissing(session, 1, List.of(2L));
        }
    }

    @Test
    void theOldestMakeRoomButFlaggedOnesStayAndDoNotCount() throws Exception {
        try (Session session = open()) {
            append(session, 10);
            session.mark(2, FLAG);
            session.mark(3, new Mark(false, "a note is no flag"));
            List<Gone> gone = gone(session);
            session.keep(new Retention(5, Long.MAX_VALUE));
            await().until(() -> session.count() == 6);
            assertThat(numbers(session)).containsExactly(2L, 6L, 7L, 8L, 9L, 10L);
            session.append(body(11)).join();
            await().untilAsserted(() -> assertThat(left(gone)).containsExactly(1L, 3L, 4L, 5L, 6L));
            assertThat(gone).extracting(Gone::cause).containsOnly(Gone.Cause.EVICTED);
            assertMissing(session, 6, List.of(2L, 7L, 8L, 9L, 10L, 11L));
            assertThat(session.lastSeq()).isEqualTo(11);
        }
    }

    @Test
    void nothingIsSeenOfADeliveryBeforeItIsStored() throws Exception {
        Rig rig = rig();
        try (Session session = rig.session()) {
            rig.hold();
            CompletableFuture<Long> first = session.append(body(1));
            CompletableFuture<Long> second = session.append(body(2));
            await().until(rig::isHolding);
            assertThat(first).isNotDone();
            assertThat(second).isNotDone();
            assertMissing(session, 1, List.of());
            assertThat(session.lastSeq()).isZero();

            rig.letGo();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(2);
            assertThat(session.delivery(1)).contains(body(1));
            assertThat(numbers(session)).containsExactly(1L, 2L);
            assertThat(session.lastSeq()).isEqualTo(2);
            assertThat(session.count()).isEqualTo(2);
        } finally {
            rig.letGo();
        }
    }

    @Test
    void whatCannotBeStoredIsNowhereAndTheStateSaysSoUntilItWorks() throws Exception {
        Rig rig = rig();
        var states = new CopyOnWriteArrayList<StoreState>();
        try (Session session = rig.session()) {
            session.onState(states::add);
            assertThat(session.state()).isInstanceOf(StoreState.Ready.class);
            long before = session.append(body(1)).get();
            rig.fail();
            assertThat(session.state()).isInstanceOf(StoreState.Ready.class);
            assertThat(session.append(body(2))).failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class).withCauseInstanceOf(SessionFileException.class)
                    .withMessageContaining("full");
            assertThat(session.state()).isInstanceOf(StoreState.Failing.class);
            assertMissing(session, 2, List.of(before));
            assertThat(session.lastSeq()).isEqualTo(before);

            rig.recover();
            await().until(() -> session.state() instanceof StoreState.Ready);
            long after = session.append(body(3)).get();
            assertThat(after).isGreaterThan(before);
            assertThat(numbers(session)).containsExactly(before, after);
            assertThat(states).hasSize(2).first().isInstanceOf(StoreState.Failing.class);
            assertThat(states).last().isInstanceOf(StoreState.Ready.class);
        }
    }

    @Test
    void closesTwiceAndTakesAndTellsNothingAfterwards() throws Exception {
        Session session = open();
        append(session, 1);
        session.close();
        session.close();
        assertThat(session.append(body(2))).failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class).withCauseInstanceOf(SessionFileException.class)
                .withMessageContaining("is closed");
        assertThatThrownBy(() -> session.delivery(1)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> session.kept(1, 1)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> numbers(session)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> session.answer(1)).isInstanceOf(UncheckedIOException.class);
    }

    private static void append(Session session, int count) {
        for (long next = session.lastSeq() + 1, end = next + count; next < end; next++) {
            assertThat(session.append(body(next)).join()).isEqualTo(next);
        }
    }

    /** Stores so many of one family, each with all that can belong to it. */
    private static void full(Session session, int count) {
        append(session, count);
        for (long seq = 1; seq <= count; seq++) {
            session.answered(seq, OK);
            session.derived(seq, summary(7), CONCLUSION);
            session.mark(seq, FLAG);
            session.handled(handling(seq, "nobody listens"));
        }
    }

    /** Nothing is read of that one, whichever way, and the others are there. */
    private static void assertMissing(Session session, long seq, List<Long> others) {
        assertThat(session.delivery(seq)).isEmpty();
        assertThat(session.answer(seq)).isEmpty();
        assertThat(session.handlings(seq)).isEmpty();
        assertThat(session.marks()).doesNotContainKey(seq);
        assertThat(numbers(session)).isEqualTo(others);
        assertThat(pages(session, 1)).isEqualTo(others);
        assertThat(session.count()).isEqualTo(others.size());
        assertThat(session.between(1, 99, 99)).extracting(Row::seq).doesNotContain(seq);
        assertThat(session.unread(1, 99)).doesNotContain(seq);
        assertThat(session.kin(seq)).extracting(Row::seq).doesNotContain(seq);
        assertThat(found(session, "number")).doesNotContain(seq);
    }

    private static List<Gone> gone(Session session) {
        var gone = new CopyOnWriteArrayList<Gone>();
        session.onGone(gone::add);
        return gone;
    }

    private static Set<Long> left(List<Gone> gone) {
        var left = new TreeSet<Long>();
        gone.forEach(some -> left.addAll(some.seqs()));
        return left;
    }

    private static List<Long> numbers(Session session) {
        var numbers = new ArrayList<Long>();
        session.rows(1, row -> numbers.add(row.seq()), numbers::add);
        return numbers;
    }

    /** Returns the numbers that pages of so many deliveries have. */
    private static List<Long> pages(Session session, int size) {
        var numbers = new ArrayList<Long>();
        for (List<StoredDelivery> page = session.kept(1, size); !page.isEmpty(); page = session.kept(
                numbers.getLast() + 1,
                size)) {
            page.forEach(kept -> numbers.add(kept.seq()));
        }
        return numbers;
    }

    private static List<Long> found(Session session, String words) {
        var found = new ArrayList<Long>();
        session.search(Phrase.of(words), found::add);
        return found;
    }

    private static Delivery body(long number) {
        return Deliveries.json("{\"number\":" + number + "}");
    }

    private static Row row(long seq, @Nullable Conclusion conclusion) {
        return Row.of(seq, body(seq), summary(seq), conclusion);
    }

    private static Summary summary(long number) {
        return Rows.succeeded(number).row().summary();
    }

    private static Handling handling(long seq, String sentence) {
        return new Handling(seq, Deliveries.RECEIVED, Handling.Kind.REPLAY, Handling.Change.NONE, "http://127.0.0.1/",
                new SendOutcome.Failed(SendOutcome.Failure.REFUSED, sentence, Duration.ZERO));
    }
}
