package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.FxWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** What holds for every control of the whole program: a reader can say it, and a key means one thing. */
class EveryControlStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.overTheSpecimen();
    private final FxRobot robot = new FxRobot();
    private final EveryWindow every = new EveryWindow();

    @Test
    void everythingThatCanHaveTheFocusSaysWhatItIsAndWhatKind() throws Exception {
        every.select();
        // the detail's own come once its delivery is loaded
        FxWait.until(() -> EveryWindow.seen(every.main().getScene().getRoot())
                .filter(EveryControlStoryTest::isReached).count() > 20);
        var silent = new TreeSet<String>();
        int windows = every.visit(scene -> EveryWindow.seen(scene.getRoot()).filter(EveryControlStoryTest::isReached)
                .filter(node -> !speaks(node))
                .forEach(node -> silent
                        .add(node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass())));
        assertThat(silent).isEmpty();
        assertThat(windows).isGreaterThanOrEqualTo(14);
    }

    @Test
    void aKeyMeansOneThingButTheOneThatCopiesWhatIsSelected() throws Exception {
        every.select();
        Map<String, List<String>> meanings = new TreeMap<>();
        Stream<MenuItem> popups = robot.lookup(node -> node instanceof Control control
                && control.getContextMenu() != null).queryAll().stream()
                .flatMap(node -> ((Control) node).getContextMenu().getItems().stream()).flatMap(EveryWindow::flat);
        Stream.concat(every.entries(), popups).filter(entry -> entry.getAccelerator() != null)
                .filter(entry -> !entry.getAccelerator().getName().equals("Shortcut+C")).forEach(entry -> {
                    String meaning = String.valueOf(entry.getId()).replace("context-", "action-");
                    var known = meanings.computeIfAbsent(entry.getAccelerator().getName(), _ -> new ArrayList<>());
                    if (!known.contains(meaning)) {
                        known.add(meaning);
                    }
                });
        assertThat(meanings).hasSizeGreaterThan(30);
        assertThat(meanings.entrySet()).allSatisfy(entry -> assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
    }

    /** Panes that scroll are come across, and say nothing of their own; what they hold does. */
    private static boolean isReached(Node node) {
        return node.isFocusTraversable() && !(node instanceof ScrollPane) && !(node instanceof TabPane)
                && !(node instanceof MenuBar);
    }

    private static boolean speaks(Node node) {
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean known = node.getAccessibleRole() != AccessibleRole.NODE
                && node.getAccessibleRole() != AccessibleRole.PARENT;
        return (said || written) && known;
    }
}
