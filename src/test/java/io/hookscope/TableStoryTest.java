package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.shell.Action;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The table, the search above it and what stands beside it, by keyboard alone. */
class TableStoryTest extends StoryOverTheSpecimen {

    @Test
    @ByKeys({Action.NEXT, Action.PREVIOUS, Action.COPY_ROWS, Action.FLAG, Action.SEARCH, Action.CLEAR_FILTER,
            Action.MARK_READ})
    void rowsAreWalkedFlaggedMarkedAsReadAndCopied() throws TimeoutException {
        hands.press(KeyCode.J, 3).press(KeyCode.K).press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(hands.table().getSelectionModel().getSelectedIndices()).containsExactly(2, 3);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(hands.clipboard().lines()).hasSize(2).allMatch(line -> line.contains("redemption."));
        hands.press(KeyCode.F).press(KeyCode.CONTROL, KeyCode.F).type("is:flagged").press(KeyCode.ENTER)
                .until(() -> hands.table().getItems().size() == 2);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).until(() -> hands.table().getItems().size() == 12);
        hands.press(KeyCode.F5).until(() -> hands.title().equals("(1) session \u2013 Hookscope"));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R)
                .until(() -> hands.title().equals("session \u2013 Hookscope"));
    }

    @Test
    void aSearchIsSavedUnderANameUsedAndForgotten() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.F).type("event:redemption.failed").press(KeyCode.ENTER)
                .until(() -> hands.table().getItems().size() == 1);
        hands.backTo("#search-filters").press(KeyCode.DOWN, 2).press(KeyCode.ENTER);
        hands.type("Failures").press(KeyCode.ENTER);
        assertThat(hands.focus()).isEqualTo("search");
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).until(() -> hands.table().getItems().size() == 12);
        hands.tabTo("#search-filters").press(KeyCode.DOWN).choose("Failures")
                .until(() -> hands.table().getItems().size() == 1);
        hands.tabTo("#search-filters").press(KeyCode.DOWN, 4).press(KeyCode.RIGHT)
                .press(KeyCode.ENTER);
        hands.press(KeyCode.DOWN);
        assertThat(hands.robot().lookup("Failures   event:redemption.failed").tryQuery()).isEmpty();
        hands.press(KeyCode.ESCAPE);
    }

    @Test
    @ByKeys
    void whatIsTooLongLosesItsEndUnlessThatTellsItFromOthers() throws TimeoutException {
        hands.meanwhile(() -> hands.table().getColumns().forEach(column -> {
            column.setVisible(List.of("EVENT", "CODE", "CUSTOMER", "SOURCE").contains(column.getId()));
            column.setPrefWidth(70);
        }));
        hands.until(() -> !drawn("source").isEmpty());
        assertThat(drawn("event", Line.Checkout.class)).isNotEmpty().allMatch(text -> text.endsWith("\u2026"));
        assertThat(drawn("event", Line.Delivery.class)).isNotEmpty().allMatch(text -> text.matches(".+\u2026.+"));
        assertThat(drawn("customer")).isNotEmpty().allMatch(text -> text.endsWith("\u2026"));
        assertThat(drawn("source")).isNotEmpty().allMatch(text -> text.matches(".+\u2026.+"));
    }

    /** What is drawn of the texts of that column that are not drawn whole. */
    private List<String> drawn(String column) {
        return drawn(column, Line.class);
    }

    private List<String> drawn(String column, Class<? extends Line> of) {
        return hands.robot().lookup(".cell-" + column).queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.isVisible() && of.isInstance(cell.getItem()) && FullTextTooltip.isElided(cell))
                .map(cell -> ((Text) cell.lookup(".text")).getText()).toList();
    }

    @Test
    @ByKeys(value = Action.SEARCH_HELP, controls = {"Failed", "Retries"})
    void chipsNarrowAndThatWhichCanBeSearchedIsRead() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.F).tabTo("#chip-all").press(KeyCode.RIGHT, 2).press(KeyCode.SPACE)
                .until(() -> hands.listed().size() == 1);
        assertThat(hands.robot().lookup("#chip-failed").queryAs(ToggleButton.class).isSelected()).isTrue();
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).press(KeyCode.CONTROL, KeyCode.F).tabTo("#chip-all")
                .walkTo("Retries", KeyCode.RIGHT).press(KeyCode.SPACE).until(() -> hands.listed().size() == 1);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).press(KeyCode.CONTROL, KeyCode.F1);
        assertThat(hands.title()).isEqualTo("What can be searched");
        hands.tabTo("#search-help .hyperlink").press(KeyCode.SPACE).press(KeyCode.ESCAPE);
        assertThat(hands.text("#search")).isEqualTo("jane always-add");
        hands.until(() -> hands.listed().size() < 12);
    }

    @Test
    @ByKeys(value = Action.COLUMNS, controls = "Note")
    void columnsAreShownHiddenMovedWidenedAndSorted() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).tabTo("#columns").press(KeyCode.HOME).press(KeyCode.DOWN,
                3);
        var table = hands.table();
        TableColumn<?, ?> code = table.getColumns().get(3);
        double width = code.getWidth();
        hands.press(KeyCode.ALT, KeyCode.RIGHT).press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ENTER);
        assertThat(code.getWidth()).isGreaterThan(width);
        assertThat(table.getColumns().get(2)).isSameAs(code);
        assertThat(table.getSortOrder()).isEqualTo(List.of(code));
        hands.press(KeyCode.SPACE);
        assertThat(code.isVisible()).isFalse();
        hands.press(KeyCode.SPACE).press(KeyCode.ALT, KeyCode.DOWN).press(KeyCode.ALT, KeyCode.LEFT)
                .tabTo("#columns-sort").press(KeyCode.SPACE);
        hands.backTo("#columns").press(KeyCode.END).press(KeyCode.SPACE).press(KeyCode.ESCAPE);
        assertThat(hands.title()).as("what Escape leaves").isNotEqualTo("Columns");
        assertThat(table.getColumns().getLast()).matches(TableColumn::isVisible).matches(last -> "Note"
                .equals(last.getText()));
        assertThat(table.getColumns().get(3)).isSameAs(code);
        assertThat(code.getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
        assertThat(code.isVisible()).isTrue();
    }

    @Test
    @ByKeys(value = {Action.COLUMNS, Action.COPY_ROWS}, controls = {"Add column", "Add a known field", "Remove"})
    void aFieldOfTheBodyIsAddedAsAColumnReadCopiedAndRemoved() throws TimeoutException {
        var table = hands.table();
        int columns = table.getColumns().size();
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).tabTo("#columns-pointer").type("data")
                .tabTo("#columns-add").press(KeyCode.SPACE);
        assertThat(hands.text("#columns-problem")).contains("no JSON pointer", "/data/order/metadata/region");
        hands.backTo("#columns-pointer").press(KeyCode.CONTROL, KeyCode.A).type("/data/order/customer_id")
                .press(KeyCode.ENTER);
        assertThat(hands.isSeen("#columns-problem")).isFalse();
        assertThat(table.getColumns()).hasSize(columns + 1);
        hands.backTo("#columns").press(KeyCode.ENTER);
        assertThat(hands.text("#columns-problem")).contains("cannot be sorted", "pointer:/data/order/customer_id=");
        hands.press(KeyCode.HOME).press(KeyCode.DELETE);
        assertThat(hands.text("#columns-problem")).contains("cannot be removed");
        hands.press(KeyCode.ESCAPE).until(() -> !bodies().isEmpty());
        hands.backTo("#deliveries").press(KeyCode.HOME).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X)
                .until(() -> bodies().contains(hands.clipboard().replaceFirst(".*\t", "")));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).tabTo("#columns").press(KeyCode.END)
                .tabTo("#columns-remove").press(KeyCode.SPACE);
        assertThat(table.getColumns()).hasSize(columns);
        hands.tabTo("#columns-known").press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(table.getColumns()).hasSize(columns + 1);
        hands.press(KeyCode.ESCAPE).until(() -> bodies().contains("API"));
    }

    private List<String> bodies() {
        return hands.robot().lookup(".cell-body").queryAllAs(Labeled.class).stream().filter(Labeled::isVisible)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    @Test
    @ByKeys({Action.PAUSE, Action.LIVE_EDGE, Action.WIDER_DETAIL, Action.WIDER_TABLE})
    void theViewIsPausedTheNewestFoundAndRoomMade() throws TimeoutException {
        hands.press(KeyCode.J, 6).press(KeyCode.SPACE).press(KeyCode.F5);
        hands.untilSays("#pause", "\u25b6");
        assertThat(hands.table().getItems()).hasSize(12);
        hands.press(KeyCode.SPACE).until(() -> hands.table().getItems().size() == 13);
        hands.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(hands.text("#news")).isEmpty();
        double wide = hands.table().getWidth();
        hands.press(KeyCode.SHIFT, KeyCode.F7).until(() -> hands.table().getWidth() < wide);
        hands.press(KeyCode.SHIFT, KeyCode.F8).press(KeyCode.SHIFT, KeyCode.F8)
                .until(() -> hands.table().getWidth() > wide - 60);
    }
}
