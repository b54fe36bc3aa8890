package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int LINES = 40;

    @Property(tries = 500)
    void areTheSameAsThoseOfAListInWhichEachLineSaysWhetherItIsSelected(@ForAll Random random) {
        List<Boolean> plain = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            plain.add(false);
        }
        Places places = Places.NONE;
        for (int round = 0; round < 60; round++) {
            int from = random.nextInt(plain.size() + 1);
            int to = from + random.nextInt(plain.size() + 1 - from);
            Places before = places;
            List<Boolean> plainBefore = List.copyOf(plain);
            switch (random.nextInt(5)) {
                case 0 -> {
                    places = places.with(from, to);
                    plain.subList(from, to).replaceAll(_ -> true);
                }
                case 1 -> {
                    places = places.without(from, to);
                    plain.subList(from, to).replaceAll(_ -> false);
                }
                case 2 -> {
                    int[] some = random.ints(3, 0, Math.max(1, plain.size())).filter(i -> i < plain.size()).toArray();
                    places = places.withEach(some);
                    for (int at : some) {
                        plain.set(at, true);
                    }
                }
                default -> {
                    int added = random.nextInt(4);
                    int end = Math.min(to, from + 4);
                    places = places.moved(from, end - from, added);
                    plain.subList(from, end).clear();
                    for (int i = 0; i < added; i++) {
                        plain.add(from, false);
                    }
                }
            }
            assertSame(places, plain);
            assertThat(places.within(from, to).stream().toArray())
                    .isEqualTo(places.stream().filter(at -> at >= from && at < to).toArray());
            if (plainBefore.size() == plain.size()) {
                assertDifference(before, places, plainBefore, plain);
            }
        }
    }

    private static void assertSame(Places places, List<Boolean> plain) {
        var set = new BitSet();
        for (int i = 0; i < plain.size(); i++) {
            set.set(i, plain.get(i));
            assertThat(places.contains(i)).isEqualTo(plain.get(i));
            assertThat(places.below(i)).isEqualTo(set.get(0, i).cardinality());
        }
        int[] all = set.stream().toArray();
        assertThat(places.stream().toArray()).isEqualTo(all);
        assertThat(places.size()).isEqualTo(all.length);
        assertThat(places.isEmpty()).isEqualTo(all.length == 0);
        assertThat(places.last()).isEqualTo(all.length == 0 ? -1 : all[all.length - 1]);
        for (int i = 0; i < all.length; i++) {
            assertThat(places.get(i)).isEqualTo(all[i]);
        }
        assertThat(places).isEqualTo(Places.NONE.withEach(all)).hasSameHashCodeAs(Places.NONE.withEach(all));
        assertThat(places.contains(-1)).isFalse();
        assertThat(places.contains(plain.size())).isFalse();
    }

    private static void assertDifference(Places before, Places after, List<Boolean> plainBefore, List<Boolean> plain) {
        int first = 0;
        while (first < plain.size() && plain.get(first).equals(plainBefore.get(first))) {
            first++;
        }
        int end = plain.size();
        while (end > first && plain.get(end - 1).equals(plainBefore.get(end - 1))) {
            end--;
        }
        assertThat(after.equals(before)).isEqualTo(first == end);
        if (first < end) {
            assertThat(after.firstDifference(before)).isEqualTo(first);
            assertThat(after.endOfDifferences(before)).isEqualTo(end);
        }
    }

    @Test
    void areSaidOneByOne() {
        assertThat(Places.NONE.with(2, 4).with(7, 8)).hasToString("[2, 3, 7]");
    }
}
