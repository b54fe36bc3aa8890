package io.hookscope;

import static io.hookscope.testing.Panes.lines;
import static io.hookscope.testing.Panes.port;
import static io.hookscope.testing.Panes.title;
import static io.hookscope.testing.Panes.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Filled;
import io.hookscope.testing.Hands;
import io.hookscope.testing.Mount;
import io.hookscope.testing.Panes;
import io.hookscope.ui.shell.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions kept apart, by keys alone, in the whole program: real files and real ports. */
class SessionsStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final Hands hands = new Hands();
    private Stage main;

    @BeforeEach
    void waitUntilItListens() throws Exception {
        main = Panes.all().getFirst();
        until(() -> port(main) > 0, () -> "it does not listen");
    }

    @Test
    @ByKeys(value = Action.OPEN_SESSION, keys = "F10", controls = {"Recent sessions", "session"})
    void anotherSessionIsOpenedByKeyKeepsThePortAndIsOpenAgainAtTheNextStart() throws Exception {
        Filled.session(program.choose("shop-b.db"), 2);
        int port = port(main);

        hands.press(KeyCode.CONTROL, KeyCode.O);
        until(() -> title(main).equals("shop-b \u2013 Hookscope"), () -> title(main));
        until(() -> lines(main) == 2, () -> lines(main) + " lines");
        until(() -> port(main) == port, () -> "port " + port(main) + " instead of " + port);
        Filled.post(port);
        until(() -> lines(main) == 3, () -> lines(main) + " lines");
        hands.press(KeyCode.J).untilSays("#detail-headline", "redeemed"); // the table has the focus, as at a start
        assertThat(Filled.count(program.folder().resolve("session.db"))).isZero();

        program.restart();
        main = Panes.all().getFirst();
        until(() -> title(main).contains("shop-b") && lines(main) == 3, () -> title(main));

        hands.press(KeyCode.F10).press(KeyCode.DOWN).choose("Recent sessions");
        hands.choose("session");
        until(() -> title(main).equals("session \u2013 Hookscope"), () -> title(main));
    }

    @Test
    @ByKeys(value = {Action.NEW_WINDOW, Action.NEW_SESSION, Action.CLOSE_WINDOW}, controls = "New session")
    void twoWindowsReceiveEachOnItsOwnPortAndOneIsClosedWithoutTheOther() throws Exception {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until(() -> hands.isSeen("#choice-create"), hands::title);
        program.choose("shop-c"); // the ending is added
        hands.tabTo("#choice-create").press(KeyCode.SPACE);
        until(() -> Panes.of("shop-c").filter(stage -> port(stage) > 0).isPresent(), hands::title);
        Stage second = Panes.of("shop-c").orElseThrow();
        assertThat(port(second)).isNotEqualTo(port(main));

        Filled.post(port(main));
        Filled.post(port(second));
        Filled.post(port(second));
        until(() -> title(main).equals("(1) session \u2013 Hookscope")
                && title(second).equals("(2) shop-c \u2013 Hookscope"), () -> lines(main) + " and " + lines(second));

        // what a window has is not opened twice: it comes to the front
        program.choose("session.db");
        hands.press(KeyCode.CONTROL, KeyCode.O);
        until(main::isFocused, hands::title);
        program.choose("shop-c.db");
        hands.press(KeyCode.CONTROL, KeyCode.O);
        until(second::isFocused, hands::title);

        // a new session is never one that is there
        hands.press(KeyCode.CONTROL, KeyCode.N);
        until(() -> hands.text("#failure").startsWith("There is a file"), () -> hands.text("#failure"));
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.W);
        until(() -> Filled.count(program.folder().resolve("shop-c.db")) == 2, () -> "shop-c.db is open");
        until(() -> threads("hookscope-inspector") == 1, () -> threads("hookscope-inspector") + " inspectors");
        Filled.post(port(main));
        until(() -> lines(main) == 2, () -> lines(main) + " lines");
    }

    @Test
    @ByKeys(keys = "Escape")
    void whatIsNoSessionOrIsGoneIsToldAndTheWindowStaysOrTheFoldersOwnIsOpen() throws Exception {
        Path text = Files.writeString(program.choose("notes.txt"), "This is no session, but long enough to be read.");
        hands.press(KeyCode.CONTROL, KeyCode.O);
        until(() -> hands.text("#failure").contains("is not a Hookscope session"), () -> hands.text("#failure"));
        hands.press(KeyCode.ESCAPE);
        Filled.post(port(main));
        until(() -> lines(main) == 1, () -> lines(main) + " lines");
        assertThat(text).hasContent("This is no session, but long enough to be read.");

        Path gone = Filled.session(program.choose("gone.db"), 1);
        hands.press(KeyCode.CONTROL, KeyCode.O);
        until(() -> title(main).contains("gone"), () -> title(main));
        program.stop();
        Files.delete(gone);
        program.restart();
        main = Panes.all().getFirst();
        until(() -> hands.text("#notice").contains("which was open last, is not there any more"),
                () -> hands.text("#notice"));
        until(() -> title(main).endsWith("session \u2013 Hookscope") && lines(main) == 1, () -> title(main));
    }

    @Test
    void aSessionThatCannotBeWrittenIsLookedAt() throws Exception {
        Path folder = Files.createDirectory(program.folder().resolve("disk"));
        try (Mount disk = Mount.tmpfs(folder, "32m")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            Filled.session(program.choose("disk/shop-d.db"), 2);
            disk.readOnly();

            hands.press(KeyCode.CONTROL, KeyCode.O);
            until(() -> hands.text("#failure").contains("cannot be opened"), () -> hands.text("#failure"));
            hands.press(KeyCode.ENTER); // to look at it is what is offered first
            until(() -> title(main).equals("shop-d (only looked at) \u2013 Hookscope") && lines(main) == 2,
                    () -> title(main));
            assertThat(hands.text("#look-words")).contains("cannot be written where it is");

            program.choose("session.db");
            hands.press(KeyCode.CONTROL, KeyCode.O);
            until(() -> port(main) > 0, () -> title(main));
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).count();
    }
}
