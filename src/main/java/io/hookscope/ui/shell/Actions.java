package io.hookscope.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** What each action does, and the menus that show them with their keys. For the FX thread. */
final class Actions {

    private final Map<Action, Runnable> deeds = new EnumMap<>(Action.class);
    private final Map<Action, MenuItem> entries = new EnumMap<>(Action.class);

    /** Says what the action does. */
    void on(Action action, Runnable deed) {
        deeds.put(action, deed);
    }

    /** Does it. */
    void run(Action action) {
        Runnable deed = deeds.get(action);
        if (deed != null && !entry(action).isDisable()) {
            deed.run();
        }
    }

    /** Returns the action's entry in the menus, to switch it off and on. */
    MenuItem entry(Action action) {
        return entries.computeIfAbsent(action, this::build);
    }

    /** Fills the menus. */
    void fill(MenuBar bar) {
        for (Action.Menu menu : Action.Menu.values()) {
            var shown = new Menu(menu.titleWithKey());
            shown.setId("menu-" + menu.name().toLowerCase(Locale.ROOT));
            List<MenuItem> items = new ArrayList<>();
            Arrays.stream(Action.values()).filter(a -> a.menu() == menu).map(this::entry).forEach(items::add);
            shown.getItems().setAll(items);
            bar.getMenus().add(shown);
        }
    }

    /** Returns new entries of these actions, for another menu. */
    List<MenuItem> again(Action... wanted) {
        return Arrays.stream(wanted).map(action -> {
            MenuItem entry = build(action);
            entry.setId("context-" + action.word());
            entry.disableProperty().bind(entry(action).disableProperty());
            return entry;
        }).toList();
    }

    private MenuItem build(Action action) {
        var entry = new MenuItem(action.words());
        entry.setId("action-" + action.word());
        entry.setAccelerator(action.key());
        entry.setOnAction(_ -> run(action));
        return entry;
    }
}
