package io.hookscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Contrast;
import io.hookscope.ui.detail.DetailPane;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that stand on each other can be told apart, as WCAG 2.2 measures it at its level AA. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({"-color-fg-default, -color-bg-default", "-color-fg-default, -color-bg-subtle",
            "-color-fg-default, -hs-selected", "-color-fg-muted, -color-bg-default",
            "-color-fg-muted, -color-bg-subtle",
            "-color-fg-muted, -hs-selected", "-color-accent-fg, -color-bg-default",
            "-color-accent-fg, -color-bg-subtle",
            "-color-accent-fg, -hs-accent-bg", "-hs-ok, -color-bg-default", "-hs-ok, -color-bg-subtle",
            "-hs-ok, -hs-ok-bg", "-hs-warn, -color-bg-default", "-hs-warn, -color-bg-subtle", "-hs-warn, -hs-warn-bg",
            "-hs-warn, -hs-selected", "-hs-bad, -color-bg-default", "-hs-bad, -color-bg-subtle", "-hs-bad, -hs-bad-bg",
            "-hs-bad, -hs-selected", "-color-accent-fg, -hs-mark", "-color-fg-default, -hs-mark",
            "-color-fg-muted, -hs-mark", "-hs-ok, -hs-mark", "-hs-warn, -hs-mark", "-hs-bad, -hs-mark"})
    void textIsReadOnItsGround(String text, String ground) throws IOException {
        for (String theme : new String[]{"light.css", "dark.css"}) {
            assertThat(contrast(theme, text, ground)).as("%s on %s in %s", text, ground, theme)
                    .isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"-color-accent-emphasis, -color-bg-default", "-color-accent-emphasis, -color-bg-subtle",
            "-hs-ok, -hs-selected", "-color-accent-fg, -hs-selected"})
    void signsAndFocusAreSeenOnTheirGround(String sign, String ground) throws IOException {
        for (String theme : new String[]{"light.css", "dark.css"}) {
            assertThat(contrast(theme, sign, ground)).as("%s on %s in %s", sign, ground, theme)
                    .isGreaterThanOrEqualTo(Contrast.SIGN);
        }
    }

    /** What shines through makes text on it fainter than these colours are. */
    @Test
    void markedJsonAndTheBadgesOfLinesStandOnOpaqueGround() throws IOException {
        try (InputStream in = Objects.requireNonNull(DetailPane.class.getResourceAsStream("detail.css"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(
                    ".json-area .selection { -fx-fill: -hs-mark; }", "-fx-background-color: -hs-bad-bg; }",
                    "-fx-background-color: -hs-accent-bg; }");
        }
    }

    /** What the base theme has for selected lines shines through; its amber and its green are too faint on them. */
    @Test
    void whatChangedIsReadOnASelectedLine() throws IOException {
        try (InputStream in = Objects.requireNonNull(DetailPane.class.getResourceAsStream("detail.css"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("-color-warning-fg")
                    .contains(":selected { -fx-background-color: -color-border-default, -hs-selected;",
                            ".compare-changed { -fx-text-fill: -hs-warn;",
                            ":selected .table-cell.compare-added { -fx-text-fill: derive(-color-success-fg, -10%); }");
        }
    }

    private static double contrast(String theme, String one, String other) throws IOException {
        Map<String, Color> colours = colours(theme);
        return Contrast.of(Objects.requireNonNull(colours.get(one), one),
                Objects.requireNonNull(colours.get(other), other));
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        try (InputStream in = Objects.requireNonNull(Colours.class.getResourceAsStream(theme))) {
            Map<String, Color> found = new HashMap<>();
            COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .forEach(match -> found.put(match.group(1), Color.web(match.group(2))));
            return found;
        }
    }
}
