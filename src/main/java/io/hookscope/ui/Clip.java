package io.hookscope.ui;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The clipboard. For the FX thread. */
public final class Clip {

    private Clip() {}

    /** Puts the text there. */
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
