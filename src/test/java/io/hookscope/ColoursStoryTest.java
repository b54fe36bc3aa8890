package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every text of every window is read on the ground that it really stands on, in both themes, at level AA of WCAG 2.2. */
class ColoursStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.overTheSpecimen();
    private final EveryWindow every = new EveryWindow();
    private final TreeSet<String> faint = new TreeSet<>();
    private int looked;

    @Test
    void everyTextStandsOutFromItsGroundInBothThemes() throws Exception {
        every.select();
        for (String theme : new String[]{"dark", "light"}) {
            every.fire("action-theme");
            assertThat(every.main().getScene().getStylesheets().getFirst()).endsWith(theme + ".css");
            every.visit(scene -> look(scene, theme));
        }
        assertThat(faint).isEmpty();
        assertThat(looked).isGreaterThan(1_000);
    }

    private void look(Scene scene, String theme) {
        EveryWindow.seen(scene.getRoot()).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && text.getFill() instanceof Color)
                .filter(text -> !text.isDisabled() && opacity(text) > 0).forEach(text -> {
                    looked++;
                    Color ground = ground(text);
                    Color ink = Contrast.over((Color) text.getFill(), opacity(text), ground);
                    if (Contrast.of(ink, ground) < Contrast.TEXT) {
                        faint.add(String.format(Locale.ROOT, "%s: %.2f, %s on %s, %s \u201c%s\u201d", theme,
                                Contrast.of(ink, ground), ink, ground, styles(text), text.getText()));
                    }
                });
    }

    /** All that is painted behind it, from the back to the front. */
    private static Color ground(Node node) {
        List<Region> behind = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region) {
                behind.addFirst(region);
            }
        }
        Color ground = node.getScene().getFill() instanceof Color fill ? fill : Color.WHITE;
        for (Region region : behind) {
            if (region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour) {
                        ground = Contrast.over(colour, region.getOpacity(), ground);
                    }
                }
            }
        }
        return ground;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static String styles(Node node) {
        Node parent = node.getParent();
        return parent == null ? "" : parent.getStyleClass() + " in " + parent.getParent().getStyleClass();
    }
}
