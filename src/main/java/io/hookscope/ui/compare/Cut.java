package io.hookscope.ui.compare;

import io.hookscope.event.Printable;

/** Makes long values short enough to be drawn. Stateless. */
final class Cut {

    private static final int LINE = 2_000;
    private static final int AREA = 20_000;

    private Cut() {}

    /** Returns the text on one line, for a cell or a list. */
    static String of(String text) {
        return Printable.of(start(text, LINE));
    }

    /** Returns as much of the text as is laid out at once. */
    static String area(String text) {
        return start(text, AREA);
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " …";
    }
}
