package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import io.hookscope.cli.CommandLineStart;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.SecretsFile;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.OnScreen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A secret is seen by nobody who looks at the screen, at the list of threads, or at what was exported. */
@ExtendWith(ApplicationExtension.class)
class SecretsStoryTest {

    private static final String SAVED = "s4ved-by-a-person-0001";
    private static final String OF_RUN = "n4med-on-the-line-0002";
    private static final List<String> SIDES = List.of("secrets", "settings", "tunnel", "export", "edit_plan", "setup",
            "about");

    @TempDir
    static Path folder;

    @TempDir
    static Path exports;

    private final HookscopeApp app = new HookscopeApp();

    @BeforeAll
    static void save() throws IOException {
        SecretsFile.open(new DataFolder(folder).secrets(), Clock.systemUTC()).put(Secret.active("production", SAVED));
    }

    @Start
    void open(Stage stage) {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0),
                List.of(Secret.active("of this run", OF_RUN))));
        app.init();
        app.start(stage);
    }

    @AfterEach
    void close() throws IOException {
        app.stop();
        assertThat(folder.resolve("hookscope.log")).content().doesNotContain(" ERROR ");
    }

    @Test
    void itStandsInNoTitleNoTextOfAnyTabNoThreadAndNoExport(FxRobot robot) throws Exception {
        FxWait.until(() -> robot.lookup("#listener-state").queryAs(Labeled.class).getText()
                .equals("Listening"));
        robot.push(KeyCode.F5); // a sample, signed with a secret
        TableView<?> table = robot.lookup("#deliveries").queryAs(TableView.class);
        FxWait.until(() -> !table.getItems().isEmpty());
        robot.interact(() -> table.getSelectionModel().select(0));
        for (String side : SIDES) {
            robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream()).filter(e -> ("action-" + side).equals(e.getId()))
                    .findFirst().orElseThrow().fire());
        }
        WaitForAsyncUtils.waitForFxEvents();

        List<String> said = new ArrayList<>();
        TabPane tabs = robot.lookup("#detail-tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            WaitForAsyncUtils.waitForFxEvents();
            said.addAll(OnScreen.textsEvenHidden());
        }
        assertThat(said).hasSizeGreaterThan(100).contains("production", "of this run")
                .anyMatch(text -> text.matches("[0-9a-f]{64}"));
        Thread.getAllStackTraces().keySet().forEach(thread -> said.add(thread.getName()));
        said.addAll(exported());
        assertThat(said).noneMatch(text -> text.contains(SAVED) || text.contains(OF_RUN));
    }

    private static List<String> exported() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String format : List.of("ndjson", "har", "csv")) {
            Path out = exports.resolve("all." + format);
            int status = CommandLineStart.run(new String[]{"export", "--data-dir", folder.toString(), "--format",
                    format, "--full", "--out", out.toString()}, _ -> 1);
            assertThat(status).isZero();
            texts.add(Files.readString(out, StandardCharsets.UTF_8));
        }
        assertThat(texts).allMatch(text -> text.contains("redemption.succeeded"));
        return texts;
    }
}
