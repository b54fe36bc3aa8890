package io.hookscope.cli;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Reading;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import io.hookscope.store.SessionRelations;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a session; what the program did not come to read before it ended is read now. A delivery that cannot be read
 * keeps no other from being passed. For one thread.
 */
final class SessionRows {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRows.class);

    private final Archive archive;
    private final Circumstances circumstances;
    private final InstantSource clock;
    private final Examiner examiner = new Examiner();
    private final EventReader reader = new EventReader();
    private final Set<Long> unreadable = new TreeSet<>();

    /** Rows of that session, signatures verified with those secrets; what a checkout lacks by the clock is missing. */
    SessionRows(Archive archive, List<Secret> secrets, InstantSource clock) {
        this.archive = archive;
        this.circumstances = Circumstances.DEFAULT.withSecrets(secrets);
        this.clock = clock;
    }

    /** Passes the rows that the filter admits, in the order in which they were stored. */
    void each(Filter filter, Money money, Consumer<Row> taker) {
        Filter.In admitted = filter.in(archive, money);
        SessionRelations others = SessionRelations.of(archive, this::read, clock.instant());
        Consumer<Row> sieve = alone -> {
            Row row = others.joined(alone);
            if (admits(admitted, row, others)) {
                taker.accept(row);
            }
        };
        archive.rows(1, row -> sieve.accept(SessionRelations.checked(row, this::read)),
                seq -> read(seq).ifPresent(sieve));
    }

    private boolean admits(Filter.In admitted, Row row, SessionRelations others) {
        try {
            return admitted.admits(row, (seq, delivery, reading) -> others.results(seq, examine(delivery, reading)));
        } catch (RuntimeException e) {
            cannotBeRead(row.seq(), e);
            return false;
        }
    }

    /** Returns the numbers of deliveries that had to be read so far and could not be. */
    Set<Long> unreadable() {
        return Collections.unmodifiableSet(unreadable);
    }

    /** Returns the beginning of a sentence about so many that could not be read. */
    static String sentence(long unreadable) {
        return unreadable == 1
                ? "1 delivery could not be read and is"
                : unreadable
                        + " deliveries could not be read and are";
    }

    private void cannotBeRead(long seq, RuntimeException e) {
        if (unreadable.isEmpty()) { // each of them would say the same
            LOG.warn("Delivery {} cannot be read", seq, e);
        }
        unreadable.add(seq);
    }

    /** Returns the row of a delivery that nobody has read or checked yet; empty when it is gone or cannot be read. */
    Optional<Row> read(long seq) {
        try {
            return readAnew(seq);
        } catch (RuntimeException e) {
            cannotBeRead(seq, e);
            return Optional.empty();
        }
    }

    private Optional<Row> readAnew(long seq) {
        return archive.delivery(seq).map(delivery -> {
            Reading reading = reader.read(delivery);
            return Row.of(seq, delivery, reading.summary(),
                    examiner.examine(delivery, reading, circumstances).conclusion())
                    .answered(archive.answer(seq).orElse(null));
        });
    }

    private List<CheckResult> examine(Delivery delivery, Reading reading) {
        return examiner.examine(delivery, reading, circumstances).results();
    }
}
