package io.hookscope.ui.detail;

import io.hookscope.ui.LatestTask;
import io.hookscope.ui.detail.json.JsonTokens;
import io.hookscope.ui.detail.json.JsonValue;
import io.hookscope.ui.detail.text.BodyText;
import io.hookscope.ui.detail.text.PagedText;
import io.hookscope.ui.detail.text.Search;
import io.hookscope.ui.detail.words.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The body as text, laid out for reading or as it was sent. FX thread only; pages are made in the background. */
final class JsonTab extends VBox {
    private final LatestTask latestTask;
    private final ToggleButton pretty = new ToggleButton(Words.of("json.pretty"));
    private final ToggleButton asSent = new ToggleButton(Words.of("json.as.sent"));
    private final HBox forms = new HBox(pretty, asSent);
    private final Label notice = new Label();
    private final PageView view;
    private final FindBar find;
    private int[] places = {};
    private int length;
    private @Nullable BodyText text;

    JsonTab(DetailSources sources, Consumer<String> showAsColumn) {
        latestTask = new LatestTask(sources.background(), sources.fx());
        view = new PageView(sources);
        var group = new ToggleGroup();
        group.getToggles().setAll(pretty, asSent);
        group.selectToggle(pretty);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                form();
            }
        });
        pretty.setId("detail-json-pretty");
        asSent.setId("detail-json-as-sent");
        pretty.getStyleClass().addAll("small", "left-pill");
        asSent.getStyleClass().addAll("small", "right-pill");
        notice.setId("detail-json-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("muted");
        ContextMenu menu = menu(showAsColumn);
        view.area().setOnContextMenuRequested(asked -> { // of the tab, because a menu writes in its owner's type
            Optional<Bounds> caret = asked.isKeyboardTrigger() ? view.caret() : Optional.empty();
            menu.show(this, caret.map(Bounds::getMinX).orElse(asked.getScreenX()),
                    caret.map(Bounds::getMaxY).orElse(asked.getScreenY()));
            asked.consume();
        });
        find = new FindBar("detail-json-find", view.area(), this::search, this::go);
        find.listenIn(this);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().setAll(bar(), find, notice, view);
    }

    /** Shows a body instead of another. */
    void show(BodyText other) {
        text = other;
        forms.setVisible(other.prettyView() != null);
        notice.setText(other.notice());
        notice.setManaged(!other.notice().isEmpty());
        notice.setVisible(!other.notice().isEmpty());
        form();
    }

    /** Shows and marks the value of a JSON pointer. */
    void reveal(String pointer) {
        var tokens = tokens();
        if (tokens == null) {
            return;
        }
        var paged = paged();
        latestTask.want(() -> JsonValue.root(tokens).flatMap(root -> root.at(pointer))
                .map(value -> paged.place(value.start(), value.end())), place -> place.ifPresent(view::mark));
    }

    /** What can be done with the value at the caret, by menu and by key. */
    private ContextMenu menu(Consumer<String> showAsColumn) {
        var column = new MenuItem(Words.of("menu.show.column"));
        column.setId("detail-json-show-column");
        column.setOnAction(_ -> pointer().ifPresent(showAsColumn));
        var key = KeyCombination.valueOf(PlaceDeeds.COLUMN_KEY);
        column.setAccelerator(key);
        view.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (key.match(event)) {
                pointer().ifPresent(showAsColumn);
                event.consume();
            }
        });
        view.area().addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.SECONDARY && view.area().getSelection().getLength() == 0) {
                view.area().moveTo(view.area().hit(press.getX(), press.getY()).getInsertionIndex());
            }
        });
        var menu = new ContextMenu(column);
        menu.setOnShowing(_ -> column.setDisable(pointer().isEmpty()));
        return menu;
    }

    /** Returns the JSON pointer of the value at the caret, or on its line; empty for the whole body and what is no JSON. */
    private Optional<String> pointer() {
        return Optional.ofNullable(tokens()).flatMap(JsonValue::root)
                .map(root -> root.around(shownAt(root.tokens().text(), paged().offset(view.selected()))).pointer())
                .filter(pointer -> !pointer.isEmpty());
    }

    /** Before a line and behind its comma nothing stands that anybody means. */
    private static int shownAt(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == ',' ? at - 1 : at;
    }

    private Node bar() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(forms, space, view.pager());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("json-bar");
        return bar;
    }

    private void form() {
        if (text != null) {
            latestTask.forget();
            view.show(paged());
            if (!find.wanted().isEmpty()) {
                search(find.wanted());
            }
        }
    }

    private PagedText paged() {
        var now = Objects.requireNonNull(text);
        return pretty.isSelected() && now.prettyView() != null ? now.prettyView() : now.asSent();
    }

    private @Nullable JsonTokens tokens() {
        return text == null || text.pretty() == null ? null : pretty.isSelected() ? text.pretty() : text.tokens();
    }

    private void search(String wanted) {
        if (text == null) {
            return;
        }
        var paged = paged();
        length = wanted.length();
        latestTask.want(() -> Search.offsets(paged.searchable(), wanted), found -> {
            places = found;
            find.found(places.length);
        });
    }

    private void go(int index) {
        if (index < places.length) {
            view.mark(paged().place(places[index], places[index] + length));
        }
    }
}
