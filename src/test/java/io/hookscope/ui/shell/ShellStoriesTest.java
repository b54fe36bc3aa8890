package io.hookscope.ui.shell;

import static io.hookscope.testing.FxWait.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.SampleTarget;
import io.hookscope.store.Row;
import io.hookscope.store.StoreState;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Line;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person meets it, over a program that stands still. */
@ExtendWith(ApplicationExtension.class)
class ShellStoriesTest {

    private final StillProgram program = new StillProgram();
    private final MapMemory memory = new MapMemory();
    private ShellWindow window;
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        window = new ShellWindow(program, new CellText(ZoneOffset.UTC, 2), memory);
        window.frame().detail(new StackPane());
        window.place(stage);
        stage.setWidth(1000);
        stage.setHeight(700);
        window.open();
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void theFirstStepsScrollWhereTheWindowIsTooLowForThem(FxRobot robot) throws Exception {
        var sample = robot.lookup("#empty-sample").query();
        var title = robot.lookup("#empty-connect .empty-title").query();
        robot.interact(() -> {
            stage.setMinHeight(0);
            stage.setHeight(330);
        });
        until(() -> bounds(sample).getMaxY() > bounds(place(robot)).getMaxY());
        assertThat(bounds(title).getMinY()).isGreaterThanOrEqualTo(bounds(place(robot)).getMinY());

        robot.interact(() -> ((ScrollPane) place(robot)).setVvalue(1));
        until(() -> bounds(sample).getMaxY() <= bounds(place(robot)).getMaxY());
    }

    private static Node place(FxRobot robot) {
        return robot.lookup("#empty-connect").query();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void countsDeliveriesOnChipsAndFiltersByThem(FxRobot robot) {
        feed(List.of(Rows.succeeded(1).row(), Rows.succeeded(2).event("redemption.failed", Outcome.FAILED).row(),
                Rows.succeeded(3).event("voucher.published", Outcome.OTHER).row(), Rows.succeeded(4).row()));

        assertThat(robot.lookup("#chips .chip").queryAllAs(ToggleButton.class)).filteredOn(ToggleButton::isVisible)
                .extracting(ToggleButton::getText)
                .containsExactly("All 4", "Succeeded 2", "Failed 1", "Rollbacks 0", "Other 1");

        robot.clickOn("#chip-failed");
        assertThat(table(robot).getItems()).extracting(line -> line.facts().seq()).containsExactly(2L);
    }

    @Test
    void flagsByKeyFindsWhatIsFlaggedAndTakesTheFlagOff(FxRobot robot) throws Exception {
        feed(Rows.range(1, 30));
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(1);
        });
        robot.push(KeyCode.F);
        assertThat(program.flagged).containsExactly(29L);
        assertThat(robot.lookup((Labeled l) -> l.getText() != null && l.getText().startsWith("\u2691 "))
                .queryAllAs(Labeled.class)).hasSize(1);

