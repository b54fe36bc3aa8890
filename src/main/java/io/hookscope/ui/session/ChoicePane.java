package io.hookscope.ui.session;

import io.hookscope.ui.shell.OpenSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says why no session is open, or asks which one shall be, and offers what can be done. For the FX thread. */
public final class ChoicePane extends VBox {

    /**
     * What is asked.
     *
     * @param title    in a few words
     * @param sentence what happened; empty when nothing did
     * @param look     the session that cannot be opened and can be looked at: another Hookscope has it, or nobody may write it
     * @param recent   sessions that were open before
     */
    public record Question(String title, String sentence, Optional<Path> look, List<Path> recent) {

        public Question {
            recent = List.copyOf(recent);
        }

        /** Which session a new window shall open. */
        public static Question which(List<Path> recent) {
            return new Question(Strings.get("choice.which"), Strings.get("choice.which.words"), Optional.empty(),
                    recent);
        }

        /** What to do about a session that another Hookscope has open. */
        public static Question inUse(Path session, List<Path> recent) {
            return new Question(Strings.get("choice.inUse", OpenSession.name(session)),
                    Strings.get("choice.inUse.words", session), Optional.of(session), without(session, recent));
        }

        /** What to do about a session that cannot be opened, for that reason. */
        public static Question failed(Path session, String sentence, List<Path> recent) {
            return new Question(Strings.get("choice.failed", OpenSession.name(session)), sentence, Optional.empty(),
                    without(session, recent));
        }

        /** What to do about a session that can be read but not be written, for that reason. */
        public static Question unwritable(Path session, String sentence, List<Path> recent) {
            return new Question(Strings.get("choice.failed", OpenSession.name(session)), sentence,
                    Optional.of(session), without(session, recent));
        }

        /** What to open in the place of a session whose file is gone. */
        public static Question gone(Path session, List<Path> recent) {
            return failed(session, Strings.get("recent.gone", session), recent);
        }

        /** What to do when a new session was to have the name of a file that is there. */
        public static Question exists(Path file, List<Path> recent) {
            return failed(file, Strings.get("create.exists", file), recent);
        }

        private static List<Path> without(Path session, List<Path> recent) {
            return recent.stream().filter(path -> !path.equals(session)).toList();
        }
    }

    /**
     * What can be done.
     *
     * @param open   opens a session
     * @param look   opens a session to look at it
     * @param choose lets a person choose the file of one
     * @param create lets a person name a new one
     * @param leave  does none of it
     */
    public record Ways(Consumer<Path> open, Consumer<Path> look, Runnable choose, Runnable create, Leave leave) {}

    /**
     * How to do none of it.
     *
     * @param words what the button says
     * @param deed  what it does
     */
    public record Leave(String words, Runnable deed) {

        /** Ends the program. */
        public static Leave quit(Runnable deed) {
            return new Leave(Strings.get("choice.quit"), deed);
        }

        /** Goes back to where one was. */
        public static Leave cancel(Runnable deed) {
            return new Leave(Strings.get("choice.cancel"), deed);
        }
    }

    /** Asks that. */
    public ChoicePane(Question question, Ways ways) {
        getStyleClass().addAll("side", "choice");
        var title = new Label(question.title());
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        var sentence = new Label(question.sentence());
        sentence.setId("failure");
        sentence.setWrapText(true);
        getChildren().setAll(title, sentence);
        List<Node> deeds = new ArrayList<>();
        question.look().ifPresent(session -> {
            deeds.add(button("look", () -> ways.look().accept(session)));
            deeds.add(button("retry", () -> ways.open().accept(session)));
        });
        deeds.add(button("open", ways.choose()));
        deeds.add(button("create", ways.create()));
        var leave = new Button(ways.leave().words());
        leave.setId("choice-leave");
        leave.setCancelButton(true);
        leave.setOnAction(_ -> ways.leave().deed().run());
        deeds.add(leave);
        ((Button) deeds.getFirst()).getStyleClass().add("accent");
        ((Button) deeds.getFirst()).setDefaultButton(true);
        var line = new FlowPane();
        line.getStyleClass().add("choice-deeds");
        line.getChildren().setAll(deeds);
        getChildren().add(line);
        recent(question.recent(), ways);
    }

    /** Returns the title of a window that asks. */
    public static String title() {
        return Strings.get("title");
    }

    private void recent(List<Path> sessions, Ways ways) {
        if (sessions.isEmpty()) {
            return;
        }
        var heading = new Label(Strings.get("choice.recent"));
        heading.getStyleClass().add("side-heading");
        getChildren().add(heading);
        for (Path session : sessions) {
            var one = new Button(RecentMenu.words(session));
            one.setId("choice-recent-" + OpenSession.name(session));
            one.setMnemonicParsing(false);
            one.getStyleClass().addAll("flat", "choice-recent");
            one.setMaxWidth(Double.MAX_VALUE);
            one.setOnAction(_ -> ways.open().accept(session));
            getChildren().add(one);
        }
    }

    private static Button button(String word, Runnable deed) {
        var button = new Button(Strings.get("choice." + word));
        button.setId("choice-" + word);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
