package io.hookscope;

import io.hookscope.ui.deliveries.model.Line;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** The main window over a quarter of an hour in the life of a shop. For the thread that holds the camera. */
final class WindowPictures {

    private WindowPictures() {}

    static void draw(Camera camera) throws Exception {
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() > 10 && table.getItems().getFirst() instanceof Line.Checkout);
        camera.act(() -> table.getSelectionModel().select(0));
        camera.window("checkout");
        camera.menu("action-expand");
        camera.act(() -> table.getSelectionModel().clearAndSelect(2));
        camera.window("window");
        camera.size(Screenshots.USUAL);
        tabs(camera, table);
        rows(camera, table);
        search(camera);
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        camera.menu("action-pause");
        camera.window("paused");
        camera.menu("action-pause");
        var respond = (MenuButton) camera.find("#respond");
        camera.act(() -> respond.getItems().get(2).fire());
        camera.window("respond");
        camera.menu("action-answer_ok");
        kept(camera, table);
        camera.size(900, 700);
        camera.window("width-900");
    }

    static void german(Camera camera) throws Exception {
        camera.size(Screenshots.USUAL);
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() > 10);
        camera.act(() -> table.getSelectionModel().clearAndSelect(3));
        camera.tab(3);
        camera.window("german");
        camera.side("action-settings", "german-settings");
    }

    private static void kept(Camera camera, TableView<?> table) throws Exception {
        camera.act(() -> table.getSelectionModel().clearAndSelect(6));
        camera.menu("action-note");
        camera.act(() -> ((TextField) camera.find("#note-field")).setText("refunded by hand, see ticket 4711"));
        camera.act(() -> ((Button) camera.find("#note-keep")).fire());
        camera.window("note");
        camera.act(() -> table.getSelectionModel().clearAndSelect(9));
        camera.menu("action-delete");
        camera.window("deleted");
        camera.menu("action-undo_delete");
        camera.menu("action-presentation");
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        camera.window("presentation");
        camera.menu("action-presentation");
    }

    private static void tabs(Camera camera, TableView<?> table) throws Exception {
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        camera.size(Screenshots.LARGE);
        camera.window("golden");
        camera.size(Screenshots.USUAL);
        TabPane tabs = (TabPane) camera.find(".detail-tabs");
        for (int i = 1; i < tabs.getTabs().size(); i++) {
            camera.tab(i);
            camera.window(tabs.getTabs().get(i).getId().replace("detail-tab-", ""));
        }
        camera.act(() -> table.getSelectionModel().clearAndSelect(2));
        camera.tab(5);
        camera.window("related-checkout");
        camera.tab(0);
    }

    private static void rows(Camera camera, TableView<?> table) throws Exception {
        for (String row : List.of("failed 6 0", "signature-wrong 7 3", "retry 8 5",
                "signature-missing 11 3", "not-json 12 0")) {
            String[] parts = row.split(" ");
            camera.act(() -> table.getSelectionModel().clearAndSelect(Integer.parseInt(parts[1])));
            camera.tab(Integer.parseInt(parts[2]));
            camera.window(parts[0].toLowerCase(Locale.ROOT));
        }
        camera.tab(0);
        camera.act(() -> {
            table.getSelectionModel().clearAndSelect(5);
            table.getSelectionModel().selectRange(5, 10);
        });
        camera.window("selection");
    }

    private static void search(Camera camera) throws Exception {
        TextField field = (TextField) camera.find("#search");
        camera.act(() -> {
            field.requestFocus();
            field.setText("event:redemption.* amount>abc");
            field.end();
        });
        camera.window("search-flaw");
        camera.act(() -> {
            field.setText("eve");
            field.end();
        });
        camera.window("suggestions");
        camera.act(() -> field.setText("no such thing"));
        camera.window("nothing-matches");
        camera.act(field::clear);
    }
}
