package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.EventReader;
import io.hookscope.event.Summary;
import io.hookscope.store.Derived;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.tables.StoredRow;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookedAtTest {

    private static final Conclusion WRONG = signed(SignatureVerdict.Kind.WRONG, "wrong secret");
    private static final Conclusion VALID = signed(SignatureVerdict.Kind.VALID, "valid");
    private static final Summary SUMMARY = new EventReader().read(Deliveries.json(Deliveries.golden())).summary();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void threeWithAWrongSignatureAndOneUnread() throws Exception {
        file = folder.resolve("shop.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (int i = 1; i <= 3; i++) {
                long seq = session.append(Deliveries.json(Deliveries.golden())).join();
                session.derived(seq, SUMMARY, WRONG);
            }
            session.append(Deliveries.json(Deliveries.golden())).join();
        }
    }

    @Test
    void whatIsConcludedHereIsWhatEveryReaderGets() throws Exception {
        try (Session looked = SessionFiles.look(file)) {
            looked.derived(2, SUMMARY, VALID);
            looked.derived(4, SUMMARY, VALID);

            assertThat(looked.earlier(4, 10)).extracting(Row::conclusion).containsExactly(WRONG, VALID, WRONG);
            assertThat(looked.between(2, 3, 10)).extracting(Row::conclusion).containsExactly(VALID);
            assertThat(looked.kin(1)).extracting(Row::conclusion).containsExactly(WRONG, VALID, WRONG);
            var rows = new ArrayList<Row>();
            looked.rows(1, rows::add, seq -> {
                throw new AssertionError(seq + " is unread");
            });
            assertThat(rows).extracting(Row::conclusion).containsExactly(WRONG, VALID, WRONG, VALID);
        }
        try (Session again = SessionFiles.look(file)) {
            assertThat(again.between(2, 3, 10)).extracting(Row::conclusion).containsExactly(WRONG);
        }
    }

    @Test
    void whatBecameOfADeliveryHereIsForgottenWithIt() throws Exception {
        try (Session looked = SessionFiles.look(file)) {
            looked.lookAgain();
            looked.handled(new Handling(2, Deliveries.RECEIVED, Handling.Kind.REPLAY, Handling.Change.NONE,
                    "http://127.0.0.1:3000", new SendOutcome.Failed(Failure.REFUSED, "refused", Duration.ZERO)));
            assertThat(looked.handlings(2)).hasSize(1);
            try (Session owner = SessionFiles.open(file, Clock.systemUTC())) {
                owner.delete(Set.of(2L));
            }
            await().untilAsserted(() -> {
                looked.lookAgain();
                assertThat(looked.handlings(2)).isEmpty();
            });
        }
    }

    @Test
    void onlyWhatDiffersIsRememberedAndOfWhatNobodyStoredTheNewest() {
        var here = new LocalDerivations(2);
        Row stored = Row.of(1, Deliveries.json(Deliveries.golden()), SUMMARY, WRONG);
        here.put(1, new Derived(SUMMARY, WRONG), stored);
        assertThat(here.size()).isZero();
        here.put(1, new Derived(SUMMARY, VALID), stored);
        assertThat(here.over(stored).conclusion()).isEqualTo(VALID);
        here.put(1, new Derived(SUMMARY, WRONG), stored);
        assertThat(here.size()).isZero();
        for (long seq = 1; seq <= 3; seq++) {
            here.put(seq, new Derived(SUMMARY, VALID), null);
        }
        assertThat(here.size()).isEqualTo(2);
        assertThat(here.over(new StoredRow(stored, false)).read()).isFalse();
        here.forget(Set.of(2L, 3L));
        assertThat(here.size()).isZero();
    }

    private static Conclusion signed(SignatureVerdict.Kind kind, String label) {
        return new Conclusion(new SignatureVerdict(kind, label), 0, 0, 0, 1);
    }
}
