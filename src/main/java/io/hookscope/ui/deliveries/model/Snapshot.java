package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows as they stood at one moment, in pages by number. A place is where a number has its row, if it has one; places
 * stand in order of number. Taking it costs nothing for each row, so that a million rows are taken down between two pulses.
 * Immutable.
 */
public final class Snapshot {

    static final int SHIFT = 12;
    /** How many places a page has. */
    public static final int PAGE = 1 << SHIFT;

    private final long[] numbers;
    private final @Nullable PackedRow[][] pages;

    /** Pages of these numbers, which stand in order; none of it is changed any more. */
    Snapshot(long[] numbers, @Nullable PackedRow[][] pages) {
        this.numbers = numbers;
        this.pages = pages;
    }

    /** Returns a moment at which nothing was there. */
    public static Snapshot none() {
        return new Snapshot(new long[0], new PackedRow[0][]);
    }

    /** Returns the last pages of it, that many or all. */
    public Snapshot newest(int most) {
        int from = Math.max(0, pages.length - most);
        return new Snapshot(Arrays.copyOfRange(numbers, from, numbers.length),
                Arrays.copyOfRange(pages, from, pages.length));
    }

    /** Returns how many places there are, with a row or without. */
    public int places() {
        return pages.length << SHIFT;
    }

    /** Returns the row at that place; null where there is none. */
    public @Nullable PackedRow at(int place) {
        return pages[place >>> SHIFT][place & PAGE - 1];
    }

    /** Returns where another snapshot has exactly the rows of that page, as a page of its own; -1 when rows of it changed. */
    public int pageIn(Snapshot other, int page) {
        int there = other.page(numbers[page]);
        return there >= 0 && other.pages[there] == pages[page] ? there : -1;
    }

    /** Returns where that number has its place; -1 when there is none. */
    public int place(long seq) {
        int page = page(seq >>> SHIFT);
        return page < 0 ? -1 : page << SHIFT | (int) seq & PAGE - 1;
    }

    /** Returns the row of that number; null when there was none. */
    public @Nullable PackedRow row(long seq) {
        int place = place(seq);
        return place < 0 ? null : at(place);
    }

    /** Returns which page has that number; negative when none has. Pages have gaps only where deliveries were removed. */
    int page(long number) {
        long guess = numbers.length == 0 ? -1 : number - numbers[0];
        return guess >= 0 && guess < numbers.length && numbers[(int) guess] == number
                ? (int) guess
                : Arrays.binarySearch(numbers, number);
    }

    /** Does that with every page, with all processors, and returns what came of it in the order of the pages. */
    public <T> List<T> eachPage(IntFunction<T> deed) {
        return IntStream.range(0, pages.length).parallel().mapToObj(deed).toList();
    }

    /** Returns every row in order of number. */
    PackedRow[] all() {
        List<PackedRow> all = new ArrayList<>(places());
        for (@Nullable
        PackedRow[] page : pages) {
            for (PackedRow row : page) {
                if (row != null) {
                    all.add(row);
                }
            }
        }
        return all.toArray(PackedRow[]::new);
    }
}
