package io.hookscope.desktop;

import io.hookscope.event.EventReader;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.SampleTarget;
import io.hookscope.sample.Sampler;
import io.hookscope.settings.Settings;
import io.hookscope.store.Row;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.deliveries.BodySource;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.detail.DetailSources;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.presentation.Presentation;
import io.hookscope.ui.scenario.ScenarioDesk;
import io.hookscope.ui.scenario.ScenarioPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.OpenSession.Use;
import io.hookscope.ui.shell.OpenSession;
import io.hookscope.ui.shell.Presence;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.Wiring;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** One window with its session: joins the services with everything that is shown. For the FX thread. */
final class DesktopWindow {

    private final Wiring services;
    private final Stage stage;
    private final WindowWork background = new WindowWork();
    private final ScheduledExecutorService seconds = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-seconds").factory());
    private final Sampler sampler;
    private final DesktopProgram program;
    private final ShellWindow shell;
    private final DesktopReplay replay;
    private final DetailPane detail;
    private View view;
    /** Reads what the session has. A thread of the system, because only such a one can step back behind others. */
    private final Thread earlier;
    private Subscription notices = Subscription.EMPTY;

    /** Puts these services on that stage; {@link #show} shows them. */
    DesktopWindow(Wiring services, Stage stage, FileAsk files) {
        this.services = services;
        this.stage = stage;
        view = view(services.settings());
        sampler = new Sampler(services.clock(), ThreadLocalRandom.current()::nextLong);
        var samples = new DesktopSamples(services, sampler);
        program = new DesktopProgram(services, samples, background);
        var presentation = new Presentation(program);
        var shown = new DesktopPresentation(services, presentation);
        shell = new ShellWindow(program, new CellText(() -> services.settings().figures().zone(),
                () -> services.settings().figures().money(), presentation::row, presentation.discretion()), program);
        earlier = Thread.ofPlatform().daemon().name("hookscope-earlier").unstarted(background.whileHere(shell::follow));
        shell.model().sessionProperty().set(new OpenSession(services.session().file(),
                services.isLook() ? Use.LOOKED_AT : Use.RECEIVED_INTO));
        Presence.watch(shell.scene(), services.checking().inspector()::standBack);
        Presence.watch(shell.scene(), shell.feed()::giveWay);
        replay = new DesktopReplay(services, program, background);
        detail = detail(shown, presentation);
        rooms(detail, shown, presentation, files);
        scenarios(samples, presentation, files);
    }

    /** Joins the right side with what is selected and with the settings. */
    private DetailPane detail(DesktopPresentation shown, Presentation presentation) {
        var detail = new DetailPane(new DetailSources(shown::load, new EventReader(), background, shell.feed()),
                (seq, delivery, _) -> shown.assess(seq, delivery), shell.listed()::select);
        shell.listed().bodies(new BodySource(shown::load, background, shell.feed()));
        detail.onColumn(pointer -> shell.listed().addColumn(pointer).ifPresent(shell::tell));
        detail.view(view);
        services.currentSettings().onChange(next -> shell.feed().execute(() -> reread(detail, view(next))));
        shell.listed().selectionProperty().subscribe(selection -> show(detail, presentation.selection(selection)));
        shell.frame().detail(DesktopNotes.attach(shell, detail));
        shell.on(Action.DETAIL, detail::requestFocus);
        return detail;
    }

    private void reread(DetailPane detail, View next) {
        shell.listed().redraw();
        if (!next.equals(view)) {
            view = next;
            detail.view(next);
            shell.reread();
        }
    }

    private void rooms(DetailPane detail, DesktopPresentation shown, Presentation presentation, FileAsk files) {
        new DesktopSetup(services, background, presentation.discretion()).attach(shell);
        new DesktopExchange(services, files, background).attach(shell, detail, presentation::isOn);
        replay.attach(shell, detail, presentation);
        DesktopCompare.attach(shell, detail);
        DesktopAbout.attach(shell, services.folder());
        shown.attach(shell, detail);
        DesktopSummary.attach(shell, services, background);
        new DesktopRemoval(services).attach(shell);
    }

    /** Shows it, and what happens from now on. */
    void show(DesktopWindows all) {
        new DesktopSessions(services, all, stage).attach(shell, background);
        shell.place(stage);
        notices = new DesktopNotices(services, background).attach(shell, stage);
        shell.open();
        earlier.start();
        stage.show();
        seconds.scheduleWithFixedDelay(new RepeatedTask("looking at the session's figures", () -> {
            var vitals = program.vitals();
            shell.feed().execute(() -> {
                shell.model().vitalsProperty().set(vitals);
                shell.keepUpWithTheDay();
                detail.clock(services.clock().instant());
            });
        }), 0, 1, TimeUnit.SECONDS);
        services.checking().description().problem().ifPresent(shell::tell);
        services.session().notices().forEach(shell::tell);
    }

    /** Returns its services. */
    Wiring services() {
        return services;
    }

    /** Returns its stage. */
    Stage stage() {
        return stage;
    }

    /** Returns where it is told of what did not work. */
    ShellWindow shell() {
        return shell;
    }

    /** Returns the port that it listens on. */
    OptionalInt port() {
        return services.receiving().port();
    }

    /** Listens on that port, or on the next that is free, and says so when it had to be another. Blocks. */
    void listenNear(int wanted) {
        if (services.receiving().listenNear(wanted) instanceof ListenerState.Listening(String _, int port)) {
            if (wanted != 0 && port != wanted) {
                shell.tell(Words.of("port.other", wanted, port));
            }
        }
    }

    /** Brings it before the others. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Ends what is shown, before the services are closed. */
    void leave() {
        seconds.shutdownNow();
        notices.unsubscribe();
        replay.leave();
        shell.close();
        sampler.close();
    }

    /** Closes the windows beside it, and lets go of what listens to the screen and the size of everything. */
    void takeDown() {
        shell.scene().setRoot(new Region());
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage side && side.getOwner() == stage).forEach(Window::hide);
    }

    /** Leaves its work in the background a moment to end, before the services are closed. */
    void finish() {
        background.finish();
    }

    /** Ends its work in the background, after the services are closed. */
    void end() {
        earlier.interrupt();
        background.end();
    }

    /** Who forwards deliveries to a handler will try that handler first. */
    private void scenarios(DesktopSamples samples, Presentation presentation, FileAsk files) {
        if (program.recall(ScenarioDesk.TARGET).isEmpty()) {
            program.address(SampleTarget.FORWARD).ifPresent(uri -> program.keep(ScenarioDesk.TARGET, uri.toString()));
        }
        var desk = new ScenarioDesk(samples::signing, program, background, presentation.discretion());
        var side = new SideWindow(ScenarioPane.title(), () -> new ScenarioPane(desk, files, shell.feed()));
        shell.on(Action.RUN_SCENARIO, () -> side.show(shell.scene().getWindow()));
    }

    private static View view(Settings settings) {
        return new View(settings.figures().money(), settings.figures().zone());
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
