package io.hookscope.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AboutPaneTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(
                new AboutPane(About.of("1.2.3", HOME.resolve("private").resolve("data")), new WritableImage(1, 1))));
        stage.show();
    }

    @Test
    void saysWhichProgramOnWhichMachineAndWithWhoseWork(FxRobot robot) {
        assertThat(robot.lookup("#about-name").queryAs(Label.class).getText()).isEqualTo("Hookscope 1.2.3");
        assertThat(robot.lookup(".text-field").queryAllAs(TextField.class).stream().map(TextField::getText))
                .contains(System.getProperty("javafx.runtime.version"))
                .contains(Path.of("~", "private", "data").toString());
        TableView<Library> table = robot.lookup("#about-libraries").queryTableView();
        assertThat(table.getItems()).extracting(Library::name).contains("io.undertow:undertow-core",
                "org.openjfx:javafx-controls");
    }

    @Test
    void enterCopiesItForABugReportWithoutTheNameOfThePerson(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#about-copied").queryAs(Label.class).getText()).startsWith("Copied");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Hookscope 1.2.3\n")
                .contains("JavaFX: ").contains(Library.all().getFirst().version()).doesNotContain(HOME.toString()));
    }

    @Test
    void everyLibraryHasAVersionALicenceAndAPage() {
        assertThat(Library.all()).hasSizeGreaterThan(20).allSatisfy(library -> assertThat(
                library.name() + library.version() + library.licence() + library.url()).isNotBlank()
                .doesNotContain("Unknown"));
        assertThat(Library.all().stream().map(Library::name).collect(Collectors.toSet()))
                .hasSameSizeAs(Library.all());
    }
}
