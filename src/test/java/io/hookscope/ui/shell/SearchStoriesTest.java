package io.hookscope.ui.shell;

import static io.hookscope.testing.FxWait.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.check.CheckName;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.event.Unit;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.search.Contents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The search as a person meets it. */
@ExtendWith(ApplicationExtension.class)
class SearchStoriesTest {

    private final StillProgram program = new StillProgram();
    private final MapMemory memory = new MapMemory();
    private final MemorySession session = new MemorySession();
    private ShellWindow window;
    private Stage stage;
    private volatile boolean wordless;

    /** The session's words are known up to its first delivery, as if it were still reading. */
    private final class Slow implements Contents {

        @Override
        public Optional<Delivery> delivery(long seq) {
            return session.delivery(seq);
        }

        @Override
        public long search(Phrase phrase, LongPredicate taker) {
            if (wordless) {
                throw new UncheckedIOException(new IOException("the words are damaged"));
            }
            session.search(phrase, seq -> seq > 1 || taker.test(seq));
            return 1;
        }

        @Override
        public Set<CheckName> findings(long seq, Delivery delivery, Reading reading) {
            return seq % 2 == 0 ? Set.of(CheckName.ARITHMETIC) : Set.of(CheckName.CODE);
        }
    }

    @Start
    void open(Stage stage) {
        this.stage = stage;
        program.contents = new Slow();
        show();
        stage.show();
    }

