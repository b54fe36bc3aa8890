package io.hookscope.cli;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.event.Money;
import io.hookscope.query.Flaw;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.settings.Figures;
import io.hookscope.store.Archive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The option of commands that work on some of the deliveries. */
final class FilterOption {

    @Option(names = "--filter", paramLabel = "QUERY", defaultValue = "", description = "Only deliveries that answer this search, for example 'event:redemption.* amount>50'.")
    private String text = "";

    /**
     * Returns the filter, which admits everything when the option is missing; the times in it are meant in that zone, seen from
     * that moment.
     *
     * @throws CommandFailure when it cannot be read, saying where
     */
    Filter filter(ZoneId zone, Instant now) {
        // amounts are weighed later, with the money of the session; whether it can be read does not depend on them
        return switch (Query.read(text, new QueryContext(Money.PLAIN, zone, now))) {
            case Parsed.Read(Query query) -> new Filter(query);
            case Parsed.Wrong(Flaw flaw) -> throw new CommandFailure(ExitCode.USAGE, pointed(flaw));
        };
    }

    /** Returns the filter over that session, read anew each day: what comes tomorrow is of {@code today} then. For one thread. */
    Predicate<Insight> daily(Archive session, Figures figures, InstantSource clock) {
        return new Predicate<>() {
            private Filter.In filter = read(clock.instant());

            private Filter.In read(Instant now) {
                return filter(figures.zone(), now).in(session, figures.money());
            }

            @Override
            public boolean test(Insight insight) {
                Instant now = clock.instant();
                if (!filter.query().frame().day().equals(LocalDate.ofInstant(now, figures.zone()))) {
                    filter = read(now);
                }
                return filter.admits(insight);
            }
        };
    }

    private String pointed(Flaw flaw) {
        return "--filter cannot be read at character %d (%s): %s".formatted(flaw.start() + 1,
                text.substring(flaw.start(), Math.min(flaw.end(), flaw.start() + 40)), flaw.sentence());
    }
}
