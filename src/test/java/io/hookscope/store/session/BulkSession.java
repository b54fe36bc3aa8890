package io.hookscope.store.session;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Summary;
import io.hookscope.store.Derived;
import io.hookscope.store.file.Connections;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.tables.Index;
import io.hookscope.testing.Deliveries;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a session of very many deliveries of about 5 KB, each with ids of its own, through the store's own tables, without a
 * listener or a journal. One in five belongs to a checkout of four, one in twelve failed.
 */
public final class BulkSession {

    private static final int BATCH = 4_000;
    private static final String[] REGIONS = {"EMEA", "APAC", "LATAM", "Nordics"};
    private static final String REGION = "\"region\": \"EMEA\"";
    private static final String GOLDEN = Deliveries.goldenEnvelope();

    private final Summary summary = new EventReader().read(Deliveries.json(GOLDEN)).summary();
    private final Instant last = Instant.now().minusSeconds(60);
    private final int count;

    private BulkSession(int count) {
        this.count = count;
    }

    /** Makes the file, which must not be there, with its words, ready to be opened. */
    public static void make(Path file, int count) throws Exception {
        Connections.create(file, new byte[16]);
        Connections.upgrade(file);
        new BulkSession(count).fill(file);
        Files.writeString(file.resolveSibling(file.getFileName() + ".learned.json"), "{\"upTo\":" + count + "}");
    }

    private void fill(Path file) throws Exception {
        try (var index = new Index(file)) {
            for (int from = 1; from <= count; from += BATCH) {
                index.write(batch(from, Math.min(count, from + BATCH - 1)));
                index.checkpoint();
            }
            long portions = 0;
            while (index.takeWords()) {
                if (++portions % 50 == 0) {
                    index.checkpoint();
                }
            }
        }
    }

    private Index.Filling batch(int from, int to) {
        List<Entry> entries = new ArrayList<>();
        Map<Long, Derived> facts = new HashMap<>();
        for (int n = from; n <= to; n++) {
            entries.add(new Entry.Arrived(n, delivery(n)));
            entries.add(new Entry.Answered(n, new Answer(n % 50 == 0 ? 500 : 200, Duration.ofNanos(400_000 + n % 997),
                    "200 at once")));
            facts.put((long) n, new Derived(summary(n), new Conclusion(
                    new SignatureVerdict(n % 40 == 0 ? SignatureVerdict.Kind.WRONG : SignatureVerdict.Kind.NO_SECRET,
                            n % 40 == 0 ? "wrong secret" : "no secret"),
                    n % 40 == 0 ? 1 : 0, 0, 0, 1)));
        }
        return intake -> {
            intake.entries(entries, Set.of());
            intake.facts(facts);
        };
    }

    /** Returns the body of delivery n: the golden event with ids, names, region and basket of its own. */
    public static byte[] body(int n) {
        return GOLDEN.replace("r_0e2500291ae016adea", redemption(n)).replace("v-0e25002917a016ade7", group(n))
                .replace("whs_0e16e42bc6e0c65b57", sendout(n)).replace("evred_0e2500291ae016adea", event(n))
                .replace("ord_3VYCHwdV0YOOch2nm1RsTKNI", order(n)).replace("Always-add-prods-5", code(n))
                .replace("Jane Doe", customer(n)).replace("Always add missing products", campaign(n))
                .replace(REGION, "\"region\": \"" + REGIONS[n % 4] + "\",\"basket\": \"b" + n % 9973 + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Delivery delivery(int n) {
        return new Delivery(at(n), "POST", "/hooks", "HTTP/1.1", "127.0.0.1:" + (1024 + n % 60_000),
                Headers.of("Content-Type", "application/json", "User-Agent", "voucherify-webhooks"),
                Body.of(body(n)),
                Reception.WHOLE);
    }

    private Summary summary(int n) {
        boolean failed = n % 12 == 0;
        Ids ids = summary.ids();
        String event = failed ? "redemption.failed" : "redemption.succeeded";
        return new Summary(summary.shape(), event, event, failed ? Outcome.FAILED : Outcome.SUCCEEDED,
                code(n), campaign(n), customer(n), BigDecimal.valueOf(1000 + n % 9000), BigDecimal.valueOf(n % 2000),
                summary.discountUnit(),
                new Ids(sendout(n), event(n), ids.source(), ids.targetUrl(), group(n), redemption(n), null,
                        order(n), ids.tracking(), ids.project()),
                at(n));
    }

    private Instant at(int n) {
        return last.minusMillis(5L * (count - n)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Deliveries of one checkout share a number, all others have their own. */
    private static int checkout(int n) {
        int place = n % 20;
        return place < 4 ? n - place : n;
    }

    private static String group(int n) {
        return "v-" + hex(checkout(n));
    }

    private static String redemption(int n) {
        return "r_" + hex(n);
    }

    private static String sendout(int n) {
        return "whs_" + hex(n + 1);
    }

    private static String code(int n) {
        return "Always-add-" + Integer.toString(n, 36);
    }

    private static String campaign(int n) {
        return "Always add missing products " + n % 300;
    }

    private static String customer(int n) {
        return "Customer " + n % 40_000;
    }

    private static String order(int n) {
        return "ord_" + hex(checkout(n) + 7);
    }

    private static String event(int n) {
        return "evred_" + hex(n + 2);
    }

    private static String hex(long n) {
        return "0e" + HexFormat.of().toHexDigits(n * 0x9E3779B97F4A7C15L);
    }
}
