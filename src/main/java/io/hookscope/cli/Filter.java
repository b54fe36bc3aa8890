package io.hookscope.cli;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Money;
import io.hookscope.event.Reading;
import io.hookscope.query.Beyond;
import io.hookscope.query.Match;
import io.hookscope.query.Opened;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Which deliveries a command works on. Immutable.
 *
 * @param query what they have to answer
 */
record Filter(Query query) {

    /** What the checks say of a delivery. */
    interface Checks {

        /** Returns the result of each check. */
        List<CheckResult> examine(long seq, Delivery delivery, Reading reading);
    }

    /** Returns the filter over that session, amounts being written in that money. */
    In in(Archive session, Money money) {
        QueryContext frame = new QueryContext(money, query.frame().zone(), query.frame().now());
        return new In(new Query(query.source(), query.term(), frame), session, new Attachments(session));
    }

    /**
     * The filter over one session: opens a delivery only where its row does not decide. Thread-safe; reads the disk.
     *
     * @param query   what rows have to answer
     * @param session where deliveries are read from
     * @param known   what a person did with them
     */
    record In(Query query, Archive session, Beyond known) {

        /** Whether the delivery of that row belongs to it; the checks run only where the query asks for findings. */
        boolean admits(Row row, Checks checks) {
            return test(row, (delivery, reading) -> names(checks.examine(row.seq(), delivery, reading)));
        }

        /** Whether the delivery of that insight does. */
        boolean admits(Insight insight) {
            return test(insight.row(), (_, _) -> names(insight.results()));
        }

        private boolean test(Row row, BiFunction<Delivery, Reading, Set<CheckName>> findings) {
            Match verdict = query.test(row, known);
            return verdict == Match.YES || verdict == Match.UNKNOWN && session.delivery(row.seq())
                    .map(delivery -> query.test(row, new Opened(known, delivery, findings)))
                    .filter(v -> v == Match.YES).isPresent();
        }

        private static Set<CheckName> names(List<CheckResult> results) {
            return results.stream().filter(r -> !r.findings().isEmpty()).map(CheckResult::check)
                    .collect(Collectors.toSet());
        }
    }
}
