package io.hookscope.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a session file that only say where the others of a table are. The loss of one would cost all that stands on
 * those; but the file keeps a map that says of each page which one points at it, so that it can be made anew. SQLite calls
 * them interior pages and the map pointer map: <a href="https://www.sqlite.org/fileformat2.html">file format</a>. For one
 * thread.
 */
final class InteriorPages {

    private static final int PAGE = 8192;

    /** The map's entries are a kind and a page; it stands on the second page, and again behind all that one page maps. */
    private static final int ENTRY = 5;
    private static final int MAPPED = PAGE / ENTRY;
    private static final int POINTED_AT = 5;

    private static final int SIGNPOST = 5;
    private static final int LEAF = 13;
    private static final int INDEX_SIGNPOST = 2;
    private static final int INDEX_LEAF = 10;
    /** On a signpost: how many pages it points at but for the last, where what it says of them begins, and the last. */
    private static final int COUNT_AT = 3;
    private static final int BEGIN_AT = 5;
    private static final int LAST_AT = 8;
    private static final int PLACES_AT = 12;
    /** A leaf has no last. */
    private static final int LEAF_PLACES_AT = 8;
    private static final int HIGHEST = 20;

    private final FileChannel file;
    private final int pages;
    /** The pages that each signpost points at. */
    private final Map<Integer, List<Integer>> behind = new HashMap<>();

    /** Reads the map of a file that has one. */
    InteriorPages(FileChannel file) throws IOException {
        this.file = file;
        this.pages = (int) (file.size() / PAGE);
        for (int map = 2; map < pages; map += MAPPED + 1) {
            ByteBuffer entries = page(map);
            for (int i = 0; i < Math.min(MAPPED, pages - map); i++) {
                if (entries.get(i * ENTRY) == POINTED_AT) {
                    behind.computeIfAbsent(entries.getInt(i * ENTRY + 1), _ -> new ArrayList<>()).add(map + 1 + i);
                }
            }
        }
    }

    /** Whether one of a table is lost. */
    boolean areLost() throws IOException {
        return !lost().isEmpty();
    }

    /** Makes those anew that are lost, the lower ones first. */
    void mend() throws IOException {
        List<Integer> lost = lost();
        lost.sort(Comparator.comparing(page -> height(page, HIGHEST)));
        for (int page : lost) {
            renew(page);
        }
    }

    private List<Integer> lost() throws IOException {
        var lost = new ArrayList<Integer>();
        for (var post : behind.entrySet()) {
            int page = post.getKey();
            if (page > 2 && page <= pages && !isSound(page(page)) && areOfATable(post.getValue())) {
                lost.add(page);
            }
        }
        return lost;
    }

    private static boolean isSound(ByteBuffer page) {
        int count = Short.toUnsignedInt(page.getShort(COUNT_AT));
        int end = PLACES_AT + 2 * count;
        if (page.get(0) != SIGNPOST || end > PAGE || page.getInt(LAST_AT) < 3) {
            return false;
        }
        for (int i = PLACES_AT; i < end; i += 2) {
            int place = Short.toUnsignedInt(page.getShort(i));
            if (place < end || place > PAGE - ENTRY || page.getInt(place) < 3) {
                return false;
            }
        }
        return true;
    }

    /** Indexes have signposts too: they are not read when a session is rescued. */
    private boolean areOfATable(List<Integer> several) throws IOException {
        int tables = 0;
        int indexes = 0;
        for (int page : several) {
            switch (page(page).get(0)) {
                case SIGNPOST, LEAF -> tables++;
                case INDEX_SIGNPOST, INDEX_LEAF -> indexes++;
                default -> {
                    // damaged too
                }
            }
        }
        return tables > indexes;
    }

    private int height(int page, int most) {
        int height = 0;
        for (int lower : most == 0 ? List.<Integer>of() : behind.getOrDefault(page, List.of())) {
            height = Math.max(height, 1 + height(lower, most - 1));
        }
        return height;
    }

    /** A page, and the lowest number of a row that is found from it. */
    private record Pointed(int page, long first) {}

    private void renew(int page) throws IOException {
        var several = new ArrayList<Pointed>();
        for (int lower : behind.getOrDefault(page, List.of())) {
            long first = first(lower, HIGHEST);
            if (first > 0) {
                several.add(new Pointed(lower, first));
            }
        }
        several.sort(Comparator.comparing(Pointed::first));
        ByteBuffer made = made(several);
        if (made != null) {
            file.write(made, (page - 1L) * PAGE);
        }
    }

    /** Returns the lowest number of a row on that page or behind it; 0 when it cannot be read. */
    private long first(int number, int most) throws IOException {
        ByteBuffer page = page(number);
        if (isSound(page) && most > 0) {
            boolean lastAlone = page.getShort(COUNT_AT) == 0;
            return first(page.getInt(lastAlone ? LAST_AT : Short.toUnsignedInt(page.getShort(PLACES_AT))), most - 1);
        }
        int place = Short.toUnsignedInt(page.getShort(LEAF_PLACES_AT));
        if (page.get(0) != LEAF || page.getShort(COUNT_AT) == 0 || place > PAGE - 20) {
            return 0;
        }
        page.position(place);
        number(page); // its length
        return number(page);
    }

    /** Returns a page that points at those, each but the last with the highest number that can be found there; null for none. */
    private static @Nullable ByteBuffer made(List<Pointed> several) {
        ByteBuffer made = ByteBuffer.allocate(PAGE);
        int begin = PAGE;
        for (int i = 0; i + 1 < several.size(); i++) {
            byte[] highest = text(several.get(i + 1).first() - 1);
            begin -= 4 + highest.length;
            if (begin < PLACES_AT + 2 * several.size()) {
                return null; // more than once stood there
            }
            made.putShort(PLACES_AT + 2 * i, (short) begin).putInt(begin, several.get(i).page());
            made.put(begin + 4, highest);
        }
        return several.isEmpty()
                ? null
                : made.put(0, (byte) SIGNPOST).putShort(COUNT_AT, (short) (several.size() - 1))
                        .putShort(BEGIN_AT, (short) begin).putInt(LAST_AT, several.getLast().page());
    }

    private ByteBuffer page(int number) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        if (number > 0 && number <= pages) {
            file.read(page, (number - 1L) * PAGE);
        }
        return page.clear();
    }

    /** Seven bits a byte, the highest first, each but the last with its top bit set; the ninth has eight. */
    private static long number(ByteBuffer from) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            byte next = from.get();
            number = number << 7 | next & 0x7f;
            if (next >= 0) {
                return number;
            }
        }
        return number << 8 | from.get() & 0xff;
    }

    private static byte[] text(long number) {
        int length = Math.max(1, (64 - Long.numberOfLeadingZeros(number) + 6) / 7);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            int bits = (int) (number >>> 7 * (length - 1 - i)) & 0x7f;
            text[i] = (byte) (i + 1 < length ? bits | 0x80 : bits);
        }
        return text;
    }
}
