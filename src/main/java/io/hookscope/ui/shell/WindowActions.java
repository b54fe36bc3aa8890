package io.hookscope.ui.shell;

import io.hookscope.ui.Clip;
import io.hookscope.ui.deliveries.DeliveriesPane;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;

/** What the actions of the window itself do: its search, its side windows, its address and its end. For the FX thread. */
final class WindowActions {

    private final Actions actions;
    private final ShellModel model;
    private final SearchController search;

    WindowActions(Actions actions, ShellModel model, SearchController search) {
        this.actions = actions;
        this.model = model;
        this.search = search;
    }

    /** Says what they do in the window that has that list; its scene is asked for when one of them is done. */
    void wire(DeliveriesPane pane, Supplier<Scene> scene) {
        var columns = new SideWindow(Strings.get("menu.columns"), pane::columnsPane);
        var keys = new SideWindow(Strings.get("keys.title"), KeysPane::new);
        actions.on(Action.COPY_ADDRESS, () -> model.url().ifPresent(Clip::copy));
        actions.entry(Action.COPY_ADDRESS).disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.url().isEmpty(), model.listenerProperty()));
        actions.on(Action.CLOSE_WINDOW, () -> scene.get().getWindow().hide());
        actions.on(Action.SEARCH, search::focus);
        actions.on(Action.CLEAR_FILTER, search::clear);
        actions.on(Action.SEARCH_HELP, search::help);
        actions.on(Action.COLUMNS, () -> columns.show(scene.get().getWindow()));
        actions.on(Action.KEYS, () -> keys.show(scene.get().getWindow()));
    }
}
