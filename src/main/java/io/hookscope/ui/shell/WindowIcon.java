package io.hookscope.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, in the sizes that task bars and title bars ask for. For the FX thread. */
public final class WindowIcon {

    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcon() {}

    /** Gives the icon to a window. */
    static void on(Stage stage) {
        SIZES.forEach(size -> stage.getIcons().add(of(size)));
    }

    /** Returns the icon of that many pixels; there are 16, 24, 32, 48, 64, 128, 256 and 512. */
    public static Image of(int size) {
        return new Image(Objects.requireNonNull(WindowIcon.class.getResourceAsStream("icon/" + size + ".png")));
    }
}
