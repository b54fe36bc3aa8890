package io.hookscope;

import io.hookscope.testing.Folders;
import io.hookscope.testing.Handler;
import io.hookscope.testing.StubAgent;
import io.hookscope.ui.deliveries.model.Line;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** What is empty, at work, or went wrong. For the thread that holds the camera. */
final class StatePictures {

    private static final String FIRST = "https://7c1f-81-2-69-142.ngrok-free.app";
    private static final String NEXT = "https://2b90-81-2-69-142.ngrok-free.app";

    private StatePictures() {}

    static void empty(Camera camera) throws Exception {
        camera.until(() -> says(camera, "#listener-state", "Listening"));
        camera.size(Screenshots.USUAL);
        camera.window("empty");
        camera.size(900, 700);
        camera.window("empty-900");
    }

    static void taken(Camera camera) throws Exception {
        camera.until(() -> camera.find("#listener-state").isVisible());
        camera.size(Screenshots.USUAL);
        camera.window("port-taken");
    }

    /** Another program has the session: what can be done, and how it is looked at meanwhile. */
    static void inUse(Camera camera) throws Exception {
        camera.window("session-in-use");
        camera.act(() -> ((Button) camera.find("#choice-look")).fire());
        camera.until(() -> camera.shows("#look-words"));
        camera.size(Screenshots.USUAL);
        camera.window("session-looked-at");
    }

    static void trouble(Camera camera) throws Exception {
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() > 4 && table.getItems().getFirst() instanceof Line.Checkout);
        camera.size(Screenshots.USUAL);
        int row = 0;
        for (String name : new String[]{"checkout-incomplete", "not-json-html", "cut-short", "too-large"}) {
            int at = row++;
            camera.act(() -> table.getSelectionModel().clearAndSelect(at));
            camera.window(name);
        }
    }

    /** The journal's folder gives way to a file, as if its disk had gone. */
    static void unstored(Camera camera, Path folder) throws Exception {
        camera.size(Screenshots.USUAL);
        sample(camera, 1);
        Path journal = folder.resolve("session.db.journal");
        Folders.delete(journal);
        Files.writeString(journal, "in the way");
        var answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:8080/hooks")).POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 503) {
            throw new IllegalStateException("stored all the same: " + answer.statusCode());
        }
        camera.act(() -> {});
        camera.window("not-stored");
        Files.delete(journal);
    }

    static void tunnel(Camera camera) throws Exception {
        camera.until(() -> says(camera, "#listener-state", "Listening"));
        camera.size(Screenshots.USUAL);
        try (var agent = StubAgent.idle(4040)) {
            seen(camera, "ngrok without", "tunnel-none");
            agent.leads(FIRST, "http://localhost:3000");
            seen(camera, "leads to", "tunnel-elsewhere");
            agent.errs();
            seen(camera, "oddly", "tunnel-error");
            agent.leads(FIRST, "http://localhost:8080");
            seen(camera, FIRST, "tunnel-up");
            agent.leads(NEXT, "http://localhost:8080");
            seen(camera, NEXT, "tunnel-changed");
        }
        seen(camera, "No tunnel", "tunnel-down");
    }

    private static void seen(Camera camera, String words, String name) throws Exception {
        camera.until(() -> String.valueOf(camera.find("#tunnel-open").getAccessibleText()).contains(words));
        camera.window(name);
        camera.side("action-tunnel", name + "-window");
    }

    static void work(Camera camera) throws Exception {
        camera.size(Screenshots.USUAL);
        sample(camera, 1);
        sample(camera, 2);
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        var go = new CountDownLatch(1);
        try (var handler = new Handler((request, connection) -> {
            if (!request.header("x-hookscope-replay-of").isEmpty()) {
                go.await();
            }
            Handler.write(connection, "500 Internal Server Error");
        })) {
            camera.act(() -> table.getSelectionModel().selectAll());
            camera.menu("action-replay_to");
            typed(camera, "#replay-target", handler.at("/hooks"), "#replay-start");
            camera.until(() -> says(camera, "#replay-end", "Cancel"));
            camera.window("replay-running");
            go.countDown();
            camera.until(() -> says(camera, "#replay-end", "Dismiss"));
            camera.window("replay-done");
            camera.act(() -> table.getSelectionModel().clearAndSelect(0));
            camera.tab(7);
            camera.window("handler");
            camera.tab(0);
            camera.menu("action-forward");
            typed(camera, "#forward-target", handler.at("/hooks"), "#forward-start");
            camera.act(() -> camera.top().hide());
            sample(camera, 3);
            camera.window("forward-on");
        }
        sample(camera, 4);
        camera.window("forward-down");
        camera.menu("action-pause");
        camera.menu("action-send_sample");
        camera.menu("action-pause");
        news(camera, table);
    }

    /** The view does not move under a row that is selected and out of sight of the newest. */
    private static void news(Camera camera, TableView<?> table) throws Exception {
        camera.size(1200, 480);
        for (int i = 0; i < 14; i++) {
            camera.menu("action-send_sample");
        }
        camera.act(() -> {
            table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
            table.scrollTo(table.getItems().size() - 1);
        });
        camera.menu("action-send_sample");
        camera.menu("action-send_sample");
        camera.act(() -> {});
        camera.window("new-chip");
    }

    private static void typed(Camera camera, String field, String text, String button) throws Exception {
        camera.act(() -> ((TextField) camera.top().getScene().lookup(field)).setText(text));
        camera.act(() -> ((Button) camera.top().getScene().lookup(button)).fire());
    }

    private static void sample(Camera camera, int count) throws Exception {
        camera.until(() -> says(camera, "#listener-state", "Listening"));
        camera.menu("action-send_sample");
        TableView<?> table = (TableView<?>) camera.find("#deliveries");
        camera.until(() -> table.getItems().size() >= count);
    }

    private static boolean says(Camera camera, String query, String words) {
        return camera.find(query) instanceof Labeled labeled && words.equals(labeled.getText());
    }
}
