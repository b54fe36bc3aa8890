package io.hookscope.ui.search;

import io.hookscope.event.Summary;
import io.hookscope.query.Match;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.deliveries.model.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for nobody in a session of very many deliveries, once enough of them are listed. Java compiles what it has
 * run some thousand times, for what it has met by then: the first search of each kind would take four times as long as the
 * next. Without state.
 */
final class Rehearsal {

    /** Fewer rows are gone through before anybody notices. */
    private static final int MANY = 100_000;
    /** Rows that are asked: enough for the compiler, a fraction of a second for a processor. */
    private static final int PAGES = 10;
    /** Of these, the rows that are asked everything one after the other. */
    private static final int MIXED = 3;
    /** One of each kind of condition, alone and together; most find nothing. */
    private static final List<String> ASKED = List.of("event:redemption.failed", "code:a*",
            "customer:\"a b\" amount>50", "is:problem",
            "order:ord_1* or id:r_1*", "campaign:*summer* -is:problem", "status:500 took>1s discount>=10",
            "path:/hooks signature:wrong", "zqx", "zqx 17");

    private Rehearsal() {}

    /** Returns whether a session with so many deliveries is so large that it is worth it. */
    static boolean isWorthIt(int deliveries) {
        return deliveries >= MANY;
    }

    /** Returns the queries to go through, in order: some that mostly find nothing, and some that the oldest of the rows answers. */
    static List<Query> queries(QueryContext frame, Snapshot rows) {
        return Stream.concat(ASKED.stream(), answered(rows)).map(asked -> Query.read(asked, frame))
                .flatMap(parsed -> switch (parsed) {
                    case Parsed.Read(Query query) -> Stream.of(query);
                    case Parsed.Wrong _ -> Stream.empty();
                }).toList();
    }

    private static Stream<String> answered(Snapshot rows) {
        for (int place = 0; place < rows.places(); place++) {
            PackedRow row = rows.at(place);
            if (row != null) {
                Summary summary = row.unpack().summary();
                return Stream.of(beginning("event:", summary.event()), beginning("code:", summary.code()),
                        beginning("customer:", summary.customer()), beginning("order:", summary.ids().order()),
                        beginning("", summary.ids().redemption())).flatMap(asked -> asked);
            }
        }
        return Stream.empty();
    }

    /** The first third of a text, which some rows share; nothing where it would need quotation marks. */
    private static Stream<String> beginning(String field, @Nullable String text) {
        String third = text == null ? "" : text.substring(0, text.length() / 3);
        return third.matches("[\\w.-]+") ? Stream.of(field + third + (field.isEmpty() ? "" : "*")) : Stream.empty();
    }

    /** Returns the rows that are asked. */
    static Snapshot rows(Snapshot all) {
        return all.newest(PAGES);
    }

    /** Asks some rows everything by turns, so that all kinds of conditions are known when the asking is compiled; then searches. */
    static void play(List<SearchRun> runs, Snapshot rows) {
        Sifted.of(rows.newest(MIXED), row -> {
            Match verdict = Match.NO;
            for (SearchRun run : runs) {
                verdict = run.ask(row);
            }
            return verdict;
        });
        runs.forEach(SearchRun::rehearse);
    }
}
