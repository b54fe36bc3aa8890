package io.hookscope.desktop;

import io.hookscope.ui.FileAsk;
import io.hookscope.ui.session.ChoicePane.Leave;
import io.hookscope.ui.session.ChoicePane.Question;
import io.hookscope.ui.session.ChoicePane;
import io.hookscope.ui.session.SessionFileAsk;
import io.hookscope.ui.shell.PlainWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.SessionPlace;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;

/** Asks a person which session to open: on a stage that has none yet, or beside a window. For the FX thread. */
final class DesktopAsking {

    private final DesktopWindows windows;
    private final SessionFileAsk files;

    DesktopAsking(DesktopWindows windows, FileAsk files) {
        this.windows = windows;
        this.files = new SessionFileAsk(files, windows::folder);
    }

    /** Returns who asks for the files of sessions. */
    SessionFileAsk files() {
        return files;
    }

    /** Asks that about the stage. */
    void ask(Stage stage, Question question) {
        if (windows.on(stage).isEmpty()) {
            Leave leave = windows.all().isEmpty() ? Leave.quit(stage::hide) : Leave.cancel(stage::hide);
            PlainWindow.show(stage, new ChoicePane(question, ways(stage, leave, () -> {})),
                    windows.shared().settings().now().look());
            return;
        }
        var asked = new Object() {
            Runnable away = () -> {};
        };
        var pane = new ChoicePane(question, ways(stage, Leave.cancel(() -> asked.away.run()), () -> asked.away.run()));
        var side = new SideWindow(ChoicePane.title(), pane);
        asked.away = side::hide;
        side.show(stage);
    }

    /** Says that a session of the list is gone, and asks for another. */
    void gone(Stage stage, Path session, List<Path> recent) {
        ask(stage, Question.gone(session, recent));
    }

    /** Lets a person choose the file of a session and opens it. */
    void choose(Stage stage) {
        files.open(stage).ifPresent(file -> windows.open(SessionPlace.work(file), stage));
    }

    /** Lets a person name a new session and opens it. */
    void create(Stage stage) {
        files.create(stage).ifPresent(file -> {
            if (file.toFile().exists()) {
                ask(stage, Question.exists(file, windows.recent()));
            } else {
                windows.open(SessionPlace.work(file), stage);
            }
        });
    }

    private ChoicePane.Ways ways(Stage stage, Leave leave, Runnable chosen) {
        return new ChoicePane.Ways(file -> {
            chosen.run();
            windows.again(file, stage);
        }, file -> {
            chosen.run();
            windows.open(SessionPlace.look(file), stage);
        }, () -> {
            chosen.run();
            choose(stage);
        }, () -> {
            chosen.run();
            create(stage);
        }, leave);
    }
}
