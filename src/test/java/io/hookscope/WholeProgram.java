package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Folders;
import io.hookscope.ui.FileAsk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Opens the whole program before each test and closes it afterwards: a real listener on a free port, a real session in a
 * folder of its own, the real window. A story fails when the log tells of an error. Registered as a field of the test.
 */
final class WholeProgram implements BeforeEachCallback, AfterEachCallback {

    /** Where an entry of the log begins; a stack trace belongs to its entry. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)");

    private final Filling filling;
    private final List<String> meant = new ArrayList<>();
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private HookscopeApp app = new HookscopeApp();

    /** What is in the folder before the program starts. */
    interface Filling {
        void into(Path folder) throws Exception;
    }

    private WholeProgram(Filling filling) {
        this.filling = filling;
    }

    /** A program that starts for the first time. */
    static WholeProgram fresh() {
        return new WholeProgram(_ -> {});
    }

    /** A program in a folder that was filled so. */
    static WholeProgram over(Filling filling) {
        return new WholeProgram(filling);
    }

    /** A program over a quarter of an hour in the life of a shop. */
    static WholeProgram overTheSpecimen() {
        return new WholeProgram(SpecimenSession::copy);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("hookscope-story");
        filling.into(folder);
        FxToolkit.registerPrimaryStage();
        start();
    }

    private void start() throws TimeoutException {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)));
        app = new HookscopeApp(new Answers());
        FxToolkit.setupApplication(() -> app);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        closeWindows();
        FxToolkit.cleanupAfterTest(new FxRobot(), app);
        List<String> errors = errors();
        Folders.delete(folder);
        assertThat(errors).as("errors in the log").isEmpty();
    }

    private List<String> errors() throws IOException {
        return ENTRY.splitAsStream(Files.readString(log())).filter(entry -> entry.contains(" ERROR "))
                .filter(entry -> meant.stream().noneMatch(entry::contains)).toList();
    }

    /** Says that the story is about an error: one whose entry in the log has that in it is no failure. */
    void means(String error) {
        meant.add(error);
    }

    /** Ends it before the test does. */
    void stop() {
        new FxRobot().interact(app::stop);
    }

    /** Ends it, and starts it again in the same folder. */
    void restart() throws TimeoutException {
        closeWindows();
        stop();
        start();
    }

    private static void closeWindows() {
        new FxRobot().interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Returns the log that it writes. */
    Path log() {
        return folder.resolve("hookscope.log");
    }

    /** Returns the folder that it works in. */
    Path folder() {
        return folder;
    }

    /** Returns the file of that name, which is chosen whenever the operating system's window asks for one. */
    Path choose(String name) {
        file = folder.resolve(name);
        return file;
    }

    /** Stands for the person at the operating system's windows, which no robot of ours reaches. */
    private final class Answers implements FileAsk {

        @Override
        public Optional<Path> save(Window owner, Wish wish) {
            return Optional.of(file);
        }

        @Override
        public List<Path> open(Window owner, Wish wish) {
            return List.of(file);
        }
    }
}
