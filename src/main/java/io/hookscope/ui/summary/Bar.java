package io.hookscope.ui.summary;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Something drawn that stands for deliveries: a click, Enter or Space asks for them. For the FX thread. */
abstract class Bar extends Region {

    private final String question;
    private final Runnable ask;

    /**
     * A bar.
     *
     * @param words    what it says, for everybody who cannot see it
     * @param question the search that finds its deliveries
     * @param asked    takes that search
     */
    Bar(String words, String question, Consumer<String> asked) {
        this.question = question;
        this.ask = () -> asked.accept(question);
        getStyleClass().add("tally-bar");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        setFocusTraversable(true);
        Tooltip.install(this, new Tooltip(words));
        setOnMouseClicked(_ -> {
            requestFocus();
            ask.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                ask.run();
                event.consume();
            }
        });
    }

    String question() {
        return question;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            ask.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
