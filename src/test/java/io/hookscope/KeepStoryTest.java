package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.ByKeys;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.shell.Action;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a person keeps and throws away, with keys alone. */
class KeepStoryTest extends StoryOverTheSpecimen {

    @Test
    @ByKeys(value = Action.NOTE, keys = "Enter")
    void aNoteIsWrittenShownFoundAndThereAgainAfterARestart() throws Exception {
        hands.press(KeyCode.J, 3).press(KeyCode.N).type("refunded by hand").press(KeyCode.ENTER);
        hands.untilSays("#note-text", "refunded by hand");
        assertThat(hands.focus()).isEqualTo("deliveries");
        assertThat(events()).anyMatch(event -> event.startsWith("\u270e "));

        hands.press(KeyCode.N).type("never mind").press(KeyCode.ESCAPE);
        assertThat(hands.text("#note-text")).isEqualTo("refunded by hand");
        hands.press(KeyCode.CONTROL, KeyCode.F).type("is:noted \"by hand\" note:*REFUND*")
                .untilSays("#search", "is:noted \"by hand\" note:*REFUND*")
                .until(() -> lines().size() == 1);
        long noted = hands.listed().getFirst();

        program.restart();
        hands.untilLines(1);
        assertThat(hands.listed()).containsExactly(noted);
        hands.press(KeyCode.J).press(KeyCode.N).press(KeyCode.BACK_SPACE).press(KeyCode.ENTER)
                .until(() -> lines().isEmpty());
        assertThat(hands.isSeen("#note-bar")).isFalse();
    }

    @Test
    @ByKeys(Action.NOTE)
    void ofSeveralTheNoteSaysWhoseItIsAndNothingTypedTakesItFromNobody() throws Exception {
        hands.press(KeyCode.J, 3).press(KeyCode.N).type("ask again").press(KeyCode.ENTER);
        hands.untilSays("#note-text", "ask again");
        String whole = "#" + lines().get(2).facts().seq() + ": ask again";
        hands.press(KeyCode.SHIFT, KeyCode.DOWN).until(() -> hands.text("#note-text").equals(whole));
        hands.press(KeyCode.N).press(KeyCode.ENTER);
        assertThat(hands.text("#note-text")).isEqualTo(whole);
    }

    @Test
    @ByKeys({Action.FLAG, Action.NOTE, Action.DELETE, Action.UNDO_DELETE})
    void whatIsDeletedComesBackWholeAndIsGoneForGoodAfterTheEnd() throws Exception {
        hands.press(KeyCode.J, 2).press(KeyCode.F).press(KeyCode.N).type("keep me").press(KeyCode.ENTER)
                .press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        List<Line> before = lines();
        Line first = before.get(1);

        hands.press(KeyCode.DELETE).untilSays("#removal-words", "would be deleted, 1 of them flagged.");
        assertThat(lines()).hasSize(before.size());
        assertThat(hands.focus()).as("what loses nothing that is flagged").isEqualTo("removal-unflagged");
        hands.tabTo("#removal-all").press(KeyCode.SPACE).until(() -> lines().size() == before.size() - 3);
        hands.untilSays("#removal-words", "deleted. You can undo this until").untilSays("#status-captured", captured());
        assertThat(hands.focus()).isEqualTo("deliveries");

        hands.press(KeyCode.CONTROL, KeyCode.Z).until(() -> lines().size() == before.size());
        assertThat(lines()).extracting(Line::id).containsExactlyElementsOf(before.stream().map(Line::id).toList());
        hands.press(KeyCode.HOME).press(KeyCode.DOWN).untilSays("#note-text", "keep me");
        hands.until(() -> events().stream().anyMatch(event -> event.startsWith("\u2691 \u270e ")));
        assertThat(lines().get(1).facts().answer()).isEqualTo(first.facts().answer());

        hands.press(KeyCode.DOWN, 3);
        long gone = hands.table().getSelectionModel().getSelectedItem().facts().seq();
        hands.press(KeyCode.DELETE).until(() -> lines().size() == before.size() - 1);
        program.stop();
        try (var session = SessionFiles.open(program.folder().resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.delivery(gone)).isEmpty();
            assertThat(session.delivery(first.facts().seq())).isPresent();
        }
        program.restart();
        hands.untilLines(before.size() - 1);
    }

