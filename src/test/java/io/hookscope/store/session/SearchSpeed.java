package io.hookscope.store.session;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.words.Phrase;
import io.hookscope.query.Beyond;
import io.hookscope.query.Match;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Measures, by hand, how fast deliveries are found: folder and how many of about 4.4 KB, each with ids of its own. */
final class SearchSpeed {

    private static final String[] REGIONS = {"EMEA", "APAC", "LATAM", "Nordics"};

    private SearchSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        String golden = Deliveries.goldenEnvelope();
        try (Session session = SessionFiles.open(Path.of(arguments[0], "search.db"), Clock.systemUTC())) {
            long begin = System.nanoTime();
            var inFlight = new Semaphore(500);
            for (int i = (int) session.lastSeq(); i < count; i++) {
                inFlight.acquire();
                session.append(delivery(golden, i)).whenComplete((_, _) -> inFlight.release());
            }
            inFlight.acquire(500);
            System.out.printf("appended after %.1f s%n", seconds(begin));
            while (session.search(Phrase.of("zzz"), _ -> true) < count) {
                Thread.sleep(200);
            }
            System.out.printf("words of all after %.1f s; %d MB on disk%n", seconds(begin),
                    session.bytesOnDisk() >> 20);
            for (String typed : List.of("emea", "em", "golden", "r_0e25", "r_", "r_0e250029-" + count / 2, "whs_0e16",
                    "a", "Jane Doe", "jane", "order-0001", "nothing")) {
                words(session, typed);
                words(session, typed);
            }
        }
        rows(count);
    }

    private static Delivery delivery(String golden, int i) {
        return Deliveries.json(golden.replace("r_0e2500291ae016adea", "r_0e250029-" + i)
                .replace("whs_0e16e42bc6e0c65b57", "whs_0e16-" + Integer.toHexString(i * 31))
                .replace("\"metadata\":{}", "\"metadata\":{\"region\":\"" + REGIONS[i % 4] + "\"}")
                .replace("ord_", "ord_" + i % 5000 + "-") + " ".repeat(i % 3));
    }

    private static void words(Session session, String typed) {
        long begin = System.nanoTime();
        int[] found = new int[1];
        long[] first = new long[1];
        session.search(Phrase.of(typed), _ -> {
            if (found[0]++ == 0) {
                first[0] = System.nanoTime();
            }
            return true;
        });
        System.out.printf("%-22s %8d found in %6.1f ms, the first after %6.1f ms%n", typed, found[0],
                seconds(begin) * 1e3, found[0] == 0 ? 0 : (first[0] - begin) / 1e6);
    }

    private static void rows(int count) {
        List<Row> rows = new ArrayList<>();
        var summary = new EventReader().read(Deliveries.json(Deliveries.goldenEnvelope())).summary();
        for (int i = 1; i <= count; i++) {
            rows.add(Rows.succeeded(i).of(summary.code() + i, summary.campaign(), "Jane Doe " + i % 100).row());
        }
        for (String typed : List.of("event:redemption.*", "code:Always-add*7", "customer:\"jane doe 7\" amount>50",
                "received:today", "always doe 77", "is:problem or amount:10..20")) {
            Query query = ((Parsed.Read) Query.read(typed,
                    new QueryContext(Money.PLAIN, ZoneOffset.UTC, Instant.now())))
                    .query();
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                long found = rows.stream().filter(row -> query.test(row, Beyond.NOTHING) == Match.YES).count();
                System.out.printf("%-34s %8d of %d rows in %6.1f ms%n", typed, found, count, seconds(begin) * 1e3);
            }
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
