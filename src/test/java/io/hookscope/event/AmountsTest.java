package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            7000,          2, 70.00
            5,             2, 0.05
            -1000,         2, −10.00
            0,             2, 0.00
            123456789,     2, 1234567.89
            7000,          0, 7000
            7000,          3, 7.000
            1.10,          2, 0.0110
            1.10,          0, 1.10
            7E+3,          2, 70.00
            9007199254740993, 2, 90071992547409.93
            1e1000000000,  2, 1E+1000000000
            -1e1000000000, 2, −1E+1000000000
            1e-1000000000, 2, 1E-1000000000
            """)
    void writesMoneyExactly(BigDecimal smallest, int decimals, String expected) {
        assertThat(Amounts.money(smallest, decimals)).isEqualTo(expected);
    }

    @Test
    void writesNumbersOf400Digits() {
        assertThat(Amounts.money(new BigDecimal("9".repeat(400)), 2)).isEqualTo("9".repeat(398) + ".99");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            500,  POINTS,  500 pts
            -500, POINTS,  −500 pts
            4200, CREDITS, 42.00
            4200, MONEY,   42.00
            """)
    void writesTheUnit(BigDecimal amount, Unit unit, String expected) {
        assertThat(Amounts.text(amount, unit, 2)).isEqualTo(expected);
    }

    @Test
    void writesCountsAsTheyAre() {
        assertThat(Amounts.count(new BigDecimal("2"))).isEqualTo("2");
        assertThat(Amounts.count(new BigDecimal("12.50"))).isEqualTo("12.50");
        assertThat(Amounts.count(new BigDecimal("1E+3"))).isEqualTo("1000");
    }
}