    private void show() {
        window = new ShellWindow(program, new CellText(ZoneOffset.UTC, 2), memory);
        window.frame().detail(new StackPane());
        stage.setScene(window.scene());
        stage.setWidth(1000);
        stage.setHeight(700);
        window.open();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void saysWhereASearchIsWrongAndKeepsTheLastGoodResult(FxRobot robot) throws Exception {
        feed(Rows.range(1, 30));
        type(robot, "code:CODE-1*");
        until(() -> seqs(robot).size() == 11);

        type(robot, "cutsomer:jane");
        until(() -> robot.lookup("#search-flaw").queryAs(Label.class).isVisible());
        assertThat(robot.lookup("#search-flaw").queryAs(Label.class).getText()).startsWith("Character 1: ")
                .contains("did you mean customer?");
        assertThat(robot.lookup("#search-flaw-line").query().isVisible()).isTrue();
        assertThat(robot.lookup("#search-flaw-line").query().getBoundsInParent().getWidth()).isBetween(30.0, 80.0);
        assertThat(seqs(robot)).hasSize(11);

        type(robot, "customer:jane*");
        until(() -> seqs(robot).size() == 30);
        assertThat(robot.lookup("#search-flaw").query().isVisible()).isFalse();
    }

    @Test
    void aSearchThatWasLeftWithAMistakeHasItsLineAtTheNextStart(FxRobot robot) throws Exception {
        memory.keep("search", "code:A cutsomer:jane");
        robot.interact(() -> {
            window.close();
            show();
        });

        until(() -> robot.lookup("#search-flaw-line").query().isVisible());
        assertThat(robot.lookup("#search-flaw-line").query().getBoundsInParent().getMinX())
                .isGreaterThan(robot.lookup("#search").query().getBoundsInParent().getMinX() + 30);
        assertThat(robot.lookup("#search-flaw-line").query().getBoundsInParent().getWidth()).isBetween(30.0, 80.0);
    }

    @Test
    void whatIsHalfTypedIsNoMistakeWhileSuggestionsForItAreOpen(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.clickOn("#search").write("number>2");
        until(() -> seqs(robot).size() == 1);
        robot.write(" is:");
        until(() -> memory.recall("search").equals(Optional.of("number>2 is:")));
        assertThat(robot.lookup("#search-suggestions").tryQueryAs(ListView.class)).isPresent();
        assertThat(robot.lookup("#search-flaw").query().isVisible()).isFalse();

        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#search-flaw").query().isVisible());
        assertThat(robot.lookup("#search-flaw").queryAs(Label.class).getText()).contains("Say what is should be");
    }

    @Test
    void aMistakeElsewhereIsToldBesideTheSuggestions(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.clickOn("#search").write("amount>ten is:");
        until(() -> robot.lookup("#search-flaw").query().isVisible());
        assertThat(robot.lookup("#search-suggestions").tryQueryAs(ListView.class)).isPresent();
    }

    @Test
    void newDeliveriesJoinWhatIsSearchedAndChipsNarrowIt(FxRobot robot) throws Exception {
        feed(Rows.range(1, 10));
        type(robot, "number>8 amount:60");
        until(() -> seqs(robot).equals(List.of(10L, 9L)));
        feed(Rows.range(11, 12));
        assertThat(seqs(robot)).containsExactly(12L, 11L, 10L, 9L);
        assertThat(robot.lookup("#chip-all").queryAs(ToggleButton.class).getText()).isEqualTo("All 4");

        feed(List.of(Rows.succeeded(11).amounts(100, null, Unit.MONEY).row()));
        assertThat(seqs(robot)).as("what changes leaves").containsExactly(12L, 10L, 9L);
        robot.clickOn("#chip-failed");
        assertThat(seqs(robot)).isEmpty();
    }

    @Test
    void whatNobodyHasLookedAtJoinsAsItComesAndStaysUntilTheNextSearch(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.interact(() -> window.run(Action.MARK_READ));
        type(robot, "is:unread");
        until(() -> seqs(robot).isEmpty());
        feed(Rows.range(4, 5));
        assertThat(seqs(robot)).containsExactly(5L, 4L);

        robot.interact(() -> window.listed().select(4));
        assertThat(window.listed().isUnread(4)).isFalse();
        feed(List.of(Rows.succeeded(4).concluded(SignatureVerdict.Kind.VALID, "valid", 1, 1).row()));
        assertThat(seqs(robot)).as("what was read, and changed then").containsExactly(5L, 4L);

        type(robot, "-is:unread");
        until(() -> seqs(robot).equals(List.of(4L, 3L, 2L, 1L)));
        feed(Rows.range(6, 6));
        assertThat(seqs(robot)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void whatIsBroughtBackUnreadIsFoundAsUnread(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.interact(() -> window.listed().takeOut(Set.of(1L, 2L)));
        type(robot, "is:unread");
        until(() -> seqs(robot).equals(List.of(3L)));
        robot.interact(() -> window.listed().expect(Set.of(2L)));
        window.feed().accept(new FeedEvent.Returned(Set.of(1L, 2L)));
        feed(Rows.range(1, 2));
        assertThat(seqs(robot)).containsExactly(3L, 2L);
    }

    @Test
    void whatIsFlaggedJoinsHoweverItIsAskedFor(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        for (String asked : List.of("is:FLAGGED", "is:fl*", "is:*ed number>0")) {
            robot.interact(() -> window.listed().attach(Map.of()));
            type(robot, asked);
            until(() -> seqs(robot).isEmpty());
            robot.interact(() -> window.listed().attach(Map.of(2L, new Mark(true, ""))));
            until(() -> seqs(robot).equals(List.of(2L)));
        }
    }

    @Test
    void findsWhatStandsInBodiesAlsoOfDeliveriesThatComeLater(FxRobot robot) throws Exception {
        for (String region : List.of("EMEA", "APAC", "EMEA")) {
            session.append(Deliveries.json("{\"data\":{\"region\":\"" + region + "\"}}"));
        }
        feed(Rows.range(1, 3));
        type(robot, "emea");
        until(() -> seqs(robot).equals(List.of(3L, 1L)));
        session.append(Deliveries.json("{\"data\":{\"region\":\"emea-north\"}}"));
        session.append(Deliveries.json("{}"));
        feed(Rows.range(4, 5));
        until(() -> seqs(robot).equals(List.of(4L, 3L, 1L)));

        type(robot, "pointer:/data/region=EMEA");
        until(() -> seqs(robot).equals(List.of(3L, 1L)));
        Row wrong = Rows.succeeded(4).concluded(SignatureVerdict.Kind.VALID, "valid", 1, 1).row();
        feed(List.of(wrong));
        type(robot, "finding:arithmetic");
        until(() -> seqs(robot).contains(4L) && seqs(robot).stream().allMatch(seq -> seq % 2 == 0));
    }

    @Test
    void goesOnBehindADeliveryThatCannotBeReadAndSaysHowManyThoseAre(FxRobot robot) throws Exception {
        for (int i = 0; i < 5; i++) {
            session.append(Deliveries.json("{\"data\":{\"region\":\"EMEA\"}}"));
        }
        session.damage(3);
        feed(Rows.range(1, 5));
        type(robot, "pointer:/data/region=EMEA");
        until(() -> seqs(robot).equals(List.of(5L, 4L, 2L, 1L)));
        until(() -> notSearched(robot).equals("1 delivery could not be read and was not searched."));

        session.append(Deliveries.json("{\"data\":{\"region\":\"EMEA\"}}"));
        session.append(Deliveries.json("{\"data\":{\"region\":\"EMEA\"}}"));
        session.damage(6);
        feed(Rows.range(6, 7));
        until(() -> seqs(robot).equals(List.of(7L, 5L, 4L, 2L, 1L)));
        until(() -> notSearched(robot).equals("2 deliveries could not be read and were not searched."));

        type(robot, "number>0");
        until(() -> seqs(robot).size() == 7 && notSearched(robot).isEmpty());
    }

    @Test
    void opensDeliveriesWhereTheirWordsCannotBeLookedUp(FxRobot robot) throws Exception {
        session.append(Deliveries.json("{\"region\":\"EMEA\"}"));
        session.append(Deliveries.json("{\"region\":\"APAC\"}"));
        feed(Rows.range(1, 2));
        wordless = true;
        type(robot, "apac");
        until(() -> seqs(robot).equals(List.of(2L)));
    }

    @Test
    void offersFieldsAndValuesByKeyboard(FxRobot robot) throws Exception {
        feed(Rows.range(1, 3));
        robot.clickOn("#search").write("cus");
        until(() -> robot.lookup("#search-suggestions").tryQueryAs(ListView.class).isPresent());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(field(robot).getText()).isEqualTo("customer:");
        robot.type(KeyCode.TAB);
        assertThat(field(robot).getText()).isEqualTo("customer:\"Jane Doe\"");
        until(() -> seqs(robot).size() == 3);
        robot.write(" is:pr");
        robot.type(KeyCode.TAB);
        assertThat(field(robot).getText()).isEqualTo("customer:\"Jane Doe\" is:problem");
        robot.type(KeyCode.ENTER);
        until(() -> seqs(robot).isEmpty());
    }

    @Test
    void keepsSearchesUnderNamesAndTheLastOneFromOneStartToTheNext(FxRobot robot) throws Exception {
        type(robot, "code:CODE-2");
        robot.interact(robot.lookup("#search-filters").query()::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.write("Second").push(KeyCode.ENTER);
        type(robot, "code:CODE-3");
        until(() -> memory.recall("search").equals(Optional.of("code:CODE-3")));

        robot.interact(this::show);
        feed(Rows.range(1, 5));
        assertThat(field(robot).getText()).isEqualTo("code:CODE-3");
        until(() -> seqs(robot).equals(List.of(3L)));

        MenuButton again = robot.lookup("#search-filters").queryAs(MenuButton.class);
        robot.interact(again::show);
        MenuItem second = again.getItems().get(2);
        assertThat(second.getText()).isEqualTo("Second   code:CODE-2");
        robot.interact(second::fire);
        until(() -> seqs(robot).equals(List.of(2L)));
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> field(robot).setText(text));
    }

    private void feed(List<Row> rows) {
        Feeding.feed(window, rows);
    }

    private static String notSearched(FxRobot robot) {
        Label sentence = robot.lookup("#search-unreadable").queryAs(Label.class);
        return sentence.isVisible() ? sentence.getText() : "";
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#search").queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> seqs(FxRobot robot) {
        TableView<Line> table = robot.lookup("#deliveries").queryAs(TableView.class);
        return List.copyOf(table.getItems()).stream().map(line -> ((Line.Delivery) line).facts().seq()).toList();
    }
}
