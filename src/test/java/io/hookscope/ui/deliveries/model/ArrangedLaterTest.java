package io.hookscope.ui.deliveries.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.Fact;
import io.hookscope.ui.feed.RowBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArrangedLaterTest {

    private static final int MANY = 10_050;

    private final Packer packer = new Packer();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();

    @Property(tries = 12)
    void whatChangesWhileALargeListIsArrangedIsShownAsIfItHadBeenThereBefore(@ForAll Random random) {
        background.clear();
        fx.clear();
        var model = new DeliveriesModel(background::add, fx::add);
        var rows = new TreeMap<Long, Row>();
        Set<Long> gone = new HashSet<>();
        take(model, rows, gone, Rows.range(1, MANY), Set.of());
        for (int round = 0; round < 4; round++) {
            ask(model, random);
            change(model, rows, gone, random);
            run(background);
            change(model, rows, gone, random);
            run(fx);
            change(model, rows, gone, random);
        }
        model.rearranging().search(Saying.of("jane"), Runnable::run);
        model.rearranging().sort(Fact.CODE.order(), Runnable::run);
        model.rearranging().choose(Chip.SUCCEEDED, Runnable::run);
        run(background);
        run(fx);
        var fresh = new DeliveriesModel();
        fresh.rearranging().sort(Fact.CODE.order(), Runnable::run);
        fresh.rearranging().choose(Chip.SUCCEEDED, Runnable::run);
        fresh.rearranging().search(Saying.of("jane"), Runnable::run);
        fresh.apply(RowBatch.of(List.copyOf(rows.values())));
        if (!model.rearranging().joiningProperty().get()) {
            fresh.rearranging().part(Runnable::run);
        }
        assertThat(ids(model)).isEqualTo(ids(fresh));
        for (Chip chip : Chip.values()) {
            assertThat(model.count(chip).get()).as(chip.name()).isEqualTo(fresh.count(chip).get());
        }
    }

    @Test
    void earlierDeliveriesComeBelowAndCarryNoMarks() {
        var model = new DeliveriesModel();
        model.unread().startAfter(20);
        model.apply(RowBatch.of(List.of(Rows.succeeded(15).event("redemption.failed", Outcome.FAILED).row(),
                Rows.succeeded(21).row())));
        model.history(packer.pack(Rows.range(11, 20)));
        model.pause();
        model.history(packer.pack(Rows.range(1, 10)));
        assertThat(model.view()).extracting(line -> line.packed().seq())
                .containsExactly(21L, 20L, 19L, 18L, 17L, 16L, 15L, 14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L,
                        3L, 2L, 1L);
        assertThat(model.count(Chip.FAILED).get()).as("what is known already is newer").isEqualTo(1);
        assertThat(model.unread().countProperty().get()).isEqualTo(1);
    }

    @Test
    void whatArrivedWhileTheWindowWasBuiltComesWithTheEarlierOnesAndIsUnread() {
        var model = new DeliveriesModel();
        model.unread().startAfter(20);
        model.history(packer.pack(Rows.range(19, 22)));
        assertThat(model.unread().countProperty().get()).isEqualTo(2);
        assertThat(model.unread().contains(20)).isFalse();
        assertThat(model.unread().contains(21)).isTrue();
    }

    private static void ask(DeliveriesModel model, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> model.rearranging().search(Saying.of("code-" + random.nextInt(10)), Runnable::run);
            case 1 -> model.rearranging().choose(Chip.values()[random.nextInt(Chip.values().length)], Runnable::run);
            case 2 -> model.rearranging().sort(Fact.values()[random.nextInt(Fact.values().length)].order(),
                    Runnable::run);
            case 3 -> model.rearranging().part(Runnable::run);
            default -> model.rearranging().join(Runnable::run);
        }
    }

    private static void change(DeliveriesModel model, TreeMap<Long, Row> rows, Set<Long> gone, Random random) {
        List<Row> some = new ArrayList<>();
        random.longs(20, 1, MANY + 100).distinct().filter(seq -> !gone.contains(seq))
                .forEach(seq -> some.add(random.nextInt(3) == 0
                        ? Rows.succeeded(seq).of("c" + random.nextInt(50), null, null).row()
                        : Rows.succeeded(seq).inCheckout(seq / 4, (int) (seq % 4), 1 + random.nextInt(4), 4).row()));
        Set<Long> left = random.nextInt(3) == 0 ? Set.of(1 + random.nextLong(MANY)) : Set.of();
        take(model, rows, gone, some, left);
        var key = new Line.Id.Key(random.nextInt(MANY / 4));
        model.open(key);
        model.close(key);
    }

    private static void take(DeliveriesModel model, TreeMap<Long, Row> rows, Set<Long> gone, List<Row> some,
            Set<Long> left) {
        model.apply(new RowBatch(new Packer().pack(some), left));
        some.forEach(row -> rows.put(row.seq(), row));
        left.forEach(rows::remove);
        gone.addAll(left);
    }

    private static void run(Deque<Runnable> deeds) {
        while (!deeds.isEmpty()) {
            deeds.poll().run();
        }
    }

    private static List<Line.Id> ids(DeliveriesModel model) {
        return model.view().stream().map(Line::id).toList();
    }
}
