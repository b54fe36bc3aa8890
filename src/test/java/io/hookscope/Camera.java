package io.hookscope;

import io.hookscope.settings.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
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

/** Works the window as a hand does and draws what stands on it. For one thread that is not the FX thread. */
final class Camera {

    private static final long LONGEST = TimeUnit.SECONDS.toMillis(20);

    /** Pixels for a point: an ordinary screen, and one that is half as fine again. */
    private static final Map<Double, String> SCALES = Map.of(1.0, "", 1.5, "-1.5");

    private final Path folder;
    private final String theme;
    private final Stage stage;

    /** Draws that stage into the folder; the names of pictures end with the theme and the scale. */
    Camera(Path folder, Theme theme, Stage stage) {
        this.folder = folder;
        this.theme = "-" + theme.name().toLowerCase(Locale.ROOT);
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
        act(() -> entries().stream().filter(entry -> id.equals(entry.getId())).findFirst().ifPresentOrElse(
                MenuItem::fire, () -> {
                    throw new IllegalStateException("no entry " + id);
                }));
    }

    /** Returns the entries of the menu bar. */
    List<MenuItem> entries() {
        return ((MenuBar) find(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream()).toList();
    }

    /** Shows the detail's tab of that place. */
    void tab(int index) throws Exception {
        act(() -> ((TabPane) find(".detail-tabs")).getSelectionModel().select(index));
    }

    /** Whether the main window has such a node. */
    boolean shows(String query) {
        return stage.getScene().lookup(query) != null;
    }

    /** Returns a node of the main window. */
    Node find(String query) {
        Node found = stage.getScene().lookup(query);
        if (found == null) {
            throw new IllegalStateException("no node " + query);
        }
        return found;
    }

    /** Draws the main window with whatever pops up over it, as each of the screens does. */
    void window(String name) throws Exception {
        fx(() -> {
            for (double scale : SCALES.keySet()) {
                BufferedImage picture = drawn(stage.getScene(), scale);
                for (Window window : Window.getWindows()) {
                    if (window instanceof PopupWindow popup && popup.isShowing()) {
                        picture.getGraphics().drawImage(drawn(popup.getScene(), scale),
                                (int) (scale * (popup.getX() - stage.getX() - stage.getScene().getX())),
                                (int) (scale * (popup.getY() - stage.getY() - stage.getScene().getY())), null);
                    }
                }
                write(picture, name, scale);
            }
            return true;
        });
    }

    /** Opens a side window by its entry in the menu, draws it and takes it away again. */
    void side(String entry, String name) throws Exception {
        menu(entry);
        side(name);
        act(() -> top().hide());
    }

    /** Fires the entry, and draws the side window that comes up, if one does. */
    void sideIfAny(String entry, String name) throws Exception {
        menu(entry);
        if (fx(() -> sides().findAny().isPresent())) {
            side(name);
            act(() -> top().hide());
        }
    }

    /** Draws the side window in front. */
    void side(String name) throws Exception {
        fx(() -> {
            for (double scale : SCALES.keySet()) {
                write(drawn(top().getScene(), scale), name, scale);
            }
            return true;
        });
    }

    /** Makes the main window that large, in points. */
    void size(Dimension2D size) throws Exception {
        size(size.getWidth(), size.getHeight());
    }

    /** Makes the main window that large, in points. */
    void size(double width, double height) throws Exception {
        act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        // the headless screen complains of windows that were narrowed
        act(() -> {
            if (stage.getScene().lookup("#notice-banner .button") instanceof Button dismiss
                    && dismiss.getParent().isVisible()) {
                dismiss.fire();
            }
        });
    }

    /** Returns the side window in front. */
    Stage top() {
        return sides().reduce((_, last) -> last).orElseThrow();
    }

    private Stream<Stage> sides() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(window -> window != stage && window.isShowing());
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

    private void write(BufferedImage drawn, String name, double scale) throws IOException {
        var picture = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        picture.getGraphics().drawImage(drawn, 0, 0, null);
        Path file = folder.resolve(name + theme + SCALES.get(scale) + ".png");
        Files.createDirectories(folder);
        Files.write(file, Png.of(Palette.few(picture)));
    }

    private static void rest(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
