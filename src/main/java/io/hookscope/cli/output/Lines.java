package io.hookscope.cli.output;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.delivery.handled.Handling;

/** How deliveries are written, each on a line of its own. */
interface Lines {

    /** Returns the line without its end; nothing in it moves a terminal's cursor. */
    String line(Insight insight);

    /** Returns the line that tells what later became known of a delivery whose line stands already; empty for none. */
    default String update(Insight insight) {
        return "";
    }

    /** Returns the line that tells what became of a delivery that was sent on. */
    String handled(Handling handling);
}
