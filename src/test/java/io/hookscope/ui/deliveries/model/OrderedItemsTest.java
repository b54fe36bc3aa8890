package io.hookscope.ui.deliveries.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderedItemsTest {

    private static final Comparator<Object> ORDER = Comparator.comparingInt(item -> (Integer) item);

    @Property(tries = 200)
    void standInOrderWhateverComesAndGoesAtEitherEnd(@ForAll Random random) {
        var items = new OrderedItems(ORDER);
        var plain = new TreeSet<Integer>();
        for (int round = 0; round < 40; round++) {
            if (round % 13 == 12) {
                items.reset(plain.toArray(), ORDER);
            }
            List<Object> come = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                int item = random.nextBoolean() ? random.nextInt(5_000) : round % 2 == 0 ? 5_000 + round * 40 + i : -i;
                if (plain.add(item)) {
                    come.add(item);
                }
            }
            int[] places = items.merge(items.sorted(come));
            assertThat(Arrays.stream(places).mapToObj(items::get).toList())
                    .isEqualTo(come.stream().sorted(ORDER).toList());
            List<Object> gone = new ArrayList<>(plain.stream().filter(_ -> random.nextInt(8) == 0).toList());
            plain.removeAll(gone);
            items.remove(items.places(gone));
            assertThat(items.all()).isEqualTo(plain.toArray());
        }
        for (int i = 0; i < items.size(); i++) {
            assertThat(items.find(items.get(i))).isEqualTo(i);
        }
    }
}
