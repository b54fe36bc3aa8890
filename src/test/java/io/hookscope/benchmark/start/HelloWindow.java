package io.hookscope.benchmark.start;

import io.hookscope.ui.shell.FirstPicture;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that JavaFX can show: what no program with a window can be faster than. */
public final class HelloWindow extends Application {

    /** Opens the window and says so. */
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Hello"), 1600, 900));
        stage.show();
        FirstPicture.then(() -> System.err.println("Window painted"));
    }
}
