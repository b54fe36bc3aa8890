package io.hookscope.replay.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventGlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redemption.succeeded | redemption.succeeded | true
            redemption.succeeded | redemption.succeeded.more | false
            redemption.* | redemption.rollback.failed | true
            *.failed | redemption.rollback.failed | true
            *.failed | redemption.failed.failed | true
            *failed* | customer.failed | true
            *rollback*failed | redemption.rollback.rollback.failed | true
            *rollback*failed | redemption.rollback.failed.not | false
            *a*a* | xa | false
            r?demption.** | redemption.failed | true
            r?demption | rdemption | false
            Customer.*, redemption.* | REDEMPTION.FAILED | true
            customer.created, voucher.* | redemption.failed | false
            redemption.failed.* | redemption.failed | false
            """)
    void admitsWhatFits(String text, String event, boolean fits) {
        assertThat(new EventGlob(text).admits(event)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , ,", ",,,"})
    void commasAloneAreRefusedWithWhatToWrite(String text) {
        assertThatThrownBy(() -> new EventGlob(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no event, so nothing would be forwarded");
    }

    @Test
    void nothingStandsForAll() {
        assertThat(new EventGlob(" ")).isEqualTo(EventGlob.ALL);
        assertThat(new EventGlob("redemption.*,").admits("redemption.failed")).isTrue();
    }

    @Test
    void aStarStandsForLineBreaksTooAndNothingElseHasAMeaning() {
        assertThat(new EventGlob("a*b").admits("a\n\rb")).isTrue();
        assertThat(new EventGlob("a.(b)[c]\\E*").admits("a.(b)[c]\\E$")).isTrue();
        assertThat(new EventGlob("a.b").admits("axb")).isFalse();
    }

    @Test
    @Timeout(20)
    void noNameTakesLong() {
        String name = "redemption".repeat(400_000);
        assertThat(new EventGlob("*redemption*e*d*e*m*x*failed").admits(name)).isFalse();
        assertThat(new EventGlob("*redemption*e*d*e*m*failed").admits(name)).isFalse();
    }
}
