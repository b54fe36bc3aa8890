package io.hookscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | 1048576
            1.5   | 1572864
            0.25  | 262144
            0.001 | 1049
            """)
    void mebibytesAreReadAsTheyAreWritten(String mebibytes, long bytes) {
        assertThat(TypedNumbers.bytes(mebibytes)).isEqualTo(bytes);
        assertThat(TypedNumbers.mebibytes(bytes)).isEqualTo(mebibytes);
    }

    @Test
    void aCommaIsAPointAndAWordIsNoNumber() {
        assertThat(TypedNumbers.number("2,5")).isEqualTo(2.5);
        assertThatThrownBy(() -> TypedNumbers.number("much")).isInstanceOf(NumberFormatException.class);
    }
}
