package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            7000,  '',   70.00
            7000,  €,    €70.00
            -1000, €,    −€10.00
            7000,  PLN,  70.00~PLN
            -1000, zł,   −10.00~zł
            """)
    void aSignStandsBeforeTheNumberAndLettersBehindIt(BigDecimal smallest, String sign, String expected) {
        assertThat(new Money(2, sign).text(smallest)).isEqualTo(expected.replace('~', '\u00a0'));
    }

    @Test
    void pointsHaveNoCurrency() {
        assertThat(Amounts.text(new BigDecimal("500"), Unit.POINTS, new Money(2, "€"))).isEqualTo("500 pts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUROS", "1", "€.", "\u0000"})
    void refusesWhatWouldReadAsAnotherNumber(String sign) {
        assertThatThrownBy(() -> new Money(2, sign)).isInstanceOf(IllegalArgumentException.class);
    }
}
