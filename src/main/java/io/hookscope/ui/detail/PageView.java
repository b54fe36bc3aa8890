package io.hookscope.ui.detail;

import io.hookscope.ui.Clip;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.detail.text.PagedText;
import io.hookscope.ui.detail.text.PagedText.Page;
import io.hookscope.ui.detail.text.PagedText.Place;
import io.hookscope.ui.detail.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/** One page of a text in colours, and the way to the others. FX thread only; pages are made in the background. */
final class PageView extends StackPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LatestTask latestTask;
    private final CodeArea area = new CodeArea();
    private final Label number = new Label();
    private final Button previous = new Button("◀");
    private final Button next = new Button("▶");
    private final HBox pager = new HBox(previous, number, next);
    private @Nullable PagedText text;
    private int current;

    /** A page made ready for the control. */
    private record Styled(String text, StyleSpans<Collection<String>> spans) {}

    PageView(DetailSources sources) {
        latestTask = new LatestTask(sources.background(), sources.fx());
        area.setId("detail-json");
        area.setEditable(false);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(Words.of("json.accessible"));
        area.getStyleClass().add("json-area");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::copy);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        pager.setAlignment(Pos.CENTER_LEFT);
        pager.getStyleClass().add("pager");
        number.setId("detail-json-page");
        turner(previous, "json.previous", -1);
        turner(next, "json.next", 1);
        getChildren().setAll(new VirtualizedScrollPane<>(area));
    }

    CodeArea area() {
        return area;
    }

    /** Returns the controls that turn pages, invisible while there is one page only. */
    Node pager() {
        return pager;
    }

    /** Shows the first page of a text. */
    void show(PagedText other) {
        text = other;
        turn(0, null);
    }

    /** Shows a place and selects it. */
    void mark(Place place) {
        if (place.page() == current && area.getLength() >= place.end()) {
            select(place);
        } else {
            turn(place.page(), place);
        }
    }

    /** Returns what is selected, or where the caret stands. */
    Place selected() {
        return new Place(current, area.getSelection().getStart(), area.getSelection().getEnd());
    }

    /** Returns where the caret is on the screen; empty while it is out of view. */
    Optional<Bounds> caret() {
        return area.getCaretBounds().filter(area.localToScreen(area.getLayoutBounds())::intersects);
    }

    private void turn(int index, @Nullable Place then) {
        var paged = text;
        if (paged == null) {
            return;
        }
        latestTask.want(() -> styled(paged.page(index)), styled -> put(index, styled, then));
    }

    private void put(int index, Styled styled, @Nullable Place then) {
        current = index;
        area.setWrapText(text != null && text.wraps());
        area.replaceText(styled.text());
        if (styled.spans().length() > 0) {
            area.setStyleSpans(0, styled.spans());
        }
        int pages = text == null ? 1 : text.pages();
        number.setText(Words.of("json.page", Integer.toString(index + 1), Integer.toString(pages)));
        previous.setDisable(index == 0);
        next.setDisable(index + 1 >= pages);
        pager.setVisible(pages > 1);
        if (then == null) {
            area.moveTo(0);
            area.showParagraphAtTop(0);
        } else {
            select(then);
        }
    }

    private void select(Place place) {
        area.selectRange(Math.min(place.start(), area.getLength()), Math.min(place.end(), area.getLength()));
        area.showParagraphAtCenter(area.offsetToPosition(Math.min(place.start(), area.getLength()),
                Bias.Forward).getMajor());
    }

    /** Copies what the sender wrote, without the breaks that were made for display. */
    private void copy(KeyEvent key) {
        if (COPY.match(key)) {
            var range = area.getSelection();
            if (text != null && range.getLength() > 0) {
                Clip.copy(text.source(new Place(current, range.getStart(), range.getEnd())));
            }
            key.consume();
        }
    }

    /** The control keeps Tab to itself, although nothing can be typed here. */
    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    private static Styled styled(Page page) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        spans.add(List.of(), 0);
        for (var span : page.spans()) {
            spans.add(span.style().isEmpty() ? List.of() : List.of(span.style()), span.length());
        }
        return new Styled(page.text(), spans.create());
    }

    private void turner(Button button, String words, int by) {
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> turn(current + by, null));
    }
}
