package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Look;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.FxWait;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale.Category;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole program in German, chosen in the settings, from the empty window to what a delivery says. */
@ExtendWith(ApplicationExtension.class)
class GermanStoryTest {

    @TempDir
    static Path folder;

    private final Locale numbers = Locale.getDefault(Category.FORMAT);
    private final Locale system = Locale.getDefault();
    private final HookscopeApp app = new HookscopeApp();

    @Start
    void open(Stage stage) {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)
                .withLook(settings.look().withSpoken(Look.Spoken.GERMAN))));
        app.init();
        app.start(stage);
    }

    @AfterEach
    void close() throws IOException {
        app.stop();
        Texts.speak(Language.ENGLISH);
        Locale.setDefault(system);
        Locale.setDefault(Category.FORMAT, numbers);
        assertThat(Files.readString(folder.resolve("hookscope.log"))).doesNotContain(" ERROR ");
    }

    @Test
    void speaksGermanFromTheEmptyWindowToTheDetails(FxRobot robot) throws Exception {
        FxWait.until(() -> robot.lookup("#listener-state").queryAs(Labeled.class).getText().equals("Lauscht"));
        assertThat(robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus()).extracting(Menu::getText)
                .containsExactly("_Datei", "_Zustellung", "_Antworten", "A_nsicht", "_Hilfe");
        assertThat(robot.lookup("#empty-sample").queryAs(Button.class).getText()).isEqualTo("Beispiel senden");

        robot.interact(() -> robot.lookup("#empty-sample").queryAs(Button.class).fire());
        FxWait.until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> table(robot).getSelectionModel().select(0));

        FxWait.until(() -> robot.lookup("#detail .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().matches("Jane Doe hat .* eingelöst")));
        assertThat(robot.lookup(".detail-tabs").queryAs(TabPane.class).getTabs()).extracting(Tab::getText)
                .contains("Prüfungen", "Antwort", "Vergleich");
    }

    @Test
    void saysInTheSettingsThatAnotherLanguageBeginsWithTheNextStart(FxRobot robot) {
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).filter(entry -> "Einstellungen…".equals(entry.getText()))
                .forEach(MenuItem::fire));
        ComboBox<Look.Spoken> language = robot.lookup("#set-language").queryComboBox();
        assertThat(language.getConverter().toString(language.getValue())).isEqualTo("Deutsch");
        assertThat(robot.lookup(".settings-form .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("Sprache", "Eine andere Sprache gilt ab dem nächsten Start.");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(FxRobot robot) {
        return robot.lookup("#deliveries").queryAs(TableView.class);
    }
}
