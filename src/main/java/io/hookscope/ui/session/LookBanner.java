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

    /** Says so of that session. */
    public LookBanner(Path session, Runnable open, Runnable copy) {
        getStyleClass().addAll("banner", "banner-warn");
        setId("look-banner");
        var sign = new Label("\u25c9");
        sign.setMinWidth(USE_PREF_SIZE);
        var words = new Label(Strings.get("look", OpenSession.name(session)));
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
