package io.hookscope.ui.shell;

import io.hookscope.ui.Zoom;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.EventTarget;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A small window beside the main one, in its colours; Escape closes it, and asked for twice it comes to the front. FX thread. */
public final class SideWindow {

    /** In pixels, more than any system needs. */
    static final double TITLE_BAR = 40;

    private final String title;
    private final Supplier<? extends Parent> content;
    private @Nullable Stage stage;
    private Runnable onComing = () -> {};
    private Runnable onGoing = () -> {};
    private double fitted = 1;

    /** A window of that title with that content; the title is constant and never holds what a person typed. */
    public SideWindow(String title, Parent content) {
        this(title, () -> content);
    }

    /** A window whose content is made when it is first shown. */
    public SideWindow(String title, Supplier<? extends Parent> content) {
        this.title = title;
        this.content = content;
    }

    /** Runs these each time that it comes on screen and goes off it; to be called before it is shown. */
    public void onShowing(Runnable coming, Runnable going) {
        onComing = coming;
        onGoing = going;
    }

    /** Shows it above its owner. */
    public void show(Window owner) {
        Stage shown = stage == null ? build(owner) : stage;
        stage = shown;
        fit(shown);
        shown.show();
        keepOnScreen(shown, owner);
        shown.toFront();
        shown.requestFocus();
    }

    /** Takes it off the screen. */
    public void hide() {
        if (stage != null) {
            stage.hide();
        }
    }

    /** Whether it is on screen. */
    public boolean isShowing() {
        return stage != null && stage.isShowing();
    }

    /** What is larger than the screen scrolls, instead of hanging over its edge. */
    private static void keepOnScreen(Stage shown, Window owner) {
        Rectangle2D screen = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        if (shown.getWidth() > screen.getWidth()) {
            shown.setWidth(screen.getWidth());
        }
        if (shown.getHeight() > screen.getHeight()) {
            shown.setHeight(screen.getHeight());
        }
        shown.setX(Math.max(screen.getMinX(), Math.min(shown.getX(), screen.getMaxX() - shown.getWidth())));
        shown.setY(Math.max(screen.getMinY(), Math.min(shown.getY(), screen.getMaxY() - shown.getHeight())));
    }

    /** As large as its content is meant to be in the size of now, as far as the screen goes. */
    private void fit(Stage shown) {
        if (shown.isShowing() || Zoom.px(1) == fitted
                || !(shown.getScene().getRoot() instanceof ScrollPane scroll)
                || !(scroll.getContent() instanceof Region region)) {
            return;
        }
        fitted = Zoom.px(1);
        scroll.applyCss(); // while it was away, its letters kept the size that they had
        var screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(screen.getWidth(), size(region.getPrefWidth(), region.prefWidth(-1)));
        shown.setWidth(width);
        shown.setHeight(
                Math.min(screen.getHeight(), size(region.getPrefHeight(), region.prefHeight(width)) + TITLE_BAR));
    }

    private static double size(double meant, double computed) {
        return meant == Region.USE_COMPUTED_SIZE ? computed : Zoom.px(meant);
    }

    /** A scroll pane asks how high its content is on one line each; texts that wrap need more. */
    private static void fitWrapped(ScrollPane scroll, Parent shown) {
        if (shown instanceof Region region && region.getPrefHeight() == Region.USE_COMPUTED_SIZE) {
            scroll.applyCss();
            double width = region.prefWidth(-1);
            scroll.setPrefViewportWidth(width);
            scroll.setPrefViewportHeight(region.prefHeight(width));
        }
    }

    private static void leaveBy(KeyEvent key, Stage built) {
        if (key.getCode() == KeyCode.ESCAPE) {
            built.hide();
        }
    }

    /** Lists and tables take Escape for the end of editing, also where nothing can be edited. */
    private static boolean swallowsEscape(EventTarget target) {
        return target instanceof ListView<?> || target instanceof TableView<?> || target instanceof TreeTableView<?>;
    }

    private Stage build(Window owner) {
        var built = new Stage();
        Parent shown = content.get();
        var scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("side-scroll");
        var scene = new Scene(scroll);
        Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        fitWrapped(scroll, shown);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> leaveBy(event, built));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (swallowsEscape(event.getTarget())) {
                leaveBy(event, built);
            }
        });
        built.setOnShown(_ -> onComing.run());
        built.setOnHidden(_ -> onGoing.run());
        ContextKey.listenIn(scene);
        built.initOwner(owner);
        built.initModality(Modality.NONE);
        built.setTitle(title);
        WindowIcon.on(built);
        built.setScene(scene);
        return built;
    }
}
