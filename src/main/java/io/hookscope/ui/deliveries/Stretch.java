package io.hookscope.ui.deliveries;

/** Which of all lines JavaFX is told of: all of a short list, some thousands that stand together of a long one. For one thread. */
final class Stretch {

    /** So many lines make a stretch. */
    static final int LINES = 4_000;
    /** With fewer than that there is one stretch, of all. */
    static final int LONG = 5_000;
    /** So many lines stand in the stretch at either side of the view, unless the list ends there. */
    static final int MARGIN = 500;

    private int count;
    private int told;
    private int first;

    /** Takes down how many lines there are; returns whether it has to begin elsewhere now. */
    boolean of(int lines) {
        int before = told;
        count = lines;
        told = lines < LONG ? lines : LINES;
        first = lines == 0 ? 0 : first;
        return first > last() || told == LINES && before > LINES;
    }

    /** Returns how many lines there are. */
    int count() {
        return count;
    }

    /** Returns of how many JavaFX is to know. */
    int told() {
        return told;
    }

    /** Returns the index of its first line among all. */
    int first() {
        return first;
    }

    /** Whether there are lines outside of it. */
    boolean isPart() {
        return count > told;
    }

    /** Begins where that line has room: where it does now, if possible. */
    void moveAround(int index) {
        boolean room = first <= last() && (first == 0 || index >= first + MARGIN)
                && (first == last() || index < first + told - 2 * MARGIN);
        int middle = index - LINES / 2;
        if (!room) {
            first = middle < MARGIN ? 0 : Math.min(middle, last());
        }
    }

    /**
     * Begins so many lines further down, where there are so many now; returns whether it can. It never begins with the second
     * line: JavaFX, which now and then takes an index from a row, would take it for one of its own.
     */
    boolean moveAlong(int by, int lines) {
        int next = first + by;
        boolean moves = isPart() && lines >= LONG && next >= 0 && next != 1 && next <= lines - told;
        first = moves ? next : first;
        return moves;
    }

    /** Whether the view, with so many lines above it in the stretch and so many below, is far from an end that is not that of all. */
    boolean hasRoom(double above, double below) {
        return (first == 0 || above > MARGIN) && (first == last() || below > MARGIN);
    }

    private int last() {
        return count - told;
    }
}