    private String captured() {
        return lines().stream().flatMap(line -> line.rows().stream()).distinct().count() + " captured";
    }

    @Test
    @ByKeys({Action.SEARCH, Action.DELETE_SHOWN})
    void everythingShownIsDeletedOnlyAfterAQuestion() throws TimeoutException {
        hands.press(KeyCode.CONTROL, KeyCode.F).type("outcome:failed").until(() -> lines().size() == 1);
        hands.press(KeyCode.ESCAPE).tabTo("#deliveries").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(hands.text("#removal-words")).isEqualTo("1 delivery is shown and would be deleted.");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.isSeen("#removal-bar")).isFalse();
        assertThat(lines()).hasSize(1);

        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE).backTo("#removal-all").press(KeyCode.SPACE)
                .until(() -> lines().isEmpty());
        hands.tabTo("#removal-settle").press(KeyCode.SPACE);
        assertThat(hands.isSeen("#removal-bar")).isFalse();
    }

    @Test
    @ByKeys({Action.SUMMARY, Action.QUIT})
    void theSummaryIsWalkedAndEachBarShowsItsDeliveriesAndThenTheProgramEnds() throws TimeoutException {
        hands.press(KeyCode.F7).until(() -> hands.isSeen(".tally-bar"));
        assertThat(hands.text("#summary-count")).endsWith("deliveries");
        hands.walkTo("Succeeded: ", KeyCode.TAB).walkTo("Rolled back: 1 of", KeyCode.DOWN).press(KeyCode.ENTER)
                .until(() -> lines().size() == 1);
        assertThat(hands.text("#search")).isEqualTo("outcome:rollback");
        assertThat(hands.text("#summary-filter")).isEqualTo("The table shows outcome:rollback");

        hands.press(KeyCode.UP).press(KeyCode.ENTER).untilSays("#search", "outcome:failed");
        hands.tabTo("#summary-clear").press(KeyCode.SPACE).until(() -> lines().size() == 12);
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.isSeen("#summary-count")).isFalse();
        var window = hands.front();
        hands.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(window.isShowing()).isFalse();
    }

    @Test
    @ByKeys(value = Action.SESSION, controls = {"Name copy\u2026", "Choose session\u2026"})
    void theSessionIsCopiedAndTheCopyAppended() throws TimeoutException {
        Path copy = program.choose("copy.db");
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O).tabTo("#session-name").press(KeyCode.SPACE)
                .tabTo("#session-copy").press(KeyCode.SPACE).untilSays("#work-sentence", "copy.db: 15 deliveries");
        assertThat(copy).isRegularFile();
        hands.backTo("#session-browse").press(KeyCode.SPACE).tabTo("#session-append").press(KeyCode.SPACE)
                .untilSays("#work-sentence", "15 deliveries appended");
    }

    @Test
    @ByKeys(controls = "Copy as text")
    void whatSeveralComeToIsCopied() throws TimeoutException {
        hands.press(KeyCode.J, 2).press(KeyCode.SHIFT, KeyCode.DOWN).untilSays("#detail-many-headline", "2");
        hands.tabTo("#detail-many-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).startsWith(hands.text("#detail-many-headline"));
    }

    private List<Line> lines() {
        return List.copyOf(hands.table().getItems());
    }

    private List<String> events() {
        return hands.robot().lookup(".cell-event").queryAllAs(Labeled.class).stream()
                .map(cell -> String.valueOf(cell.getText())).toList();
    }
}
