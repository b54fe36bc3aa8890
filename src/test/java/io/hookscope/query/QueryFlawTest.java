package io.hookscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFlawTest {

    private static final QueryContext FRAME = new QueryContext(Money.PLAIN, ZoneOffset.UTC,
            Instant.parse("2024-01-15T18:00:00Z"));

    @Test
    void aSearchIsFiftyDeepAtMostAndAsLongAsItLikes() {
        assertThat(Query.read("(".repeat(50) + "a" + ")".repeat(50), FRAME)).isInstanceOf(Parsed.Wrong.class);
        assertThat(Query.read("(".repeat(49) + "a" + ")".repeat(49), FRAME)).isInstanceOf(Parsed.Read.class);
        assertThat(Query.read("not ".repeat(50) + "a", FRAME)).isInstanceOf(Parsed.Wrong.class);
        assertThat(Query.read("-a (b) ".repeat(100), FRAME)).isInstanceOf(Parsed.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '\u00a6', textBlock = """
            cutsomer:jane | 0 | 8 | did you mean customer?
            jane colour:red | 5 | 11 | no field “colour”
            amount>ten | 7 | 10 | “ten” is no amount. Type a number behind amount, such as amount>50.
            amount>1;000 | 7 | 12 | is no amount
            amount> | 0 | 7 | such as amount>50
            status:often | 7 | 12 | HTTP status
            took>3days | 5 | 10 | length of time
            bytes>3gb | 6 | 9 | is no size
            attempt>two | 8 | 11 | whole number
            received:>25:00 | 10 | 15 | nor a time of day
            received:tomorrow | 9 | 17 | neither a day
            is:flaged | 3 | 9 | did you mean flagged?
            signature:wro | 10 | 13 | did you mean wrong?
            signature:green | 10 | 15 | It can be valid, wrong, missing
            is:prob | 3 | 7 | did you mean problem?
            cust:jane | 0 | 4 | did you mean customer?
            is:blue | 3 | 7 | It can be flagged, noted, unread
            customer>jane | 9 | 13 | has no more or less
            code:a "b | 7 | 9 | has no partner
            (code:a | 0 | 1 | never closed
            code:a) | 6 | 7 | closes nothing
            code:a () | 8 | 9 | nothing between
            code:a and | 7 | 10 | needs something behind
            or code:a | 0 | 2 | needs something before
            not | 0 | 3 | needs something behind
            a - | 2 | 3 | needs something behind
            al*ys | 2 | 3 | Inside one
            pointer:data/x | 8 | 14 | begins with a slash
            pointer:/data/x= | 15 | 16 | Write =
            pointer:/data/x>big | 16 | 19 | number
            amount:.. | 7 | 9 | Two dots
            amount>1..2 | 7 | 11 | from where to where
            received:>9:00..10:00 | 10 | 21 | from where to where
            """)
    void saysWhereAndWhatWasExpected(String text, int start, int end, String sentence) {
        assertThat(Query.read(text, FRAME)).isInstanceOfSatisfying(Parsed.Wrong.class, wrong -> {
            assertThat(wrong.flaw().sentence()).contains(sentence);
            assertThat(text.substring(wrong.flaw().start(), wrong.flaw().end())).isEqualTo(text.substring(start, end));
        });
    }

    @Property
    void readsOrSaysWhereWhateverIsTyped(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '~') String text) {
        switch (Query.read(text, FRAME)) {
            case Parsed.Read(Query query) -> assertThat(query.source()).isEqualTo(text);
            case Parsed.Wrong(Flaw flaw) -> {
                assertThat(flaw.start()).isBetween(0, text.length());
                assertThat(flaw.end()).isBetween(flaw.start(), text.length());
                assertThat(flaw.sentence()).isNotBlank().endsWith(".").doesNotContain("{0}");
            }
        }
    }

    @Property
    void boundsLengthAndNesting(@ForAll @StringLength(max = 3000) @net.jqwik.api.constraints.Chars({'(', '-', ')',
            'a', ' '}) String text) {
        assertThat(Query.read(text, FRAME)).isNotNull();
        assertThat(Query.read("(".repeat(1500) + text, FRAME)).isInstanceOf(Parsed.Wrong.class);
    }
}