        robot.clickOn("#search").write("is:flagged");
        until(() -> table(robot).getItems().size() == 1);
        assertThat(table(robot).getItems().getFirst().facts().seq()).isEqualTo(29);

        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        robot.push(KeyCode.F);
        assertThat(program.flagged).isEmpty();
        until(() -> table(robot).getItems().isEmpty());
    }

    @Test
    void findsWhatIsTypedAndOffersToClearWhatHidesEverything(FxRobot robot) throws Exception {
        feed(Rows.range(1, 30));
        robot.clickOn("#search").write("code-17");
        until(() -> table(robot).getItems().size() == 1);
        assertThat(table(robot).getItems().getFirst().facts().summary().code()).isEqualTo("CODE-17");

        robot.write("x");
        until(() -> table(robot).getItems().isEmpty());
        assertThat(robot.lookup("#empty-nomatch").query().isVisible()).isTrue();
        robot.clickOn("#clear-filter");
        assertThat(table(robot).getItems()).hasSize(30);
    }

    @Test
    void keepsTheSelectedRowInPlaceWhileNewOnesComeBelowTheEdge(FxRobot robot) {
        feed(Rows.range(1, 200));
        robot.interact(() -> {
            table(robot).scrollTo(50);
            table(robot).getSelectionModel().select(60);
        });
        comeWhileTheSelectedRowStays(robot);
        assertThat(robot.lookup("#news").queryAs(Button.class).getText()).isEqualTo("↑ 120 new");

        robot.clickOn("#news");
        assertThat(firstVisible(robot)).isEqualTo(320);
        assertThat(robot.lookup("#news").query().isVisible()).isFalse();
    }

    @Test
    void theSelectedRowStaysSelectedAndInSightWhenItBecomesPartOfACheckout(FxRobot robot) {
        feed(Rows.range(1, 200));
        robot.interact(() -> {
            table(robot).scrollTo(45);
            table(robot).getSelectionModel().select(50);
        });
        WaitForAsyncUtils.waitForFxEvents();
        double before = placeOf(robot, 150);

        feed(List.of(Rows.succeeded(150).inCheckout(7, 0, 2, 3).row(),
                Rows.succeeded(149).inCheckout(7, 1, 2, 3).row()));

        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(150L);
        assertThat(window.listed().selectionProperty().get().checkout()).isNull();
        assertThat(placeOf(robot, 150)).isEqualTo(before);
        assertThat(table(robot).getItems().get(50)).isInstanceOf(Line.Checkout.class);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(51);
    }

    @Test
    void aCheckoutSelectsAllOfItsDeliveriesAndOpensByADoubleClickOnItsGlyph(FxRobot robot) {
        feed(List.of(Rows.succeeded(1).inCheckout(7, 0, 3, 3).row(), Rows.succeeded(2).inCheckout(7, 1, 3, 3).row(),
                Rows.succeeded(3).inCheckout(7, 2, 3, 3).row(), Rows.succeeded(4).row()));
        robot.clickOn("3 of 3");
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(1L, 2L, 3L);
        assertThat(window.listed().selectionProperty().get().checkout()).isNotNull();
        assertThat(stage.getTitle()).isEqualTo("(1) Hookscope");

        robot.doubleClickOn("\u25b8");
        assertThat(table(robot).getItems()).hasSize(5);
        robot.doubleClickOn("\u25be");
        assertThat(table(robot).getItems()).hasSize(2);
    }

    @Test
    void aLineThatWasTakenOutOfTheSelectionStaysOutWhenOthersCome(FxRobot robot) {
        feed(Rows.range(1, 30));
        robot.interact(() -> {
            var places = table(robot).getSelectionModel();
            places.clearAndSelect(5);
            places.select(8);
            places.clearSelection(8);
        });

        feed(Rows.range(31, 33));

        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(25L);
        assertThat(table(robot).getSelectionModel().getSelectedIndices()).containsExactly(8);
    }

    @Test
    void aSampleTakesBackItsOwnSentenceAndLeavesTheOthers(FxRobot robot) {
        robot.interact(() -> {
            window.model().tell("The disk is full.");
            window.model().sample("The sample did not arrive.");
            window.model().tell("The description is no JSON.");
            window.model().tell("The disk is full.");
        });
        assertThat(window.model().noticeProperty().get())
                .isEqualTo("The disk is full. The sample did not arrive. The description is no JSON.");
        robot.interact(() -> window.model().sample(""));
        assertThat(window.model().noticeProperty().get()).isEqualTo("The disk is full. The description is no JSON.");
    }

    @Test
    void remembersThatEachDeliveryStandsByItself(FxRobot robot) {
        feed(List.of(Rows.succeeded(1).inCheckout(7, 0, 2, 2).row(), Rows.succeeded(2).inCheckout(7, 1, 2, 2).row()));
        robot.interact(() -> table(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        assertThat(table(robot).getItems()).hasSize(2);
        assertThat(memory.recall("checkouts")).contains("apart");
    }

    @Test
    void goesFromTheCountOfProblemsToTheProblems(FxRobot robot) {
        feed(List.of(Rows.succeeded(1).concluded(SignatureVerdict.Kind.WRONG, "wrong", 1, 1).row(),
                Rows.succeeded(2).concluded(SignatureVerdict.Kind.VALID, "valid", 0, 2).row(),
                Rows.succeeded(3).row()));
        assertThat(robot.lookup("#status-problems").queryAs(Labeled.class).getText()).isEqualTo("1 problem");
        assertThat(robot.lookup("#chip-retries").queryAs(ToggleButton.class).getText()).isEqualTo("Retries 1");
        robot.clickOn("#status-problems");
        assertThat(table(robot).getItems()).extracting(line -> line.facts().seq()).containsExactly(1L);
    }

    @Test
    void noChipGoesWhileOneSearches(FxRobot robot) throws TimeoutException {
        feed(List.of(Rows.succeeded(1).concluded(SignatureVerdict.Kind.WRONG, "wrong", 1, 1).row(),
                Rows.succeeded(2).row()));
        var chip = robot.lookup("#chip-problems").queryAs(ToggleButton.class);
        robot.interact(() -> window.search("number:2"));
        until(() -> "Problems 0".equals(chip.getText()));
        assertThat(chip.isVisible()).isTrue();
        robot.interact(() -> window.search(""));
        until(() -> "Problems 1".equals(chip.getText()));
        robot.interact(() -> window.search("number:9"));
        until(() -> "Problems 0".equals(chip.getText()));
        feed(List.of(Rows.succeeded(1).row()));
        robot.interact(() -> window.search(""));
        until(() -> !chip.isVisible());
    }

    @Test
    void keepsTheSelectedRowInPlaceInAnotherOrder(FxRobot robot) {
        feed(Rows.range(1, 200));
        robot.interact(() -> {
            var code = table(robot).getColumns().get(3);
            table(robot).getSortOrder().setAll(List.of(code));
            table(robot).scrollTo(80);
            table(robot).getSelectionModel().clearAndSelect(85);
        });
        comeWhileTheSelectedRowStays(robot);
        assertThat(table(robot).getItems()).extracting(line -> line.facts().summary().code()).isSorted();
    }

    @Test
    void whatIsNewIsCountedAnewWhereASearchHidesSomeOfIt(FxRobot robot) throws Exception {
        feed(Rows.range(1, 200));
        robot.interact(() -> table(robot).scrollTo(50));
        feed(Rows.range(201, 320));
        assertThat(robot.lookup("#news").queryAs(Button.class).getText()).isEqualTo("↑ 120 new");

        robot.clickOn("#search").write("code-1");
        until(() -> table(robot).getItems().size() == 111);
        assertThat(robot.lookup("#news").query().isVisible()).isFalse();

        robot.eraseText("code-1".length());
        until(() -> table(robot).getItems().size() == 320);
        assertThat(robot.lookup("#news").queryAs(Button.class).getText()).isEqualTo("↑ 120 new");

        robot.write("code-14");
        until(() -> table(robot).getItems().size() == 11);
        assertThat(robot.lookup("#news").query().isVisible()).isFalse();
    }

    @Test
    void whereNothingMatchesSaysThatMoreWaitsWhileTheViewIsPaused(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.clickOn("#pause");
        robot.interact(() -> window.search("number:4"));
        until(() -> table(robot).getItems().isEmpty());
        assertThat(robot.lookup("#empty-held").query().isVisible()).isFalse();
        window.feed().accept(new FeedEvent.Changed(Rows.succeeded(4).row()));
        until(() -> robot.lookup("#empty-held").query().isVisible());
        assertThat(robot.lookup("#held-words").queryAs(Label.class).getText())
                .isEqualTo("1 more delivery waits because the view is paused.");
        robot.clickOn("#resume-held");
        until(() -> table(robot).getItems().size() == 1);
    }

    @Test
    void followsWhatComesWhileTheNewestIsInView(FxRobot robot) {
        feed(Rows.range(1, 100));
        assertThat(firstVisible(robot)).isEqualTo(100);
        feed(Rows.range(101, 150));
        assertThat(firstVisible(robot)).isEqualTo(150);
        assertThat(robot.lookup("#news").query().isVisible()).isFalse();
    }

    @Test
    void holdsDeliveriesBackWhileTheViewIsPaused(FxRobot robot) throws Exception {
        robot.clickOn("#pause");
        Rows.range(1, 3).forEach(row -> window.feed().accept(new FeedEvent.Changed(row)));
        until(() -> robot.lookup("#paused-words").queryAs(Label.class).getText().startsWith("3 deliveries wait"));
        robot.clickOn("#resume");
        assertThat(table(robot).getItems()).hasSize(3);
    }

    @Test
    void marksWhatNobodyLookedAtAndCountsItInTheTitle(FxRobot robot) {
        feed(Rows.range(1, 3));
        assertThat(stage.getTitle()).isEqualTo("(3) Hookscope");
        robot.clickOn("CODE-2");
        assertThat(stage.getTitle()).isEqualTo("(2) Hookscope");
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(2L);
    }

    @Test
    void movesByKeysAndLeavesLettersToTheSearch(FxRobot robot) throws Exception {
        feed(Rows.range(1, 5));
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.J, KeyCode.J, KeyCode.K);
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(5L);
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#pause").queryAs(ToggleButton.class).getAccessibleText()).isEqualTo("Resume view");

        robot.clickOn("#search").write("jk j");
        assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEqualTo("jk j");
        assertThat(robot.lookup("#pause").queryAs(ToggleButton.class).getAccessibleText()).isEqualTo("Resume view");
    }

    @Test
    void theFirstArrowKeySelectsTheNewestAndTheNextTheOneBelow(FxRobot robot) {
        feed(Rows.range(1, 5));
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(5L);
        robot.type(KeyCode.DOWN);
        assertThat(window.listed().selectionProperty().get().rows()).extracting(Row::seq).containsExactly(4L);
    }

    @Test
    void everythingGrowsAndShrinksByKeysAndStaysSo(FxRobot robot) {
        feed(Rows.range(1, 5));
        robot.interact(() -> table(robot).requestFocus());
        double usual = robot.lookup("#status-captured").queryAs(Label.class).getHeight();
        double wide = table(robot).getColumns().get(1).getWidth();
        for (int i = 0; i < 11; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(program.look.percent()).isEqualTo(200);
        assertThat(robot.lookup("#status-captured").queryAs(Label.class).getHeight()).isBetween(usual * 1.7,
                usual * 2.3);
        assertThat(table(robot).getColumns().get(1).getWidth()).isGreaterThan(wide * 1.7);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(program.look.percent()).isEqualTo(190);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(program.look.percent()).isEqualTo(100);
        assertThat(robot.lookup("#status-captured").queryAs(Label.class).getHeight()).isEqualTo(usual);
    }

    @Test
    void columnsLeaveANarrowTableComeBackIntoAWideOneAndAreRemembered(FxRobot robot) throws Exception {
        feed(Rows.range(1, 5));
        robot.interact(() -> stage.setWidth(1600));
        width(robot, 420);
        assertThat(visible(robot)).containsExactly("STATE", "RECEIVED", "EVENT", "SIGNATURE", "ANSWERED");
        assertThat(robot.lookup("#deliveries .scroll-bar:horizontal").queryAllAs(ScrollBar.class))
                .noneMatch(ScrollBar::isVisible);

        robot.interact(() -> column(robot, "CUSTOMER").setVisible(true)); // as the menus of columns do
        assertThat(visible(robot)).contains("CUSTOMER").doesNotContain("ANSWERED");
        assertThat(memory.recall("columns").orElseThrow()).matches(".*code:\\d+:shown.*answered:\\d+:shown.*");

        width(robot, 1000);
        assertThat(visible(robot)).containsExactly("STATE", "RECEIVED", "EVENT", "CODE", "CAMPAIGN", "CUSTOMER",
                "ORDER", "DISCOUNT", "SIGNATURE", "ANSWERED");
        robot.interact(() -> column(robot, "CAMPAIGN").setVisible(false));
        width(robot, 420);
        width(robot, 1000);
        assertThat(visible(robot)).doesNotContain("CAMPAIGN").hasSize(9);
    }

    @Test
    void aNarrowWindowLeavesTheDetailWhatItNeedsAndTheTableComesBackWithTheRoom(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1600));
        WaitForAsyncUtils.waitForFxEvents();
        double usual = table(robot).getWidth();
        robot.interact(() -> stage.setWidth(900));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table(robot).getWidth()).isBetween(490.0, 508.0);
        robot.interact(() -> table(robot).requestFocus());
        robot.clickOn("#deliveries");
        for (double wide : new double[]{1300, 1500, 1600}) {
            robot.interact(() -> stage.setWidth(wide));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(table(robot).getWidth() / wide).isCloseTo(0.62, within(0.005));
        }
        assertThat(table(robot).getWidth()).isEqualTo(usual);
        assertThat(memory.recall("divider")).isEmpty();
    }

    private void width(FxRobot robot, double width) {
        robot.interact(() -> {
            var split = robot.lookup(".split-pane").queryAs(SplitPane.class);
            split.setDividerPosition(0, width / split.getWidth());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> visible(FxRobot robot) {
        return table(robot).getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    private static TableColumn<Line, ?> column(FxRobot robot, String id) {
        return table(robot).getColumns().stream().filter(column -> id.equals(column.getId())).findFirst().orElseThrow();
    }

    @Test
    void remembersColumnsAndOrderFromOneStartToTheNext(FxRobot robot) {
        robot.interact(() -> {
            table(robot).getColumns().get(3).setVisible(false);
            table(robot).getColumns().get(2).setPrefWidth(222);
            table(robot).getSortOrder().setAll(List.of(table(robot).getColumns().get(5)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            var again = new ShellWindow(program, new CellText(ZoneOffset.UTC, 2), memory);
            again.frame().detail(new StackPane());
            stage.setScene(again.scene());
            window.close();
            window = again;
        });
        assertThat(table(robot).getColumns().get(3).isVisible()).isFalse();
        assertThat(table(robot).getColumns().get(2).getWidth()).isEqualTo(222);
        assertThat(table(robot).getSortOrder()).containsExactly(table(robot).getColumns().get(5));
    }

    @Test
    void sendsSamplesWhereTheyAreToGo(FxRobot robot) {
        SplitMenuButton button = robot.lookup("#sample").queryAs(SplitMenuButton.class);
        RadioMenuItem forward = entry(button, "sample-to-forward");
        assertThat(forward.isDisable()).isTrue();
        assertThat(forward.getText()).isEqualTo("To the forward target (none is chosen)");
        program.addresses.put(SampleTarget.FORWARD, URI.create("http://127.0.0.1:3000/hooks"));
        robot.interact(() -> {
            button.show();
            button.hide();
            forward.fire();
        });
        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(forward.getText()).isEqualTo("To the forward target");
        robot.interact(() -> entry(button, "sample-to-listener").fire());
        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(program.sent).containsExactly("GOLDEN to FORWARD", "GOLDEN to LISTENER");
    }

    private static RadioMenuItem entry(SplitMenuButton button, String id) {
        return (RadioMenuItem) button.getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }

    @Test
    void offersTheNextPortWhenThePortIsTaken(FxRobot robot) {
        robot.interact(() -> window.model().listenerProperty()
                .set(new ListenerState.Failed(8080, "Port 8080 is taken by another program.", 8081)));
        assertThat(robot.lookup("#listener-reason").queryAs(Label.class).getText())
                .isEqualTo("Port 8080 is taken by another program.");
        assertThat(robot.lookup("#empty-sample").query().getStyleClass()).contains("unavailable");
        assertThat(robot.lookup("#empty-sample-words").queryAs(Label.class).getText()).contains("another port first");
        robot.clickOn("#listen-next");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#empty-sample").query().getStyleClass()).doesNotContain("unavailable");
        assertThat(program.asked).containsExactly(8081);
        assertThat(robot.lookup("#listener-address").queryAs(Label.class).getText()).isEqualTo("127.0.0.1:8081");
        assertThat(robot.lookup("#listener-banner").query().isVisible()).isFalse();
    }

    @Test
    void saysInRedThatDeliveriesAreNotStored(FxRobot robot) {
        robot.interact(() -> window.model().storeProperty()
                .set(new StoreState.Failing("The disk is full.", Instant.EPOCH)));
        assertThat(robot.lookup("#store-banner").query().isVisible()).isTrue();
        assertThat(robot.lookup("#store-reason").queryAs(Label.class).getText()).endsWith("The disk is full.");
        robot.interact(() -> window.model().storeProperty().set(new StoreState.Ready()));
        assertThat(robot.lookup("#store-banner").query().isVisible()).isFalse();
    }

    @Test
    void keepsTwentyThousandInOrderThatComeInBursts(FxRobot robot) throws Exception {
        for (int burst = 0; burst < 40; burst++) {
            long first = burst * 500L + 1;
            Rows.range(first, first + 499).reversed().forEach(row -> window.feed().accept(new FeedEvent.Changed(row)));
        }
        until(() -> table(robot).getItems().size() == 20_000);
        assertThat(table(robot).getItems()).extracting(line -> line.facts().seq())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
        assertThat(robot.lookup("#chip-all").queryAs(ToggleButton.class).getText()).isEqualTo("All 20,000");
    }

    private void feed(List<Row> rows) {
        Feeding.feed(window, rows);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return (VirtualFlow<?>) table(robot).lookup(".virtual-flow");
    }

    private static long firstVisible(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return table(robot).getItems().get(flow(robot).getFirstVisibleCell().getIndex()).facts().seq();
    }

    private void comeWhileTheSelectedRowStays(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        long seq = table(robot).getSelectionModel().getSelectedItem().facts().seq();
        double before = placeOf(robot, seq);

        feed(Rows.range(201, 320));

        assertThat(table(robot).getSelectionModel().getSelectedItem().facts().seq()).isEqualTo(seq);
        assertThat(placeOf(robot, seq)).isEqualTo(before);
    }

    private static double placeOf(FxRobot robot, long seq) {
        WaitForAsyncUtils.waitForFxEvents();
        List<Line> items = table(robot).getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(new Line.Id.Number(seq))) {
                IndexedCell<?> cell = flow(robot).getVisibleCell(i);
                return cell == null ? -1 : cell.getLayoutY();
            }
        }
        return -2;
    }
}
