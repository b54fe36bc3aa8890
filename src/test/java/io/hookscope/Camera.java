package io.hookscope;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Works the window as a hand does and draws what stands on it. For one thread that is not the FX thread. */
final class Camera {

    private static final long LONGEST = TimeUnit.SECONDS.toMillis(20);

    private final Path folder;
    private final Predicate<String> wanted;
    private final Stage stage;

    /** Keeps the pictures whose names are wanted. */
    Camera(Path folder, Predicate<String> wanted, Stage stage) {
        this.folder = folder;
        this.wanted = wanted;
        this.stage = stage;
    }

    /** Returns what the FX thread makes of it. */
    static <T> T fx(Callable<T> deed) throws Exception {
        var made = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                made.complete(deed.call());
            } catch (Exception | Error e) {
                made.completeExceptionally(e);
            }
        });
        return made.get(20, TimeUnit.SECONDS);
    }

    /** Does it on the FX thread and lets the window come to rest. */
    void act(Runnable deed) throws Exception {
        fx(() -> {
            deed.run();
            return true;
        });
        rest(700);
    }

    /** Waits until it holds; a picture without it would be wrong. */
    void until(BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + LONGEST;
        while (!fx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the window never came to show it");
            }
            rest(50);
        }
        rest(400);
    }

    /** Fires the entry of the menu bar that has that id. */
    void menu(String id) throws Exception {
        act(() -> ((MenuBar) find(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(entry -> id.equals(entry.getId())).findFirst().ifPresentOrElse(MenuItem::fire, () -> {
                    throw new IllegalStateException("no entry " + id);
                }));
    }

    /** Shows the detail's tab of that place. */
    void tab(int index) throws Exception {
        act(() -> ((TabPane) find(".detail-tabs")).getSelectionModel().select(index));
    }

    /** Returns a node of the main window. */
    Node find(String query) {
        Node found = stage.getScene().lookup(query);
        if (found == null) {
            throw new IllegalStateException("no node " + query);
        }
        return found;
    }

    /** Draws the main window with whatever pops up over it. */
    void window(String name) throws Exception {
        fx(() -> {
            BufferedImage picture = drawn(stage.getScene(), 1);
            for (Window window : Window.getWindows()) {
                if (window instanceof PopupWindow popup && popup.isShowing()) {
                    picture.getGraphics().drawImage(drawn(popup.getScene(), 1),
                            (int) (popup.getX() - stage.getX() - stage.getScene().getX()),
                            (int) (popup.getY() - stage.getY() - stage.getScene().getY()), null);
                }
            }
            return write(picture, name);
        });
    }

    /** Draws the main window as a screen with that many pixels to a point does. */
    void window(String name, double scale) throws Exception {
        fx(() -> write(drawn(stage.getScene(), scale), name));
    }

    /** Opens a side window by its entry in the menu, draws it and takes it away again. */
    void side(String entry, String name) throws Exception {
        menu(entry);
        fx(() -> write(drawn(top().getScene(), 1), name));
        act(() -> top().hide());
    }

    /** Returns the side window in front. */
    Stage top() {
        return (Stage) Window.getWindows().stream().filter(w -> w instanceof Stage && w != stage && w.isShowing())
                .reduce((_, last) -> last).orElseThrow();
    }

    private static BufferedImage drawn(Scene scene, double scale) {
        var how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        how.setFill(scene.getWindow() instanceof PopupWindow ? Color.TRANSPARENT : scene.getFill());
        WritableImage image = scene.getRoot().snapshot(how, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    private Path write(BufferedImage drawn, String name) throws IOException {
        if (!wanted.test(name)) {
            return folder;
        }
        var picture = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        picture.getGraphics().drawImage(drawn, 0, 0, null);
        Path file = folder.resolve(name + ".png");
        Files.createDirectories(folder);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static void rest(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
