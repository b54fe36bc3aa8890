package io.hookscope.desktop;

import io.hookscope.store.Row;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.notes.NoteBar;
import io.hookscope.ui.presentation.PresentationButton;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import java.util.stream.Collectors;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Joins the window with writing notes. For the FX thread. */
final class DesktopNotes {

    private DesktopNotes() {}

    /** Adds the action, and returns the detail below the note of what is selected. */
    static VBox attach(ShellWindow window, DetailPane detail) {
        var bar = new NoteBar(window.listed().notes(),
                new NoteBar.Ways(window.listed()::note, window.listed()::focus, window.feed()));
        window.listed().selectionProperty()
                .subscribe(selection -> bar.select(
                        () -> selection.rows().stream().map(Row::seq).collect(Collectors.toSet())));
        window.on(Action.NOTE, () -> {
            if (window.listed().notes().isCovered()) {
                window.tell(PresentationButton.noNote());
            } else {
                bar.edit();
            }
        });
        VBox.setVgrow(detail, Priority.ALWAYS);
        return new VBox(bar, detail);
    }
}
