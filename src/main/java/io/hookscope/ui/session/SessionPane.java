package io.hookscope.ui.session;

import io.hookscope.ui.exchange.Work;
import io.hookscope.ui.exchange.WorkPane;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Names a file, and copies the session there or appends what is in it. For the FX thread. */
public final class SessionPane extends VBox {

    private final SessionDesk desk;
    private final TextField file = new TextField();
    private final WorkPane work;

    /** Shows the session of that desk; files are chosen that way. */
    public SessionPane(SessionDesk desk, SessionFileAsk ask, Executor fx) {
        this.desk = desk;
        this.work = new WorkPane(fx);
        getStyleClass().add("side");
        var now = new Label(Strings.get("now", desk.file()));
        now.setWrapText(true);
        now.setId("session-now");
        var named = new Label(Strings.get("file"));
        named.setLabelFor(file);
        file.setId("session-file");
        file.setPromptText(Strings.get("file.prompt"));
        file.setAccessibleText(Strings.get("file"));
        HBox.setHgrow(file, Priority.ALWAYS);
        var line = new HBox(file, button("browse.append", "session-browse", () -> browse(ask::append)),
                button("browse.copy", "session-name", () -> browse(ask::copy)));
        line.getStyleClass().add("side-line");
        var copy = button("copy", "session-copy", () -> run((path, _) -> desk.copy(path)));
        var append = button("append", "session-append", () -> run(desk::append));
        copy.disableProperty().bind(file.textProperty().map(String::isBlank));
        append.disableProperty().bind(file.textProperty().map(String::isBlank));
        var deeds = new HBox(copy, append);
        deeds.getStyleClass().add("side-line");
        getChildren().setAll(now, named, line, deeds, work);
    }

    /** Returns the window's title. */
    public static String title() {
        return Strings.get("title");
    }

    private void run(BiFunction<Path, Work, CompletionStage<String>> deed) {
        if (work.isBusy()) {
            return;
        }
        try {
            Path path = Path.of(file.getText().strip());
            Path whole = path.isAbsolute() ? path : desk.file().toAbsolutePath().resolveSibling(path);
            work.run(progress -> deed.apply(whole, progress));
        } catch (InvalidPathException _) {
            work.run(_ -> CompletableFuture.completedStage(Strings.get("file.wrong")));
        }
    }

    /** A copy is a new file and what is appended is there already: the system asks for each in a window of its own. */
    private void browse(Function<Window, Optional<Path>> chosen) {
        chosen.apply(getScene().getWindow()).ifPresent(path -> file.setText(path.toString()));
    }

    private static Button button(String key, String id, Runnable deed) {
        var button = new Button(Strings.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
