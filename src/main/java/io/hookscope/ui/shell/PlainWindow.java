package io.hookscope.ui.shell;

import io.hookscope.settings.Look;
import io.hookscope.ui.Zoom;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/** A window of its own before it has a session: says something and offers what can be done. For the FX thread. */
public final class PlainWindow {

    private static final double WIDTH = 600;
    private static final double MOST_HEIGHT = 480;

    private PlainWindow() {}

    /** Shows that on the stage, in the place of what was there. */
    public static void show(Stage stage, Parent content, Look look) {
        Zoom.set(look.percent());
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side-scroll");
        var scene = new Scene(scroll);
        Colours.apply(look.theme(), scene);
        if (stage.getIcons().isEmpty()) {
            WindowIcon.on(stage);
        }
        stage.titleProperty().unbind();
        stage.setTitle(Strings.get("title"));
        stage.setScene(scene);
        scroll.applyCss(); // how high the words are is known once they have their letters
        stage.setWidth(Zoom.px(WIDTH));
        stage.setHeight(Math.min(Zoom.px(MOST_HEIGHT), content.prefHeight(Zoom.px(WIDTH)) + SideWindow.TITLE_BAR));
        stage.show();
        stage.toFront();
    }
}
