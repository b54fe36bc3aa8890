package io.hookscope.ui.search;

import io.hookscope.query.Frame;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.ui.deliveries.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is searched for nobody in a session of very many deliveries, once they are listed. Java compiles what it has run some
 * thousand times: the first search of each kind would take four times as long as the next. Without state.
 */
final class Rehearsal {

    /** Fewer rows are gone through before anybody notices. */
    private static final int MANY = 100_000;
    /** Rows that are asked: enough for the compiler, a fraction of a second for a processor. */
    private static final int PAGES = 10;
    /** One of each kind of condition, alone and together. */
    private static final List<String> ASKED = List.of("event:redemption.failed", "code:a*",
            "customer:\"a b\" amount>50",
            "order:ord_1* or id:r_1*", "campaign:*summer* -is:problem", "status:500 took>1s discount>=10",
            "path:/hooks signature:wrong", "zqx", "zqx 17");

    private Rehearsal() {}

    /** Returns whether a session is so large that it is worth it. */
    static boolean isWorthIt(Snapshot rows) {
        return rows.places() >= MANY;
    }

    /** Returns the queries to go through, in order. */
    static List<Query> queries(Frame frame) {
        return ASKED.stream().map(asked -> Query.read(asked, frame)).flatMap(parsed -> switch (parsed) {
            case Parsed.Read(Query query) -> Stream.of(query);
            case Parsed.Wrong _ -> Stream.empty();
        }).toList();
    }

    /** Returns the rows that are asked. */
    static Snapshot rows(Snapshot all) {
        return all.newest(PAGES);
    }
}
