package io.hookscope.ui.exchange;

import io.hookscope.exchange.Source;
import java.io.File;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped anywhere on a window, to be imported. For the FX thread. */
public final class FileDrop {

    private final BooleanSupplier possible;
    private final Consumer<List<Source>> take;

    private FileDrop(BooleanSupplier possible, Consumer<List<Source>> take) {
        this.possible = possible;
        this.take = take;
    }

    /** Passes what is dropped on that scene, as long as it is possible to import; otherwise nothing can be dropped. */
    public static void on(Scene scene, BooleanSupplier possible, Consumer<List<Source>> take) {
        var drop = new FileDrop(possible, take);
        scene.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    private void over(DragEvent drag) {
        if (possible.getAsBoolean() && drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        if (possible.getAsBoolean() && drag.getDragboard().hasFiles()) {
            List<Source> files = drag.getDragboard().getFiles().stream().map(File::toPath).map(Source::file).toList();
            drag.setDropCompleted(true);
            drag.consume();
            take.accept(files);
        }
    }
}
