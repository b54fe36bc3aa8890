package io.hookscope.store.indexing;

import io.hookscope.delivery.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that wait for the tables, in eight bytes each: in a rush there are a million of them, and as objects they would
 * fill the heap. An answer that cannot be packed, because its wording is one of too many or it took over an hour, is
 * kept as it is. Thread-safe.
 */
final class Answers {

    private static final int PAGE = 4096;
    private static final int STATUS_BITS = 10;
    private static final int WHY_BITS = 12;
    private static final int NANOS_BITS = 64 - STATUS_BITS - WHY_BITS;
    private static final int WORDINGS = (1 << WHY_BITS) - 1;

    /** Answers by number; what stands for none is 0. */
    private static final class Page {
        private final long[] packed = new long[PAGE];
        private int count;
    }

    private final Map<Long, Page> pages = new HashMap<>();
    private final Map<Long, Answer> others = new HashMap<>();
    private final List<String> wordings = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>();
    private int count;

    synchronized void put(long seq, Answer answer) {
        remove(seq);
        long packed = pack(answer);
        if (packed == 0) {
            others.put(seq, answer);
        } else {
            Page page = pages.computeIfAbsent(seq / PAGE, _ -> new Page());
            page.packed[(int) (seq % PAGE)] = packed;
            page.count++;
        }
        count++;
    }

    @Nullable
    synchronized Answer get(long seq) {
        Page page = pages.get(seq / PAGE);
        long packed = page == null ? 0 : page.packed[(int) (seq % PAGE)];
        return packed == 0 ? others.get(seq) : unpack(packed);
    }

    /** Forgets the answer, unless another has taken its place. */
    synchronized void remove(long seq, Answer answer) {
        if (answer.equals(get(seq))) {
            remove(seq);
        }
    }

    synchronized int size() {
        return count;
    }

    private void remove(long seq) {
        Page page = pages.get(seq / PAGE);
        if (page != null && page.packed[(int) (seq % PAGE)] != 0) {
            page.packed[(int) (seq % PAGE)] = 0;
            count--;
            if (--page.count == 0) {
                pages.remove(seq / PAGE);
            }
        } else if (others.remove(seq) != null) {
            count--;
        }
    }

    /** Returns 0 when it does not fit. */
    private long pack(Answer answer) {
        long nanos = nanos(answer.took());
        int why = number(answer.why());
        boolean fits = nanos >= 0 && why > 0 && answer.status() >= 0 && answer.status() < 1 << STATUS_BITS;
        return fits ? (nanos << WHY_BITS | why) << STATUS_BITS | answer.status() : 0;
    }

    private static long nanos(Duration took) {
        boolean fits = !took.isNegative() && took.toSeconds() < (1L << NANOS_BITS) / 1_000_000_000L;
        return fits ? took.toNanos() : -1;
    }

    /** Returns the number of the wording, 0 when there are too many. */
    private int number(String why) {
        Integer known = numbers.get(why);
        if (known != null) {
            return known;
        }
        if (wordings.size() > WORDINGS) {
            return 0;
        }
        wordings.add(why);
        numbers.put(why, wordings.size() - 1);
        return wordings.size() - 1;
    }

    private Answer unpack(long packed) {
        int status = (int) packed & (1 << STATUS_BITS) - 1;
        int why = (int) (packed >>> STATUS_BITS) & WORDINGS;
        return new Answer(status, Duration.ofNanos(packed >>> STATUS_BITS + WHY_BITS), wordings.get(why));
    }
}
