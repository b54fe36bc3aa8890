package io.hookscope.ui.detail.tree;

/**
 * A text with the way in which it is shown. Immutable.
 *
 * @param text  the words
 * @param style how they look
 */
public record Shown(String text, Style style) {
    /** The looks a text can have; the last four are badges. */
    public enum Style {
        PLAIN, MONO, MUTED, OK, WARN, BAD, INFO
    }

    /** No text. */
    public static final Shown NOTHING = new Shown("", Style.PLAIN);

    /** Ordinary text. */
    public static Shown plain(String text) {
        return new Shown(text, Style.PLAIN);
    }

    /** Text in a fixed-width face: ids, codes, raw values. */
    static Shown mono(String text) {
        return new Shown(text, Style.MONO);
    }

    /** Text that stands back. */
    public static Shown muted(String text) {
        return new Shown(text, Style.MUTED);
    }

    /** Whether there is nothing to show. */
    public boolean empty() {
        return text.isEmpty();
    }
}
