package io.hookscope.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What stands in all windows: titles, what is drawn, tooltips, and what a reader of the screen says. Stateless. */
public final class OnScreen {

    /** How much is looked at. */
    private enum Look {
        VISIBLE, ALL
    }

    private OnScreen() {}

    /** Returns everything that can be read. */
    public static List<String> texts() {
        return texts(Look.VISIBLE);
    }

    /** Returns that and what is there but not in sight: in controls that are hidden, and behind the dots of a password. */
    public static List<String> textsEvenHidden() {
        return texts(Look.ALL);
    }

    private static List<String> texts(Look look) {
        return FxWait.get(() -> {
            List<String> texts = new ArrayList<>();
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage titled) {
                    texts.add(String.valueOf(titled.getTitle()));
                }
                collect(window.getScene().getRoot(), look, texts);
            }
            return texts;
        });
    }

    private static void collect(Node node, Look look, List<String> texts) {
        if (look == Look.VISIBLE && !node.isVisible()) {
            return;
        }
        add(node.getAccessibleText(), texts);
        switch (node) {
            case Labeled labeled -> add(labeled.getText(), texts);
            // what a reader of the screen says; what is drawn is among its children
            case TextInputControl input -> add(look == Look.ALL
                    ? input.getText()
                    : String.valueOf(input.queryAccessibleAttribute(AccessibleAttribute.TEXT)), texts);
            case Text drawn -> add(drawn.getText(), texts);
            default -> {
            }
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), texts);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, look, texts));
        }
    }

    private static void add(String text, List<String> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
