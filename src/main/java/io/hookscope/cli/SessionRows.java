package io.hookscope.cli;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Reading;
import io.hookscope.store.SessionRelations;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a session; what the program did not come to read before it ended is read now. For one thread. */
final class SessionRows {

    private final Archive archive;
    private final Circumstances circumstances;
    private final Examiner examiner = new Examiner();
    private final EventReader reader = new EventReader();

    /** Rows of that session, signatures verified with those secrets. */
    SessionRows(Archive archive, List<Secret> secrets) {
        this.archive = archive;
        this.circumstances = Circumstances.DEFAULT.withSecrets(secrets);
    }

    /** Passes the rows that the filter admits, in the order in which they were stored. */
    void each(Filter filter, Money money, Consumer<Row> taker) {
        Filter.In admitted = filter.in(archive, money);
        SessionRelations others = SessionRelations.of(archive, this::read, Instant.now());
        Consumer<Row> sieve = alone -> {
            Row row = others.joined(alone);
            if (admitted.admits(row, (seq, delivery, reading) -> others.results(seq, examine(delivery, reading)))) {
                taker.accept(row);
            }
        };
        archive.rows(1, row -> sieve.accept(SessionRelations.checked(row, this::read)),
                seq -> read(seq).ifPresent(sieve));
    }

    /** Returns the row of a delivery that nobody has read or checked yet. */
    Optional<Row> read(long seq) {
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
