package io.hookscope;

import io.hookscope.ui.deliveries.model.Line;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;

/** Every window beside the main one, as its entry in the menu opens it. For the thread that holds the camera. */
final class SidePictures {

    /** Opens a window of the operating system, or a row of the main one. */
    private static final List<String> ELSEWHERE = List.of("action-import", "action-open_session",
            "action-new_session", "action-note", "action-delete_shown");
    private static final List<String> QUIET = List.of("action-edit_plan", "action-summary", "action-setup",
            "action-keys",
            "action-search_help",
            "action-about");

    private SidePictures() {}

    static void draw(Camera camera) throws Exception {
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() > 10 && table.getItems().getFirst() instanceof Line.Checkout);
        camera.act(() -> table.getSelectionModel().clearAndSelect(1));
        for (MenuItem entry : camera.entries()) {
            String id = String.valueOf(entry.getId());
            if (QUIET.contains(id) || String.valueOf(entry.getText()).endsWith("\u2026") && !ELSEWHERE.contains(id)) {
                camera.sideIfAny(id, id.replace("action-", "").replace('_', '-'));
            }
        }
    }
}
