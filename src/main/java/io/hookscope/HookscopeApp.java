package io.hookscope;

import io.hookscope.event.EventReader;
import io.hookscope.sample.SampleTarget;
import io.hookscope.sample.Sampler;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Row;
import io.hookscope.store.SessionFileException;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.SystemFileAsk;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.Selection;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.detail.DetailSources;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.presentation.Presentation;
import io.hookscope.ui.scenario.ScenarioDesk;
import io.hookscope.ui.scenario.ScenarioPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.FailureWindow;
import io.hookscope.ui.shell.FirstPicture;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with its window: opens the services before the first pulse and closes them after the last. JavaFX makes the
 * instance and calls its methods on threads of its own.
 */
public final class HookscopeApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(HookscopeApp.class);
    private static volatile @Nullable Opening opening;
    private static volatile int exitCode;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService seconds = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-seconds").factory());
    private final Sampler sampler = new Sampler(Clock.systemUTC(), ThreadLocalRandom.current()::nextLong);
    private volatile @Nullable Wiring wiring;
    private volatile @Nullable Opening mine;
    private final FileAsk files;
    private @Nullable ShellWindow shell;
    private @Nullable String failure;

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
        try {
            Opening opened = Objects.requireNonNull(opening);
            wiring = opened.services();
            mine = opened;
        } catch (SessionFileException e) {
            failure = e.getMessage();
        } catch (IOException e) {
            failure = Words.of("folder", e.getMessage());
        }
    }

    @Override
    public void start(Stage stage) {
        Wiring services = wiring;
        if (services == null) {
            fail(stage);
            return;
        }
        var program = new DesktopProgram(services, sampler, background);
        var presentation = new Presentation(program);
        var shown = new DesktopPresentation(services, presentation);
        var window = new ShellWindow(program, new CellText(() -> services.settings().figures().zone(),
                () -> services.settings().figures().money(), presentation::row), program);
        shell = window;
        var detail = new DetailPane(new DetailSources(shown::load, new EventReader(), background, window.feed()),
                (seq, delivery, _) -> shown.assess(seq, delivery), window::select);
        detail.view(view(services.settings()));
        services.currentSettings().onChange(next -> window.feed().execute(() -> {
            detail.view(view(next));
            window.redraw();
        }));
        window.selectionProperty().subscribe(selection -> show(detail, presentation.selection(selection)));
        window.detail(DesktopNotes.attach(window, detail));
        window.on(Action.DETAIL, detail::requestFocus);
        new DesktopSetup(services, background).attach(window);
        if (program.recall(ScenarioDesk.TARGET).isEmpty()) {
            program.address(SampleTarget.FORWARD).ifPresent(uri -> program.keep(ScenarioDesk.TARGET, uri.toString()));
        }
        new DesktopExchange(services, files, background).attach(window, detail);
        new DesktopReplay(services, program, background).attach(window, detail, presentation);
        DesktopCompare.attach(window, detail);
        DesktopSessions.attach(window, services, background);
        DesktopAbout.attach(window, services.folder());
        shown.attach(window, detail);
        DesktopSummary.attach(window, services, background);
        new DesktopRemoval(services).attach(window);
        scenarios(window, new ScenarioDesk(program::signing, program, background));
        window.place(stage);
        new DesktopNotices(services, background).attach(window, stage);
        window.open();
        stage.show();
        FirstPicture.then(HookscopeApp::logStart);
        tellOfDefects(window);
        run(program, window, services);
    }

    @Override
    public void stop() {
        seconds.shutdownNow();
        if (shell != null) {
            shell.close();
        }
        sampler.close();
        Wiring services = wiring;
        if (services != null) {
            services.close();
        }
        Opening opened = mine;
        if (opened != null) {
            opened.over();
        }
        background.shutdownNow();
    }

    private void run(DesktopProgram program, ShellWindow window, Wiring services) {
        background.execute(() -> window.follow());
        seconds.scheduleWithFixedDelay(() -> {
            var vitals = program.vitals();
            window.feed().execute(() -> window.model().vitalsProperty().set(vitals));
        }, 0, 1, TimeUnit.SECONDS);
        services.checking().description().problem().ifPresent(window::tell);
        services.session().notices().forEach(window::tell);
        services.settingsFile().setAside().ifPresent(aside -> window.tell(
                Words.of("settings.aside", aside.getFileName())));
    }

    private void fail(Stage stage) {
        exitCode = 1;
        String sentence = Objects.requireNonNullElse(failure, Words.of("failed"));
        System.err.println(sentence);
        FailureWindow.show(stage, sentence);
    }

    /** A defect of ours is written down once and told in a sentence, and the program goes on. */
    private static void tellOfDefects(ShellWindow window) {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            LOG.error("Uncaught on {}", thread.getName(), e);
            window.tellOfDefect();
        });
    }

    private void scenarios(ShellWindow window, ScenarioDesk desk) {
        var side = new SideWindow(ScenarioPane.title(),
                () -> new ScenarioPane(desk, files, window.feed()));
        window.on(Action.RUN_SCENARIO, () -> side.show(window.scene().getWindow()));
    }

    private static View view(Settings settings) {
        return new View(settings.figures().money(), settings.figures().zone());
    }

    private static void logStart() {
        ProcessHandle.current().info().startInstant().ifPresent(start -> LOG.info(
                "Window painted {} ms after the process began", Duration.between(start, Instant.now()).toMillis()));
    }

    static void show(DetailPane detail, Selection selection) {
        List<Row> rows = selection.rows();
        if (selection.checkout() != null) {
            detail.showCheckout(selection.checkout(), rows);
        } else if (rows.size() > 1) {
            detail.showMany(rows);
        } else {
            detail.show(rows.isEmpty() ? null : rows.getFirst());
        }
    }
}
