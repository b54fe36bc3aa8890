package io.hookscope.desktop;

import io.hookscope.store.Row;
import io.hookscope.ui.compare.ComparePane;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Joins the window with comparing. For the FX thread. */
final class DesktopCompare {

    private DesktopCompare() {}

    /** Adds actions and the detail's button. */
    static void attach(ShellWindow window, DetailPane detail) {
        detail.baselines().among(window.listed()::snapshot);
        window.on(Action.COMPARE, () -> compare(window, detail));
        window.on(Action.PIN, () -> pin(window, detail));
        var button = new Button(ComparePane.action());
        button.setId("detail-compare-button");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> compare(window, detail));
        detail.tool(button);
    }

    private static void compare(ShellWindow window, DetailPane detail) {
        Selection selection = window.listed().selectionProperty().get();
        List<Row> rows = selection.rows();
        if (selection.checkout() == null && rows.size() == 1) {
            detail.compare();
        } else if (selection.checkout() == null && rows.size() == 2) {
            detail.compare(rows.getFirst(), rows.getLast());
        } else {
            window.advise(ComparePane.one());
        }
    }

    private static void pin(ShellWindow window, DetailPane detail) {
        Selection selection = window.listed().selectionProperty().get();
        if (selection.checkout() == null && selection.rows().size() == 1) {
            window.confirm(detail.baselines().pin(selection.rows().getFirst().seq()));
        } else {
            window.advise(ComparePane.one());
        }
    }
}
