package io.hookscope.ui.session;

import io.hookscope.ui.shell.OpenSession;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** A row that says that the window only looks at its session, with the ways out. For the FX thread. */
public final class LookBanner extends HBox {

    /**
     * Why it only looks.
     *
     * @param words what says so
     */
    public record Looked(String words) {

        /** Another Hookscope has that session open. */
        public static Looked elsewhere(Path session) {
            return new Looked(Strings.get("look", OpenSession.name(session)));
        }

        /** That session cannot be written. */
        public static Looked unwritable(Path session) {
            return new Looked(Strings.get("look.unwritable", OpenSession.name(session)));
        }
    }

    /** Says so. */
    public LookBanner(Looked looked, Runnable open, Runnable copy) {
        getStyleClass().addAll("banner", "banner-warn");
        setId("look-banner");
        var sign = new Label("\u25c9");
        sign.setMinWidth(USE_PREF_SIZE);
        var words = new Label(looked.words());
        words.setId("look-words");
        words.setWrapText(true);
        var space = new Pane();
        setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(sign, words, space, button("look.open", "look-open", open),
                button("look.copy", "look-copy", copy));
    }

    private static Button button(String key, String id, Runnable deed) {
        var button = new Button(Strings.get(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
