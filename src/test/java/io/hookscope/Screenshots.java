package io.hookscope;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.settings.Theme;
import io.hookscope.settings.TunnelSettings;
import io.hookscope.ui.deliveries.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** Draws the real program without a display and writes it as pictures: {@code docs/screenshots.md} names the command. */
public final class Screenshots extends Application {

    private static final String URL = "https://7c1f-81-2-69-142.ngrok-free.app";
    private static final int PORT = 8080;

    /** What the pages show. */
    private static final Set<String> SHOWN = Set.of("window-light", "window-dark", "checkout-dark", "golden-light",
            "checks-light", "related-light", "width-900-light", "empty-light", "empty-dark", "port-taken",
            "suggestions-light", "respond-light", "secrets-light", "settings-light", "compare-light", "tunnel-light",
            "export-light", "summary-light", "presentation-light",
            "edit-plan-light", "run-scenario-light", "replay-to-light", "edit-replay-light");

    /** A story told to a camera. */
    private interface Story {
        void tell(Camera camera) throws Exception;
    }

    /** Takes the folder to write to, and whether to draw {@code all} that is worth a look or what the pages show. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Thread.ofPlatform().name("screenshots").start(() -> {
            try {
                draw();
                System.exit(0);
            } catch (Exception e) {
                e.printStackTrace();
                System.exit(1);
            }
        });
    }

    private void draw() throws Exception {
        Path full = Path.of(System.getProperty("java.io.tmpdir"), "hookscope");
        clear(full);
        SpecimenSession.fill(full);
        for (Theme theme : new Theme[]{Theme.LIGHT, Theme.DARK}) {
            String tail = "-" + theme.name().toLowerCase(Locale.ROOT);
            run(full, theme, camera -> window(camera, tail));
            run(Files.createTempDirectory("hookscope-pictures"), theme, camera -> camera.window("empty" + tail));
        }
        try (var _ = new ServerSocket(PORT, 1, InetAddress.getByName("127.0.0.1"))) {
            run(Files.createTempDirectory("hookscope-pictures"), Theme.LIGHT, camera -> camera.window("port-taken"));
        }
    }

    private void run(Path folder, Theme theme, Story story) throws Exception {
        HookscopeApp.choose(new StartOptions(new DataFolder(folder), settings -> settings.withPort(PORT)
                .withTheme(theme).withTunnel(TunnelSettings.DEFAULT.withUrl(URL))));
        var app = new HookscopeApp();
        app.init();
        var stage = Camera.fx(() -> {
            var made = new Stage();
            app.start(made);
            made.setWidth(1600);
            made.setHeight(900);
            return made;
        });
        List<String> asked = getParameters().getRaw();
        var camera = new Camera(Path.of(asked.getFirst()), name -> asked.contains("all") || SHOWN.contains(name),
                stage);
        camera.until(() -> stage.getScene().lookup("#listener-state") != null);
        camera.act(() -> {});
        story.tell(camera);
        Camera.fx(() -> {
            stage.hide();
            app.stop();
            return true;
        });
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void window(Camera camera, String tail) throws Exception {
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() > 10 && table.getItems().getFirst() instanceof Line.Checkout);
        camera.act(() -> table.getSelectionModel().select(0));
        camera.window("checkout" + tail);
        camera.menu("action-expand");
        camera.act(() -> table.getSelectionModel().clearAndSelect(2));
        camera.window("window" + tail);
        camera.window("scaled" + tail, 1.5);
        TabPane tabs = (TabPane) camera.find(".detail-tabs");
        for (int i = 1; i < tabs.getTabs().size(); i++) {
            camera.tab(i);
            camera.window(tabs.getTabs().get(i).getText().toLowerCase(Locale.ROOT) + tail);
        }
        camera.tab(0);
        golden(camera, table, tail);
        search(camera, tail);
        sides(camera, tail);
        states(camera, tail);
        kept(camera, table, tail);
    }

    private static void kept(Camera camera, TableView<?> table, String tail) throws Exception {
        // the headless screen complains of windows that were narrowed
        camera.act(() -> ((Button) camera.find("#notice-banner .button")).fire());
        camera.act(() -> table.getSelectionModel().clearAndSelect(3));
        camera.menu("action-note");
        camera.act(() -> ((TextField) camera.find("#note-field")).setText("refunded by hand, see ticket 4711"));
        camera.act(() -> ((Button) camera.find("#note-keep")).fire());
        camera.window("note" + tail);
        camera.side("action-summary", "summary" + tail);
        camera.act(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectRange(1, 9);
        });
        camera.window("selection" + tail);
        camera.act(() -> table.getSelectionModel().clearAndSelect(9));
        camera.menu("action-delete");
        camera.window("deleted" + tail);
        camera.menu("action-undo_delete");
        camera.menu("action-presentation");
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        camera.window("presentation" + tail);
        camera.menu("action-presentation");
    }

    private static void golden(Camera camera, TableView<?> table, String tail) throws Exception {
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        camera.window("golden" + tail);
        camera.tab(3);
        camera.window("findings" + tail);
        camera.tab(0);
        for (int width : new int[]{900, 1200}) {
            camera.act(() -> table.getScene().getWindow().setWidth(width));
            camera.window("width-" + width + tail);
        }
        camera.act(() -> table.getScene().getWindow().setWidth(1600));
    }

    private static void search(Camera camera, String tail) throws Exception {
        TextField field = (TextField) camera.find("#search");
        camera.act(() -> {
            field.requestFocus();
            field.setText("event:redemption.* amount>abc");
            field.end();
        });
        camera.window("search-error" + tail);
        camera.act(() -> {
            field.setText("eve");
            field.end();
        });
        camera.window("suggestions" + tail);
        camera.act(() -> field.setText("no such thing"));
        camera.window("nothing-matches" + tail);
        camera.act(field::clear);
    }

    private static void sides(Camera camera, String tail) throws Exception {
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.act(() -> table.getSelectionModel().clearAndSelect(5));
        for (String entry : new String[]{"secrets", "settings", "tunnel", "export", "run_scenario", "edit_plan",
                "replay_to", "edit_replay", "forward", "endpoints", "setup", "keys", "search_help", "about"}) {
            camera.side("action-" + entry, entry.replace('_', '-') + tail);
        }
    }

    private static void states(Camera camera, String tail) throws Exception {
        var respond = (MenuButton) camera.find("#respond");
        camera.act(() -> respond.getItems().get(2).fire());
        camera.window("respond" + tail);
        camera.menu("action-answer_ok");
        camera.menu("action-pause");
        camera.window("paused" + tail);
        camera.menu("action-pause");
    }
}
