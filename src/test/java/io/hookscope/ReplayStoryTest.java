package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Hands;
import io.hookscope.ui.shell.Action;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handler is repaired with the window, by keyboard alone: a real listener, a real session, a real handler. */
class ReplayStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final Hands hands = new Hands();
    private final AtomicBoolean repaired = new AtomicBoolean();

    @Test
    @ByKeys(value = {Action.REPLAY, Action.EDIT_REPLAY, Action.FORWARD}, controls = {"On the side", "Pass through",
            "Send it compact, as it arrived"})
    void replaysEditsAndForwardsByKeyboard() throws Exception {
        try (var handler = new Handler((_, c) -> Handler.write(c, repaired.get() ? "200 OK" : "500 Oops"))) {
            hands.untilLines(0).press(KeyCode.F5).untilLines(1).press(KeyCode.J).press(KeyCode.R);
            assertThat(hands.focus()).isEqualTo("replay-target");
            hands.replace(handler.at("")).press(KeyCode.ENTER).untilSays("#replay-words",
                    "Replayed 1 of 1 to " + handler.at("") + " \u00b7 1 failing");

            repaired.set(true);
            hands.press(KeyCode.R).untilSays("#replay-words", "1 fixed");
            assertThat(handler.received().get(1).header("x-hookscope-replay-of")).isEqualTo("1");

            hands.press(KeyCode.SHIFT, KeyCode.R).untilSays("#edit-body", "{");
            hands.tabTo("#edit-body").replace("{\"a\": 1}").untilSays("#edit-difference", "+ \"a\":1");
            hands.press(KeyCode.CONTROL, KeyCode.TAB).tabTo("#edit-compact").press(KeyCode.SPACE)
                    .untilSays("#edit-difference", "+ \"a\": 1");
            hands.tabTo("#edit-send").press(KeyCode.SPACE).untilSays("#edit-told",
                    "The handler answered 200");
            assertThat(handler.received().get(2).body()).asString().isEqualTo("{\"a\": 1}");
            hands.press(KeyCode.ESCAPE).press(KeyCode.SHIFT, KeyCode.R);
            assertThat(hands.text("#edit-which")).isEqualTo("Delivery #1");
            assertThat(hands.text("#edit-body")).as("what was changed stays").isEqualTo("{\"a\": 1}");
            hands.press(KeyCode.ESCAPE).press(KeyCode.F6);
            assertThat(hands.focus()).isEqualTo("forward-target");
            hands.replace("http://shop.example.com").press(KeyCode.ENTER).untilSays("#forward-flaw", "Tick the box");
            assertThat(hands.robot().lookup("#forward-anywhere").queryAs(CheckBox.class).isTextTruncated())
                    .as("what is confirmed is read to its end").isFalse();
            hands.replace(handler.at("")).tabTo("#forward-only").replace(",").press(KeyCode.ENTER)
                    .untilSays("#forward-only-flaw", "names no event");
            assertThat(hands.text("#forward-state")).isEqualTo("Deliveries are stored and not sent on.");
            hands.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE).backTo("#forward-side").press(KeyCode.DOWN)
                    .tabTo("#forward-start")
                    .press(KeyCode.SPACE)
                    .untilSays("#forward-state", handler.at(""));
            assertThat(hands.text("#forward-state")).contains("answer");
            hands.backTo("#forward-through").press(KeyCode.UP).tabTo("#forward-start").press(KeyCode.SPACE).untilSays(
                    "#forward-state",
                    "Deliveries are sent on to " + handler.at(""));
            hands.press(KeyCode.ESCAPE).press(KeyCode.F5).until(() -> handler.received().size() == 4);
            assertThat(handler.received().get(3).header("x-hookscope-replay-of")).isEmpty();

            hands.press(KeyCode.F6).tabTo("#forward-stop").press(KeyCode.SPACE).untilSays("#forward-state",
                    "not sent on");
        }
    }

    @Test
    @ByKeys
    void thatManyAreReplayedAsWereCountedAndOneIsEditedAtATime() throws Exception {
        try (var handler = new Handler((_, c) -> Handler.write(c, "200 OK"))) {
            hands.untilLines(0);
            for (int i = 1; i <= 3; i++) {
                hands.press(KeyCode.F5).untilLines(i);
            }
            hands.press(KeyCode.J).press(KeyCode.CONTROL, KeyCode.R).untilSays("#replay-selection", "1");
            hands.meanwhile(() -> hands.table().getSelectionModel().selectRange(0, 2));
            String words = hands.text("#replay-selection");
            assertThat(words).contains("2");
            hands.replace(handler.at("")).press(KeyCode.ENTER).untilSays("#replay-words", "Replayed 2 of 2");
            hands.press(KeyCode.SHIFT, KeyCode.R).untilSays("#notice", "Select one delivery to edit");
        }
    }

    @Test
    @ByKeys(controls = "Show what failed")
    void whatFailedOfSeveralIsShown() throws Exception {
        var asked = new AtomicInteger();
        try (var handler = new Handler(
                (_, c) -> Handler.write(c, asked.getAndIncrement() == 1 ? "500 Oops" : "200 OK"))) {
            hands.untilLines(0);
            for (int i = 1; i <= 3; i++) {
                hands.press(KeyCode.F5).untilLines(i);
            }
            hands.press(KeyCode.J).press(KeyCode.CONTROL, KeyCode.R).untilSays("#replay-selection", "1");
            hands.meanwhile(() -> hands.table().getSelectionModel().selectAll());
            hands.replace(handler.at("")).press(KeyCode.ENTER).untilSays("#replay-words", "2 passing, 1 failing");
            hands.backTo("#replay-show").press(KeyCode.SPACE).untilLines(1);
            assertThat(hands.text("#search")).isEqualTo("number:2");
            assertThat(hands.focus()).as("the next key chooses a delivery").isEqualTo("deliveries");
        }
    }

    @Test
    @ByKeys(Action.REPLAY_TO)
    void allThatIsShownIsReplayedAndTheRestCalledOff() throws Exception {
        var go = new CountDownLatch(1);
        try (var handler = new Handler((_, c) -> {
            go.await();
            Handler.write(c, "200 OK");
        })) {
            hands.untilLines(0);
            for (int i = 1; i <= 4; i++) { // each is waited for as long as a handler may take
                hands.press(KeyCode.F5).untilLines(i);
            }
            hands.press(KeyCode.J).press(KeyCode.CONTROL, KeyCode.R);
            hands.replace(handler.at("/hooks")).tabTo("#replay-selection").press(KeyCode.DOWN).tabTo("#replay-start")
                    .press(KeyCode.SPACE);
            hands.untilSays("#replay-words", "Replaying: 0 of 4 to " + handler.at("/hooks"))
                    .until(() -> !handler.received().isEmpty());
            hands.backTo("#replay-end").press(KeyCode.SPACE).untilSays("#replay-words", "Cancelled: ");
            go.countDown();
            int sent = handler.received().size();
            assertThat(sent).as("the rest was called off").isLessThan(4);
            assertThat(hands.text("#replay-words")).startsWith(
                    "Cancelled: " + sent + " of 4 were replayed to " + handler.at("/hooks"));
            hands.untilSays("#replay-end", "Dismiss").backTo("#replay-end").press(KeyCode.SPACE);
            hands.until(() -> hands.text("#replay-words").isEmpty());
        } finally {
            go.countDown();
        }
    }
}
