package io.hookscope.ui.shell;

import io.hookscope.settings.Theme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What opens in the window's place when the program cannot start: a sentence that says why. For the FX thread. */
public final class FailureWindow {

    private FailureWindow() {}

    /** Shows the sentence on that stage. */
    public static void show(Stage stage, String sentence) {
        var title = new Label(Strings.get("failure.title"));
        title.getStyleClass().add("empty-title");
        var words = new Label(sentence);
        words.setId("failure");
        words.setWrapText(true);
        var quit = new Button(Strings.get("action.quit"));
        quit.setDefaultButton(true);
        quit.setOnAction(_ -> stage.hide());
        var box = new VBox(title, words, quit);
        box.getStyleClass().add("empty-box");
        var scene = new Scene(box, 520, 220);
        Colours.apply(Theme.SYSTEM, scene);
        WindowIcon.on(stage);
        stage.setTitle(Strings.get("title"));
        stage.setScene(scene);
        stage.show();
    }
}
