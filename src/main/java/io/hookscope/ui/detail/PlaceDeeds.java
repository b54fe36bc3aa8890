package io.hookscope.ui.detail;

import java.util.function.Consumer;

/**
 * What can be done with a place of the body, given as a JSON pointer, outside the tab that shows it. FX thread only.
 *
 * @param showInJson   shows it in the JSON
 * @param showAsColumn makes a column of the table for it
 */
record PlaceDeeds(Consumer<String> showInJson, Consumer<String> showAsColumn) {

    /** The key of the latter. */
    static final String COLUMN_KEY = "Shortcut+Shift+K";
}
