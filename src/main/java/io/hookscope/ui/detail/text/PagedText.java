package io.hookscope.ui.detail.text;

import java.util.List;

/** A text that is shown a page at a time, since a screen takes only so much at once. Implementations are thread-safe. */
public interface PagedText {
    /** Returns the number of pages, at least 1. */
    int pages();

    /** Returns a page, from 0. May take some milliseconds: not for the FX thread. */
    Page page(int index);

    /** Returns where a stretch of {@link #searchable()} is shown. */
    Place place(int start, int end);

    /** Returns what stands at a place, without the breaks that were made for display. */
    String source(Place place);

    /** Returns where in {@link #searchable()} a place begins. */
    int offset(Place place);

    /** Whether lines may be wrapped where the window is narrow. */
    boolean wraps();

    /** Returns the whole text that a search looks through. */
    String searchable();

    /**
     * What is shown at once.
     *
     * @param text  lines, each ending with a line feed but the last
     * @param spans looks of the text from first to last character, without gaps
     */
    record Page(String text, List<Span> spans) {}

    /** A stretch of characters with one look: a style class, or empty for ordinary text. */
    record Span(int length, String style) {}

    /** A stretch of a page, in characters from the page's start. */
    record Place(int page, int start, int end) {}
}
