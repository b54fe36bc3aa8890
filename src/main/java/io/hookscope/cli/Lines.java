package io.hookscope.cli;

import io.hookscope.store.Row;

/** How deliveries are written, each on a line of its own. */
interface Lines {

    /** Returns the line without its end; nothing in it moves a terminal's cursor. */
    String line(Row row);
}
