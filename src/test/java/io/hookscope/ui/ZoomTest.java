package io.hookscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoomTest {

    @Test
    void multipliesPixelsAndNothingElse() {
        assertThat(Zoom.scaled("""
                .a { -fx-padding: 4px 0.5px -3px; -fx-font-size: 1.2em; -fx-opacity: 0.5 }
                .b2px { -fx-background-image: url("data:image/png;base64,AA+12px/="); }
                """, 1.5)).isEqualTo("""
                .a { -fx-padding: 6.00px 0.75px -4.50px; -fx-font-size: 1.2em; -fx-opacity: 0.5 }
                .b2px { -fx-background-image: url("data:image/png;base64,AA+12px/="); }""");
    }
}
