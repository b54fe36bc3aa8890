package io.hookscope.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.Money;
import io.hookscope.query.Beyond;
import io.hookscope.query.Match;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration SLOT = Duration.ofMinutes(30);

    @Test
    void localTimesAreAskedForWhereTheyAreThereOnce() {
        assertThat(Questions.received(Instant.parse("2024-01-15T12:00:00Z"), SLOT, BERLIN))
                .isEqualTo("received:>=2024-01-15T13:00:00 received:<2024-01-15T13:30:00");
        assertThat(Questions.received(Instant.parse("2024-10-27T01:15:00Z"), SLOT, BERLIN))
                .isEqualTo("received:>=2024-10-27T01:15:00Z received:<2024-10-27T01:45:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-26T23:45:00Z", "2024-10-27T00:15:00Z", "2024-10-27T00:45:00Z",
            "2024-10-27T01:15:00Z", "2024-10-27T01:45:00Z", "2024-03-31T00:45:00Z"})
    void whenTheClocksChangeEachSlotFindsItsOwnDeliveries(String start) {
        Instant from = Instant.parse(start);
        String question = Questions.received(from, SLOT, BERLIN);
        assertThat(found(question, from)).as(question).isTrue();
        assertThat(found(question, from.plus(SLOT).minusMillis(1))).as(question).isTrue();
        assertThat(found(question, from.minusMillis(1))).as(question).isFalse();
        assertThat(found(question, from.plus(SLOT))).as(question).isFalse();
    }

    private static boolean found(String question, Instant received) {
        var frame = new QueryContext(Money.PLAIN, BERLIN, Instant.parse("2024-10-27T12:00:00Z"));
        return Query.read(question, frame) instanceof Parsed.Read(Query query)
                && query.test(Rows.succeeded(1).at(received.toString()).row(), Beyond.NOTHING) == Match.YES;
    }
}
