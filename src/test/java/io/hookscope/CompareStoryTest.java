package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.capture.FeedEvent;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.compare.Baseline;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.detail.DetailSources;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.StillProgram;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

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
    private boolean holding;
    private ShellWindow window;

    @Start
    void open(Stage stage) {
        window = new ShellWindow(new StillProgram(), new CellText(ZoneOffset.UTC, 2), new MapMemory());
        var detail = new DetailPane(new DetailSources(seq -> Optional.ofNullable(kept.get(seq)), new EventReader(),
                this::run, window.feed()));
        window.selectionProperty().subscribe(selection -> DesktopWindow.show(detail, selection));
        window.detail(detail);
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
    void oneKeyComparesWithThePreviousAttemptElseWithThePreviousOfItsType(FxRobot robot) throws Exception {
        press(robot, 3, KeyCode.D);
        assertThat(offered(robot)).containsExactly("#1 · previous attempt", "#2 · previous redemption.succeeded");
        until(() -> summary(robot).startsWith("Body: nothing differs"));
        assertThat(summary(robot)).isEqualTo("""
                Body: nothing differs
                Headers: nothing differs
                Byte-identical: 57 bytes each""");
        assertThat(robot.lookup("#compare-empty").queryAs(Labeled.class).getText()).isEqualTo("Nothing differs");

        press(robot, 2, KeyCode.D);
        until(() -> summary(robot).startsWith("Body: 2 changed, 1 moved"));
        assertThat(lines(robot)).containsExactly("± changed /id", "± changed /amount", "⇄ moved /items/1");
        assertThat(robot.lookup("#compare-before").queryAs(TextInputControl.class).getText()).isEqualTo("\"r_1\"");
        assertThat(robot.lookup("#compare-after").queryAs(TextInputControl.class).getText()).isEqualTo("\"r_2\"");
    }

    @Test
    void theListIsWalkedCopiedQuietedAndLeadsToTheDetails(FxRobot robot) throws Exception {
        press(robot, 2, KeyCode.D);
        until(() -> lines(robot).size() == 3);
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup("#compare-after").queryAs(TextInputControl.class).getText()).isEqualTo("250");

        robot.interact(() -> robot.lookup("#compare-quiet").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> lines(robot).size() == 2);
        assertThat(summary(robot)).startsWith("Body: 1 changed, 1 moved; 1 ignored as volatile");
        robot.interact(() -> robot.lookup("#compare-copy").query().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("#1 and #2\nBody: 1 changed").contains("± changed  /amount\n    100\n    → 250"));

        robot.interact(() -> robot.lookup("#compare-list").query().requestFocus());
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(robot.lookup("#detail-tree").query().isVisible()).isTrue();
        assertThat(robot.lookup("#detail-compare").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aPinnedDeliveryAndTheSecondOfTwoComeFirst(FxRobot robot) throws Exception {
        press(robot, 4, KeyCode.SHIFT, KeyCode.D);
        press(robot, 2, KeyCode.D);
        until(() -> summary(robot).startsWith("Body, line by line: 2 removed, 1 added")
                || summary(robot).startsWith("Body, line by line: 1 added, 2 removed"));
        assertThat(offered(robot)).containsExactly("#4 · pinned", "#1 · previous redemption.succeeded");

        robot.interact(() -> window.select(3));
        robot.interact(() -> robot.lookup("#deliveries").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.D);
        until(() -> !offered(robot).isEmpty() && offered(robot).getFirst().equals("#2 · chosen"));
        until(() -> lines(robot).size() == 3);
        window.feed().accept(new FeedEvent.Changed(Rows.succeeded(3).again(1).answered(null).row()));
        waitForFxEvents();
        assertThat(lines(robot)).hasSize(3);
    }

    @Test
    void whatHasNothingToCompareWithSaysWhatToDoAndLateResultsAreDropped(FxRobot robot) throws Exception {
        press(robot, 4, KeyCode.D);
        until(() -> summary(robot).startsWith("Nothing to compare with: no earlier attempt of this send-out and no "
                + "earlier voucher.published. Pin a delivery with Shift+D"));
        press(robot, 2, KeyCode.D);
        until(() -> lines(robot).size() == 3);
        holding = true;
        robot.interact(() -> robot.lookup("#compare-quiet").query().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SPACE);
        assertThat(held).hasSize(2);
        robot.interact(() -> {
            held.removeLast().run();
            held.removeLast().run();
        });
        waitForFxEvents();
        assertThat(lines(robot)).hasSize(3);
    }

    private void press(FxRobot robot, long seq, KeyCode... keys) throws TimeoutException {
        until(() -> table(robot, "#deliveries").getItems().size() == rows.size());
        robot.interact(() -> {
            window.select(seq);
            robot.lookup("#deliveries").query().requestFocus();
        });
        robot.push(keys);
        waitForFxEvents();
    }

    private void run(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    private static List<String> lines(FxRobot robot) {
        TableView<?> table = table(robot, "#compare-list");
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

    private static List<String> offered(FxRobot robot) {
        ComboBox<Baseline> with = robot.lookup("#compare-with").queryComboBox();
        return with.getItems().stream().map(with.getConverter()::toString).toList();
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#compare-summary").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }

    private static Delivery post(String body) {
        return Deliveries.post(body.getBytes(StandardCharsets.UTF_8), Headers.of("Content-Type", "application/json"));
    }
}
