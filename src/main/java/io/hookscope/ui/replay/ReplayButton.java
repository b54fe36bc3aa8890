package io.hookscope.ui.replay;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.Region;

/** The detail's button that replays the delivery, and offers the other ways. For the FX thread. */
public final class ReplayButton extends SplitMenuButton {

    /** Runs {@code now} when pressed, and the others from its menu. */
    public ReplayButton(Runnable now, Runnable to, Runnable edit) {
        setText(Strings.get("replay.button"));
        setId("detail-replay");
        getStyleClass().add("small");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> now.run());
        getItems().setAll(entry("replay.menu.now", now), entry("replay.menu.to", to), entry("replay.menu.edit", edit));
    }

    private static MenuItem entry(String key, Runnable deed) {
        var entry = new MenuItem(Strings.get(key));
        entry.setOnAction(_ -> deed.run());
        return entry;
    }
}
