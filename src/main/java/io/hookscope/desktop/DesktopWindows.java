package io.hookscope.desktop;

import io.hookscope.settings.RecentSessions;
import io.hookscope.settings.SettingsProblem;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.ui.FileAsk;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.session.ChoicePane.Question;
import io.hookscope.wiring.SessionPlace;
import io.hookscope.wiring.Shared;
import io.hookscope.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;

/** All windows of the process, each with a session of its own. For the FX thread. */
public final class DesktopWindows {

    private final Shared shared;
    private final ShutdownHook shutdownHook;
    private final RecentSessions recent;
    private final DesktopAsking asking;
    private final FileAsk files;
    private final FxFeed fx = new FxFeed(_ -> {}, _ -> {});
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final List<DesktopWindow> open = new CopyOnWriteArrayList<>();
    private volatile boolean hadSession;

    /** Windows that share that, and are closed at the end of the process at the latest. */
    DesktopWindows(Shared shared, ShutdownHook shutdownHook, FileAsk files) {
        this.shared = shared;
        this.shutdownHook = shutdownHook;
        this.files = files;
        this.recent = new RecentSessions(shared.settingsFile());
        this.asking = new DesktopAsking(this, files);
        shared.settingsFile().onTrouble(trouble -> tell(switch (trouble) {
            case SettingsProblem.SetAside(Path aside) -> Words.of("settings.aside", aside.getFileName());
            case SettingsProblem.Unwritten _ -> Words.of("settings.unwritten");
        }));
        shared.secrets().onSetAside(aside -> tell(Words.of("secrets.aside", aside.getFileName())));
    }

    /** Shows the first session's services on that stage, with sentences about how they were opened. */
    public void begin(Wiring services, Stage stage, List<String> told) {
        put(services, stage);
        told.forEach(this::tell);
    }

    /** Tells in each window that something went wrong inside the program. From any thread. */
    public void tellOfDefect() {
        all().forEach(window -> window.shell().tellOfDefect());
    }

    private DesktopWindow put(Wiring services, Stage stage) {
        var window = new DesktopWindow(services, stage, files);
        open.add(window);
        hadSession = true;
        remember(window);
        stage.setOnHidden(_ -> gone(window));
        window.show(this);
        return window;
    }

    private void tell(String sentence) {
        all().forEach(window -> window.shell().tell(sentence));
    }

    /** Whether any window ever had a session. */
    public boolean hadSession() {
        return hadSession;
    }

    /** Returns all windows that have a session. */
    List<DesktopWindow> all() {
        return List.copyOf(open);
    }

    /** Returns the window on that stage, once it has a session. */
    Optional<DesktopWindow> on(Stage stage) {
        return open.stream().filter(window -> window.stage() == stage).findFirst();
    }

    /** Returns what all of them share. */
    Shared shared() {
        return shared;
    }

    /** Returns the sessions that no window has open, the latest first. */
    List<Path> recent() {
        return recent.list().stream().filter(path -> having(path).isEmpty()).toList();
    }

    /** Returns the folder of the session that was opened last, where others are likely to be. */
    Path folder() {
        return recent.last().map(Path::getParent).orElseGet(() -> shared.options().folder().path());
    }

    /** Asks which session a new window shall open. */
    void another() {
        asking.ask(new Stage(), Question.which(recent()));
    }

    /** Asks what to do about a session that could not be opened. */
    public void ask(Stage stage, Path session, SessionFileException failure) {
        String sentence = String.valueOf(failure.getMessage());
        asking.ask(stage, failure instanceof SessionInUseException
                ? Question.inUse(session, recent())
                : failure.getCause() != null && isToBeRead(session)
                        ? Question.unwritable(session, sentence, recent())
                        : Question.failed(session, sentence, recent()));
    }

    /** Whether the session is only to be read: on a disk, or with permissions, that let nobody write. */
    static boolean isToBeRead(Path session) {
        return Files.isReadable(session)
                && !(Files.isWritable(session) && Files.isWritable(session.toAbsolutePath().getParent()));
    }

    /** Returns who asks for files of sessions. */
    DesktopAsking asking() {
        return asking;
    }

    /** Opens a session that was open before; one whose file is gone is forgotten. */
    void again(Path session, Stage stage) {
        background.execute(() -> {
            if (Files.exists(session)) {
                fx.execute(() -> open(SessionPlace.work(session), stage));
            } else {
                recent.forget(session);
                fx.execute(() -> asking.gone(stage, session, recent()));
            }
        });
    }

    /** Opens a session on that stage, in the place of what is there; a window that has it already comes to the front. */
    void open(SessionPlace place, Stage stage) {
        background.execute(() -> {
            SessionPlace real = place.real();
            fx.execute(() -> having(real.file())
                    .filter(there -> !there.services().isLook() || real.access() == SessionPlace.Access.LOOK)
                    .ifPresentOrElse(there -> turnTo(there, stage),
                            () -> background.execute(() -> openNow(real, stage))));
        });
    }

    private void turnTo(DesktopWindow there, Stage asked) {
        if (on(asked).isEmpty()) {
            asked.hide();
        }
        there.toFront();
    }

    private void openNow(SessionPlace place, Stage stage) {
        try {
            Wiring next = Wiring.open(shared, place);
            shutdownHook.add(next);
            next.forward();
            fx.execute(() -> replace(stage, next));
        } catch (SessionFileException e) {
            fx.execute(() -> ask(stage, place.file(), e));
        }
    }

    private void replace(Stage stage, Wiring next) {
        if (!stage.isShowing()) {
            background.execute(() -> shutdownHook.close(next));
            return;
        }
        Optional<DesktopWindow> before = on(stage);
        int port = before.map(DesktopWindow::port).orElseGet(OptionalInt::empty).orElse(next.settings().port());
        before.ifPresent(window -> {
            window.shell().keepSize(stage);
            open.remove(window);
            window.leave();
        });
        DesktopWindow window = put(next, stage);
        before.ifPresentOrElse(DesktopWindow::takeDown, stage::centerOnScreen);
        background.execute(() -> {
            before.ifPresent(old -> old.services().receiving().shut()); // its port is free from here on
            if (!next.isLook()) {
                window.listenNear(port);
            }
            before.ifPresent(this::end);
        });
    }

    private void remember(DesktopWindow window) {
        if (!window.services().isLook()) {
            recent.opened(window.services().session().file());
        }
    }

    /** Its window was closed; the one that is closed last is opened next time. */
    private void gone(DesktopWindow window) {
        if (open.remove(window)) {
            remember(window);
            window.leave();
            window.takeDown();
            background.execute(() -> end(window));
        }
    }

    private void end(DesktopWindow window) {
        window.finish();
        shutdownHook.close(window.services());
        window.end();
    }

    /** Closes all windows; the one that asks last. */
    void quit(Stage asked) {
        all().stream().map(DesktopWindow::stage).filter(stage -> stage != asked).forEach(Stage::hide);
        asked.hide();
    }

    /** Closes everything and waits for it. */
    public void close() {
        for (DesktopWindow window : all()) {
            open.remove(window);
            remember(window);
            window.leave();
            end(window);
        }
        background.close();
        shutdownHook.closeAll();
    }

    private Optional<DesktopWindow> having(Path file) {
        return open.stream().filter(window -> window.services().session().file().equals(file)).findFirst();
    }
}
