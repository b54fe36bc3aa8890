package io.hookscope;

import io.hookscope.desktop.DesktopWindows;
import io.hookscope.desktop.Opening;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.SystemFileAsk;
import io.hookscope.ui.shell.FailureWindow;
import io.hookscope.ui.shell.FirstPicture;
import io.hookscope.wiring.Wiring;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with its windows: opens the services before the first pulse and closes them after the last. JavaFX makes the
 * instance and calls its methods on threads of its own.
 */
public final class HookscopeApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(HookscopeApp.class);
    private static volatile @Nullable Opening opening;
    private static volatile int exitCode;

    private final FileAsk files;
    private volatile @Nullable Opening mine;
    private volatile @Nullable Wiring first;
    private volatile @Nullable SessionFileException unopened;
    private volatile @Nullable String failure;
    private @Nullable DesktopWindows windows;

    /** A program that asks for files with the operating system's windows. */
    public HookscopeApp() {
        this(new SystemFileAsk());
    }

    /** A program that asks for files that way. */
    HookscopeApp(FileAsk files) {
        this.files = files;
    }

    /** Opens the window and returns the exit code once it is closed. To be called once in a process. */
    static int open(StartOptions options) {
        choose(options);
        Application.launch(HookscopeApp.class);
        return exitCode;
    }

    /** Begins to open that, before the toolkit starts; JavaFX makes the instance itself and hands nothing over. */
    static void choose(StartOptions options) {
        opening = Opening.begin(options);
    }

    @Override
    public void init() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("Uncaught on {}", thread.getName(), e));
        Opening opened = Objects.requireNonNull(opening);
        mine = opened;
        try {
            first = opened.services();
        } catch (SessionFileException e) {
            unopened = e;
        } catch (IOException e) {
            failure = Words.of("folder", e.getMessage());
        }
    }

    @Override
    public void start(Stage stage) {
        Opening opened = mine;
        if (opened == null || failure != null) {
            fail(stage);
            return;
        }
        DesktopWindows all = opened.windows(files);
        windows = all;
        tellOfDefects(all);
        Wiring services = first;
        SessionFileException why = unopened;
        if (services != null) {
            all.begin(services, stage, opened.told());
            FirstPicture.then(HookscopeApp::logStart);
        } else if (why != null) {
            exitCode = 1;
            System.err.println(why.getMessage());
            all.ask(stage, opened.file(), why);
        }
    }

    @Override
    public void stop() {
        DesktopWindows all = windows;
        if (all != null) {
            all.close();
            exitCode = all.hadSession() ? 0 : exitCode;
        }
        Opening opened = mine;
        if (opened != null) {
            opened.over();
        }
        letGo();
    }

    /** The toolkit remembers each program for as long as the process lives. */
    private void letGo() {
        windows = null;
        first = null;
        mine = null;
    }

    private void fail(Stage stage) {
        exitCode = 1;
        String sentence = Objects.requireNonNullElse(failure, Words.of("failed"));
        System.err.println(sentence);
        FailureWindow.show(stage, sentence);
    }

    /** A defect of ours is written down once and told in a sentence, and the program goes on. */
    private static void tellOfDefects(DesktopWindows all) {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            LOG.error("Uncaught on {}", thread.getName(), e);
            all.tellOfDefect();
        });
    }

    private static void logStart() {
        ProcessHandle.current().info().startInstant().ifPresent(start -> LOG.info(
                "Window painted {} ms after the process began", Duration.between(start, Instant.now()).toMillis()));
    }
}
