package io.hookscope.ui.search;

import io.hookscope.query.Completion;
import io.hookscope.query.Completion.Choice;
import io.hookscope.query.Flaw;
import io.hookscope.ui.Zoom;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** How what is typed can go on, below the field: down and up choose, Tab or Enter takes, Escape hides. For the FX thread. */
public final class Suggestions {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;

    private final TextField field;
    private final SearchModel model;
    private final Popup popup = new Popup();
    private final ListView<Choice> list = new ListView<>();
    private Completion now = new Completion(0, 0, List.of());

    /** Suggests for that field what the model knows. */
    public Suggestions(TextField field, SearchModel model) {
        this.field = field;
        this.model = model;
        list.setId("search-suggestions");
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        list.fixedCellSizeProperty().bind(Zoom.factorProperty().multiply(ROW));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> take());
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.getContent().add(list);
        field.caretPositionProperty().addListener(_ -> offer());
        field.focusedProperty().addListener(_ -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Whether suggestions are open for the place of that flaw: what is half typed there is about to go on. */
    public boolean isOpenAt(Flaw flaw) {
        return popup.isShowing() && flaw.start() <= now.end() && flaw.end() >= now.start();
    }

    /** Runs that whenever the suggestions are gone. */
    public void onHidden(Runnable deed) {
        popup.setOnHidden(_ -> deed.run());
    }

    private void offer() {
        now = field.isFocused() && field.getSelection().getLength() == 0
                ? model.complete(field.getText(), Math.min(field.getCaretPosition(), field.getLength()))
                : new Completion(0, 0, List.of());
        list.getItems().setAll(now.choices());
        list.getSelectionModel().clearSelection();
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        if (now.choices().isEmpty() || place == null) {
            popup.hide();
            return;
        }
        list.setPrefSize(Math.min(place.getWidth(), Zoom.px(560)),
                Math.min(MOST_ROWS, now.choices().size()) * Zoom.px(ROW) + 4);
        list.getStylesheets().setAll(field.getScene().getStylesheets());
        popup.show(field, place.getMinX(), place.getMaxY() + 2);
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing() || event.isShortcutDown()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case TAB -> {
                if (list.getSelectionModel().getSelectedIndex() < 0) {
                    step(1);
                }
                yield take();
            }
            case ENTER -> take();
            case ESCAPE -> {
                popup.hide();
                yield true;
            }
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean step(int by) {
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + (by > 0 ? 1 : -1),
                list.getItems().size());
        list.getSelectionModel().select(next);
        list.scrollTo(next);
        return true;
    }

    /** Puts the selected choice in; returns whether there was one. */
    private boolean take() {
        @Nullable
        Choice choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice == null) {
            return false;
        }
        int caret = now.start() + choice.text().length();
        field.setText(now.with(choice, field.getText()));
        field.positionCaret(caret);
        return true;
    }

    private static final class Cell extends ListCell<Choice> {

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            setGraphic(choice == null || empty ? null : line(choice));
        }

        private static HBox line(Choice choice) {
            var text = new Label(choice.text());
            text.getStyleClass().add("mono");
            text.setMinWidth(Zoom.px(110));
            var meaning = new Label(choice.meaning());
            meaning.getStyleClass().add("muted");
            HBox.setHgrow(meaning, Priority.ALWAYS);
            return new HBox(8, text, meaning);
        }
    }
}
