package io.hookscope.testing;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.hookscope.ui.deliveries.model.Line;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person who has a keyboard and no mouse: presses keys, and looks at what the window shows. */
public final class Hands {

    private static final int MOST_TABS = 90;
    /** In milliseconds. */
    private static final long LONGEST = 20_000;

    private final FxRobot robot = new FxRobot();
    private final KeyLog log = new KeyLog();

    /** Presses keys together, and lets the window come to rest. */
    public Hands press(KeyCode... keys) {
        // TestFX waits several times for each key, which makes a long way by Tab too long
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
            log.before(keys);
            var board = new Robot();
            List.of(keys).forEach(board::keyPress);
            List.of(keys).reversed().forEach(board::keyRelease);
        });
        waitForFxEvents(2);
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, log::after);
        return this;
    }

    /** Keeps a key down while somebody looks. */
    public Hands hold(KeyCode key, Runnable look) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> new Robot().keyPress(key));
        waitForFxEvents();
        try {
            look.run();
        } finally {
            WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> new Robot().keyRelease(key));
            waitForFxEvents();
        }
        return this;
    }

    /** Presses the key that many times. */
    public Hands press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
        return this;
    }

    /** Types text into what has the focus. */
    public Hands type(String text) {
        robot.targetWindow(front());
        robot.write(text, 0);
        waitForFxEvents();
        return this;
    }

    /** Types text in place of what is there. */
    public Hands replace(String text) {
        return press(KeyCode.CONTROL, KeyCode.A).type(text);
    }

    /** Goes with Tab to the control that matches; fails when Tab does not lead there. */
    public Hands tabTo(String query) {
        return tab(query, KeyCode.TAB);
    }

    /** Goes with Shift+Tab to the control that matches; fails when it does not lead there. */
    public Hands backTo(String query) {
        return tab(query, KeyCode.SHIFT, KeyCode.TAB);
    }

    /** Presses that key until what has the focus says so; fails when it does not lead there. */
    public Hands walkTo(String words, KeyCode key) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (FxWait.get(() -> said(front().getScene().getFocusOwner())).startsWith(words)) {
                return this;
            }
            press(key);
        }
        throw new AssertionError(key + " does not lead to " + words + "; it stays at "
                + front().getScene().getFocusOwner());
    }

    private static String said(Node node) {
        return node == null ? "" : node.getAccessibleText() == null ? words(node) : node.getAccessibleText();
    }

    /** Lets something happen that no hand does. */
    public Hands meanwhile(Runnable event) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, event);
        waitForFxEvents(2);
        return this;
    }

    private Hands tab(String query, KeyCode... keys) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (FxWait.get(() -> front().getScene().getRoot().lookupAll(query).stream().anyMatch(Node::isFocused))) {
                return this;
            }
            press(keys);
        }
        throw new AssertionError("Tab does not lead to " + query + "; it stays at "
                + front().getScene().getFocusOwner());
    }

    /** Goes down in the open menu to the entry that begins so, and chooses it. */
    public Hands choose(String entry) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (FxWait.get(KeyLog::entry).orElse("").startsWith(entry)) {
                return press(KeyCode.ENTER);
            }
            press(KeyCode.DOWN);
        }
        throw new AssertionError("no entry " + entry + " in the menu; it stays at " + KeyLog.entry());
    }

    /** Waits until it holds. */
    public Hands until(Callable<Boolean> condition) throws TimeoutException {
        FxWait.until(condition);
        return this;
    }

    /** Waits until the text of that control says so. */
    public Hands untilSays(String query, String part) throws TimeoutException {
        try {
            return until(() -> text(query).contains(part));
        } catch (TimeoutException e) {
            throw new AssertionError(query + " says: " + text(query), e);
        }
    }

    /** Waits until that is chosen in the box, as it is shown there. */
    public Hands untilChosen(String box, String part) throws TimeoutException {
        try {
            return until(() -> chosen(box).contains(part));
        } catch (TimeoutException e) {
            throw new AssertionError(box + " has " + chosen(box), e);
        }
    }

    private String chosen(String box) {
        return FxWait.get(() -> KeyLog.chosen(robot.lookup(box).queryComboBox()));
    }

    /** Waits until the program listens and the table shows that many lines. */
    public Hands untilLines(int count) throws TimeoutException {
        // a narrow window has no room for the word, and shows a dot and the address
        until(() -> robot.lookup("#listener-state").queryLabeled().getText().equals("Listening"));
        try {
            return until(() -> table().getItems().size() == count);
        } catch (TimeoutException e) {
            throw new AssertionError("the table shows " + List.copyOf(table().getItems()), e);
        }
    }

    /** Returns what the first visible control that matches says, in any window; empty when there is none. */
    public String text(String query) {
        return FxWait.get(() -> robot.lookup(query).queryAll().stream().filter(Hands::isSeen)
                .map(Hands::words).findFirst().orElse(""));
    }

    /** Whether that is in sight. */
    public boolean isSeen(String query) {
        return FxWait.get(() -> robot.lookup(query).queryAll().stream().anyMatch(Hands::isSeen));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Returns what a control says. */
    public static String words(Node node) {
        return switch (node) {
            case TextInputControl field -> String.valueOf(field.getText());
            case Labeled labeled -> String.valueOf(labeled.getText());
            default -> String.valueOf(node.getAccessibleText());
        };
    }

    /** Returns the id of what has the focus. */
    public String focus() {
        return FxWait.get(() -> String.valueOf(front().getScene().getFocusOwner().getId()));
    }

    /** Puts that on the clipboard, as another program does. */
    public Hands clipboard(String text) {
        return meanwhile(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    /** Returns what is on the clipboard. */
    public String clipboard() {
        return FxWait.get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    /** Returns the title of the window in front. */
    public String title() {
        return FxWait.get(() -> front() instanceof Stage stage ? String.valueOf(stage.getTitle()) : "");
    }

    /** Returns the window in front. */
    public Window front() {
        return FxWait.get(() -> Window.getWindows().stream().filter(Stage.class::isInstance).filter(Window::isFocused)
                .reduce((_, last) -> last))
                .orElseThrow(() -> new AssertionError("no window has the focus"));
    }

    /** Returns the table of deliveries. */
    @SuppressWarnings("unchecked")
    public TableView<Line> table() {
        return FxWait.get(() -> robot.lookup("#deliveries").queryAs(TableView.class));
    }

    /** Returns the numbers of the deliveries in the table, from the top. */
    public List<Long> listed() {
        return FxWait.get(() -> table().getItems().stream().map(line -> line.facts().seq()).toList());
    }

    /** Returns what was pressed. */
    KeyLog log() {
        return log;
    }

    /** Returns the robot, to look with. */
    public FxRobot robot() {
        return robot;
    }
}
