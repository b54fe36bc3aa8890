package io.hookscope.ui.settings;

import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;

/**
 * A field for a secret that shows dots and loses nothing of what is pasted: line breaks and tabs, which a field would drop
 * without a word, are held as visible stand-ins. For the FX thread.
 */
final class SecretField extends PasswordField {

    private static final String REAL = "\n\r\t";
    private static final String STAND_INS = "\u2424\u240D\u2409";

    /** Returns what was typed or pasted, every character of it. */
    String value() {
        return swap(getText(), STAND_INS, REAL);
    }

    /** Puts a text there. */
    void value(String text) {
        setText(swap(text, REAL, STAND_INS));
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            replaceSelection(swap(clipboard.getString(), REAL, STAND_INS));
        }
    }

    private static String swap(String text, String from, String to) {
        var swapped = new StringBuilder(text);
        for (int i = 0; i < swapped.length(); i++) {
            int at = from.indexOf(swapped.charAt(i));
            if (at >= 0) {
                swapped.setCharAt(i, to.charAt(at));
            }
        }
        return swapped.toString();
    }
}
