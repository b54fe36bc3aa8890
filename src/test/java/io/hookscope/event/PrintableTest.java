package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesReadableTextAlone() {
        assertThat(Printable.of("Jané Dœ 漢字 −10.00 👩‍👧")).isEqualTo("Jané Dœ 漢字 −10.00 👩‍👧");
    }

    @Test
    void showsTerminalEscapesAndLineEndsAsText() {
        assertThat(Printable.of("a\u001B[31mb\r\n\tc\u0000\u009B2J"))
                .isEqualTo("a\\u001B[31mb\\r\\n\\tc\\u0000\\u009B2J");
    }

    @Test
    void showsCharactersThatTurnTheWritingDirectionAsText() {
        assertThat(Printable.of("a\u202Etxt.exe\u2066b\u200F")).isEqualTo("a\\u202Etxt.exe\\u2066b\\u200F");
    }

    @Test
    void showsLoneSurrogatesAndInvisibleLineEndsAsText() {
        assertThat(Printable.of("a\uD800b\u2028c\uFEFF\uDB40\uDC01")).isEqualTo("a\\uD800b\\u2028c\\uFEFF\\u{E0001}");
    }
}
