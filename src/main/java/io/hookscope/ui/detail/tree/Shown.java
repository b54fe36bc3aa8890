package io.hookscope.ui.detail.tree;

/**
 * A text with the way in which it is shown. Immutable.
 *
 * @param text  the words
 * @param style how they look
 * @param whole what is copied: the words before they were cut
 */
public record Shown(String text, Style style, String whole) {
    /** The looks a text can have; the last four are badges. */
    public enum Style {
        PLAIN, MONO, MUTED, OK, WARN, BAD, INFO
    }

    /** A text that nothing was cut from. */
    public Shown(String text, Style style) {
        this(text, style, text);
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
