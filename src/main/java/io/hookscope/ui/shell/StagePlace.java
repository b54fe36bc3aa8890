package io.hookscope.ui.shell;

import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** How large the window is on the screen, as it was left. For the FX thread. */
final class StagePlace {

    private static final String SIZE = "window";
    /** In pixels of the usual size. */
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 480;

    private final ViewMemory memory;

    StagePlace(ViewMemory memory) {
        this.memory = memory;
    }

    /** Puts the scene on the stage; once it is shown, that node has the focus. */
    void put(Scene scene, Stage stage, Node focus) {
        stage.setScene(scene);
        if (stage.getIcons().isEmpty()) {
            WindowIcon.on(stage);
        }
        size(stage, Screen.getPrimary().getVisualBounds());
        // not before: what a split pane holds belongs to the scene once it has its skin, which a stage that is shown
        // already would give it only later
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) {
                scene.getRoot().applyCss();
                focus.requestFocus();
            }
        });
        stage.setOnHiding(_ -> keep(stage));
    }

    /** Remembers how large the window is, for the next one. */
    void keep(Stage stage) {
        memory.keep(SIZE, (int) stage.getWidth() + "x" + (int) stage.getHeight());
    }

    private void size(Stage stage, Rectangle2D screen) {
        stage.minWidthProperty().bind(Bindings.min(Zoom.factorProperty().multiply(LEAST_WIDTH), screen.getWidth()));
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(Math.min(1600, screen.getWidth()));
        stage.setHeight(Math.min(900, screen.getHeight()));
        memory.recall(SIZE).filter(text -> text.matches("\\d{3,4}x\\d{3,4}")).map(text -> text.split("x"))
                .ifPresent(size -> {
                    stage.setWidth(Math.min(Integer.parseInt(size[0]), screen.getWidth()));
                    stage.setHeight(Math.min(Integer.parseInt(size[1]), screen.getHeight()));
                });
    }
}
