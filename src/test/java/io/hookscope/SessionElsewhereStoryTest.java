package io.hookscope;

import static io.hookscope.testing.Panes.lines;
import static io.hookscope.testing.Panes.port;
import static io.hookscope.testing.Panes.title;
import static io.hookscope.testing.Panes.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Filled;
import io.hookscope.testing.Hands;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Panes;
import io.hookscope.testing.SqliteTool;
import io.hookscope.ui.shell.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The session that was open last is open in another process when the window starts; by keys alone. */
class SessionElsewhereStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.over(this::holdElsewhere);
    private final Hands hands = new Hands();
    private Hookscope holder;
    private int elsewhere;

    private void holdElsewhere(Path folder) throws Exception {
        Path shop = Filled.session(folder.resolve("shop-d.db"), 1);
        Files.writeString(folder.resolve("settings.json"), "{\"view\":{\"sessions\":\"" + shop + "\"}}");
        holder = Hookscope.start("listen", "--data-dir", folder.resolve("other").toString(), "--port", "0",
                "--session", shop.toString());
        elsewhere = holder.port();
    }

    @AfterEach
    void end() {
        holder.close();
    }

    @Test
    @ByKeys(keys = "Enter", controls = {"Look at it here", "Open it to receive", "Try again"})
    void itIsLookedAtWhileItReceivesThereAndOpenedWhenItIsClosedThere() throws Exception {
        until(() -> hands.text("#failure").contains("Another Hookscope has"), () -> hands.text("#failure"));
        Stage main = Panes.all().getFirst();
        assertThat(hands.text(".empty-title")).isEqualTo("Open elsewhere: shop-d");

        hands.press(KeyCode.ENTER); // to look at it is what is offered first
        until(() -> title(main).equals("shop-d (only looked at) \u2013 Hookscope"), () -> title(main));
        until(() -> lines(main) == 1, () -> lines(main) + " lines");
        assertThat(hands.text("#look-words")).contains("another Hookscope has it open");
        assertThat(port(main)).isZero();
        // what comes and is lost there is not known here: no figures of a listener that does not run
        assertThat(hands.text("#status-captured")).isEqualTo("1 in the session");
        assertThat(hands.isSeen("#status-rate")).isFalse();

        Filled.post(elsewhere);
        until(() -> lines(main) == 2, () -> lines(main) + " lines");
        flagThere();
        until(() -> hands.robot().lookup(".cell-event").queryAllAs(Labeled.class).stream()
                .anyMatch(cell -> String.valueOf(cell.getText()).startsWith("\u2691 \u270e ")),
                () -> "no flag is shown");
        hands.press(KeyCode.J).untilSays("#detail-headline", "redeemed").press(KeyCode.DELETE);
        assertThat(lines(main)).isEqualTo(2);

        hands.tabTo("#look-open").press(KeyCode.SPACE);
        until(() -> hands.isSeen("#choice-retry"), hands::title);
        Filled.post(elsewhere); // it was not harmed
        holder.terminate();
        holder.exitCode();
        hands.tabTo("#choice-retry").press(KeyCode.SPACE);
        until(() -> title(main).endsWith("shop-d \u2013 Hookscope") && port(main) > 0, () -> title(main));
        until(() -> lines(main) == 3, () -> lines(main) + " lines");
        Filled.post(port(main));
        until(() -> lines(main) == 4, () -> lines(main) + " lines");
    }

    /** As a window does that has it open. */
    private void flagThere() throws SQLException {
        SqliteTool.run(program.folder().resolve("shop-d.db"),
                "INSERT INTO mark (seq, flagged, note) VALUES (1, 1, 'called')");
    }

    @Test
    @ByKeys(value = Action.CLOSE_WINDOW, controls = "New session")
    void aNewSessionIsBegunInstead() throws Exception {
        until(() -> hands.isSeen("#choice-create"), hands::title);
        Stage main = Panes.all().getFirst();
        program.choose("shop-e.db");
        hands.tabTo("#choice-create").press(KeyCode.SPACE);
        until(() -> title(main).equals("shop-e \u2013 Hookscope") && port(main) > 0, () -> title(main));
        Filled.post(port(main));
        until(() -> lines(main) == 1, () -> lines(main) + " lines");
        Filled.post(elsewhere);
        hands.press(KeyCode.CONTROL, KeyCode.W);
        until(() -> Filled.count(program.folder().resolve("shop-e.db")) == 1, () -> "shop-e.db is open");
    }
}
