package io.hookscope.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.Handling.Change;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Extent;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.delivery.handled.Verdict.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTest {

    /** A number is an answer, {@code s} one to what was signed anew, {@code u} to what was not; {@code -} was stopped. */
    @ParameterizedTest
    @CsvSource({"ACCEPT,200,passing", "ACCEPT,299,passing", "ACCEPT,300,failing", "ACCEPT,400,failing",
            "REJECT,399,failing", "REJECT,400,passing", "REJECT,499,passing", "REJECT,500,failing",
            "REJECT,200,failing", "ACCEPT,500 200,fixed", "ACCEPT,200 500,regressed",
            "ACCEPT,200 500 201,still passing",
            "ACCEPT,500 200 404,still failing", "ACCEPT,- 200,passing", "ACCEPT,500 -,untried", "ACCEPT,-,untried",
            "ACCEPT,s500 200,passing", "ACCEPT,500 s200,passing", "ACCEPT,500 u200,failing", "REJECT,500 u401,passing",
            "REJECT,500 s200,passing"})
    void anOutcomeIsComparedWithTheFirstOfTheSameBytes(Expected expected, String outcomes, String verdict) {
        List<Handling> all = Stream.of(outcomes.split(" ")).map(ExpectedTest::handling).toList();

        assertThat(Verdict.of(all.getLast(), all.subList(0, all.size() - 1), expected).word()).isEqualTo(verdict);
    }

    private static Handling handling(String word) {
        Change change = switch (word.charAt(0)) {
            case 's' -> Change.SIGNED;
            case 'u' -> Change.UNSIGNED;
            default -> Change.NONE;
        };
        SendOutcome outcome = word.equals("-")
                ? new SendOutcome.Failed(Failure.CANCELLED, "stopped", Duration.ZERO)
                : new SendOutcome.Answered(Integer.parseInt(word.replaceAll("\\D", "")), Headers.NONE, Body.EMPTY,
                        Extent.WHOLE, Duration.ZERO);
        return new Handling(1, Instant.EPOCH, Handling.Kind.REPLAY, change, "http://127.0.0.1:1/", outcome);
    }

    @Test
    void onlyThePassedAreGoodNews() {
        assertThat(Stream.of(Verdict.values()).filter(Verdict::good)).containsExactlyInAnyOrder(Verdict.PASSING,
                Verdict.FIXED, Verdict.STILL_PASSING);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyASignatureThatIsKnownToBeWrongIsToBeRefused(Kind kind) {
        var conclusion = new Conclusion(new SignatureVerdict(kind, "any"), 0, 0, 0, 1);

        assertThat(Handlings.expected(conclusion)).isEqualTo(
                kind == Kind.WRONG || kind == Kind.MALFORMED ? Expected.REJECT : Expected.ACCEPT);
    }
}
