package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Hands;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.compare.Baseline;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.detail.Assessment;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.detail.DetailSources;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.Feeding;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.StillProgram;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Comparing by keyboard, in the real window over deliveries that stand still. */
@ExtendWith(ApplicationExtension.class)
class CompareStoryTest {

    private static final String FIRST = "{\"id\":\"r_1\",\"amount\":100,\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}";
    private static final String OTHER = "{\"id\":\"r_2\",\"amount\":250,\"items\":[{\"id\":\"b\"},{\"id\":\"a\"}]}";

    private final List<Row> rows = List.of(Rows.succeeded(1).row(), Rows.succeeded(2).row(),
            Rows.succeeded(3).again(1).row(), Rows.succeeded(4).event("voucher.published", Outcome.OTHER).row());
    private final Map<Long, Delivery> kept = Map.of(1L, post(FIRST), 2L, post(OTHER), 3L, post(FIRST), 4L,
            post("a=1\nb=2"));
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Hands hands = new Hands();
    private boolean holding;
    private ShellWindow window;

    @Start
    void open(Stage stage) {
        window = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), new MapMemory());
        var detail = new DetailPane(new DetailSources(seq -> Optional.ofNullable(kept.get(seq)), new EventReader(),
                this::run, window.feed()), (_, _, _) -> Assessment.NONE, _ -> {});
        window.listed().selectionProperty().subscribe(selection -> DesktopWindow.show(detail, selection));
        window.frame().detail(detail);
        DesktopCompare.attach(window, detail);
        window.place(stage);
        stage.setWidth(1000);
        stage.setHeight(700);
        window.open();
        stage.show();
        rows.forEach(row -> window.feed().accept(new FeedEvent.Changed(row)));
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    @ByKeys(Action.COMPARE)
    void oneKeyComparesWithThePreviousAttemptElseWithThePreviousOfItsType() throws Exception {
        at(3).press(KeyCode.D);
        assertThat(offered()).containsExactly("#1 · previous attempt", "#2 · previous redemption.succeeded");
        hands.until(() -> summary().startsWith("Body: nothing differs"));
        assertThat(summary()).isEqualTo("""
                Body: nothing differs
                Headers: nothing differs
                Byte-identical: 57 bytes each""");
        assertThat(hands.text("#compare-empty")).isEqualTo("Nothing differs");

        at(2).press(KeyCode.D);
        hands.until(() -> summary().startsWith("Body: 2 changed, 1 moved"));
        assertThat(lines()).containsExactly("± changed /id", "± changed /amount", "⇄ moved /items/1");
        assertThat(hands.text("#compare-before")).isEqualTo("\"r_1\"");
        assertThat(hands.text("#compare-after")).isEqualTo("\"r_2\"");
    }

    @Test
    @ByKeys(keys = "Enter", controls = {"Ignore ids and times", "Copy list"})
    void theListIsWalkedCopiedQuietedAndLeadsToTheDetails() throws Exception {
        at(2).press(KeyCode.D);
        untilLines(3);
        hands.tabTo("#compare-list").press(KeyCode.DOWN);
        assertThat(hands.text("#compare-after")).isEqualTo("250");

        hands.tabTo("#compare-quiet").press(KeyCode.SPACE);
        untilLines(2);
        assertThat(summary()).startsWith("Body: 1 changed, 1 moved; 1 ignored as volatile");
        hands.tabTo("#compare-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).startsWith("#1 and #2\nBody: 1 changed")
                .contains("± changed  /amount\n    100\n    → 250");

        hands.tabTo("#compare-list").press(KeyCode.ENTER);
        assertThat(hands.isSeen("#detail-tree")).isTrue();
        assertThat(hands.isSeen("#detail-compare")).isFalse();
    }

    @Test
    void whatToSelectFirstIsSaidUntilItIsSelected() throws Exception {
        hands.press(KeyCode.D);
        hands.until(() -> hands.text("#notice").startsWith("Select one delivery, or two"));
        at(3).press(KeyCode.SHIFT, KeyCode.DOWN);
        hands.until(() -> !hands.isSeen("#notice-banner"));
    }

    @Test
    @ByKeys({Action.PIN, Action.COMPARE})
    void aPinnedDeliveryAndTheSecondOfTwoComeFirst() throws Exception {
        at(4).press(KeyCode.SHIFT, KeyCode.D);
        at(2).press(KeyCode.D);
        hands.until(() -> summary().startsWith("Body, line by line: 2 removed, 1 added")
                || summary().startsWith("Body, line by line: 1 added, 2 removed"));
        assertThat(offered()).containsExactly("#4 · pinned", "#1 · previous redemption.succeeded");

        at(3).press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.D);
        hands.until(() -> !offered().isEmpty() && offered().getFirst().equals("#2 · chosen"));
        untilLines(3);
        Feeding.feed(window, List.of(Rows.succeeded(3).again(1).answered(null).row()));
        assertThat(lines()).hasSize(3);
    }

    @Test
    @ByKeys(Action.COMPARE)
    void whatHasNothingToCompareWithSaysWhatToDoAndLateResultsAreDropped() throws Exception {
        at(4).press(KeyCode.D);
        hands.until(() -> summary().startsWith("Nothing to compare with: no earlier attempt of this send-out and no "
                + "earlier voucher.published. Pin a delivery with Shift+D"));
        at(2).press(KeyCode.D);
        untilLines(3);
        holding = true;
        hands.tabTo("#compare-quiet").press(KeyCode.SPACE);
        hands.press(KeyCode.SPACE);
        assertThat(held).hasSize(2);
        hands.meanwhile(() -> {
            held.removeLast().run();
            held.removeLast().run();
        });
        waitForFxEvents();
        assertThat(lines()).hasSize(3);
    }

    /** Goes to the delivery of that number; the newest stands first. */
    private Hands at(long seq) throws TimeoutException {
        hands.until(() -> hands.table().getItems().size() == rows.size());
        hands.backTo("#deliveries").press(KeyCode.HOME);
        for (int i = 1; i < rows.size() && selected() != seq; i++) {
            hands.press(KeyCode.DOWN);
        }
        assertThat(selected()).isEqualTo(seq);
        return hands;
    }

    private long selected() {
        return hands.table().getSelectionModel().getSelectedItem().facts().seq();
    }

    private void untilLines(int count) {
        try {
            hands.until(() -> lines().size() == count);
        } catch (TimeoutException e) {
            throw new AssertionError(summary() + "\n" + lines(), e);
        }
    }

    private void run(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    private List<String> lines() {
        TableView<?> table = hands.robot().lookup("#compare-list").queryAs(TableView.class);
        return IntStream.range(0, table.getItems().size())
                .mapToObj(i -> text(table, i, 0) + " " + text(table, i, 1)).toList();
    }

    private static String text(TableView<?> table, int row, int column) {
        return table.lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                .filter(it -> it.getIndex() == row).flatMap(it -> it.lookupAll(".table-cell").stream())
                .map(TableCell.class::cast)
                .filter(cell -> cell.getTableColumn() == table.getColumns().get(column))
                .map(cell -> String.valueOf(cell.getText())).findFirst().orElse("");
    }

    private List<String> offered() {
        ComboBox<Baseline> with = hands.robot().lookup("#compare-with").queryComboBox();
        return with.getItems().stream().map(with.getConverter()::toString).toList();
    }

    private String summary() {
        return hands.text("#compare-summary");
    }

    private static Delivery post(String body) {
        return Deliveries.post(body.getBytes(StandardCharsets.UTF_8), Headers.of("Content-Type", "application/json"));
    }
}
