package io.hookscope.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A small window that lists every key. For the FX thread. */
final class KeysWindow {

    private KeysWindow() {}

    /** Shows it above its owner, in the owner's colours; Escape closes it. */
    static void show(Window owner) {
        var grid = new GridPane(24, 6);
        grid.setPadding(new Insets(20));
        grid.getStyleClass().add("keys");
        int line = 0;
        for (Action action : Action.values()) {
            var key = new Label(action.keyWords());
            key.getStyleClass().add("mono");
            grid.addRow(line++, new Label(action.words()), key);
        }
        var stage = new Stage();
        var scene = new Scene(grid);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        WindowIcon.on(stage);
        stage.setTitle(Strings.get("keys.title"));
        stage.setScene(scene);
        stage.show();
    }
}
