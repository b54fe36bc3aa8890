package io.hookscope.fuzz;

import io.hookscope.check.CheckName;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.query.Beyond;
import io.hookscope.query.Completion;
import io.hookscope.query.Flaw;
import io.hookscope.query.Match;
import io.hookscope.query.Opened;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Whatever is typed, it is a query or a flaw at a place; what a query says without content it says with it too. */
public final class QueryTarget {

    private static final QueryContext FRAME = new QueryContext(Money.PLAIN, ZoneOffset.UTC,
            Instant.parse("2024-01-15T18:00:00Z"));
    private static final EventReader READER = new EventReader();
    private static final List<Delivery> DELIVERIES = List.of(Deliveries.json(Deliveries.goldenEnvelope()),
            Deliveries.json(Deliveries.event("redemption-failed")), Deliveries.signedWithSecretKey(),
            Deliveries.json("{"));

    private QueryTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        switch (Query.read(text, FRAME)) {
            case Parsed.Wrong(Flaw flaw) -> {
                Input.claim(0 <= flaw.start() && flaw.start() <= flaw.end() && flaw.end() <= text.length(),
                        "a flaw at " + flaw.start() + " to " + flaw.end());
                Input.claim(!flaw.sentence().isBlank(), "a flaw that says nothing");
            }
            case Parsed.Read(Query query) -> asked(query);
        }
        Completion completion = Completion.at(text, text.length(), _ -> List.of("Always-add-5", "a \"b\" \\"));
        completion.choices().forEach(choice -> Query.read(completion.with(choice, text), FRAME));
    }

    private static void asked(Query query) {
        for (Delivery delivery : DELIVERIES) {
            var row = new Row(1, delivery.receivedAt(), delivery.method(), delivery.target(), delivery.remote(),
                    delivery.reception(), delivery.body().length(), READER.read(delivery).summary(), null, null);
            Match without = query.test(row, Beyond.NOTHING);
            Match with = query.test(row, new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of(CheckName.CODE)));
            Input.claim(without == Match.UNKNOWN || without == with, without + " without content, with it " + with);
            Input.claim(with != Match.UNKNOWN, "unknown, though all is there");
        }
    }
}
