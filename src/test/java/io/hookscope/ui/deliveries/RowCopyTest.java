package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.RowCopy.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work waits here until a test lets it run. */
class RowCopyTest {

    private static final BodyField REGION = new BodyField("/region");

    private final BodyValues bodies = new BodyValues();
    private final RowCopy copying = new RowCopy(bodies, RowCopyTest::write);
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    private final Map<Long, Delivery> kept = new HashMap<>();
    private final List<Progress> progress = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final RowCopy.Taker taker = new RowCopy.Taker(copied::add, done::add, failed::add);

    private static String write(Line line, List<Column> columns, Map<BodyValues.Place, BodyValues.Value> said) {
        return columns.stream().map(column -> switch (column) {
            case Fact fact -> fact.name();
            case BodyField field -> Objects.requireNonNull(said.get(new BodyValues.Place(line.packed().seq(), field)))
                    .text();
        }).collect(Collectors.joining("\t"));
    }

    @BeforeEach
    void connect() {
        bodies.from(new BodySource(seq -> Optional.ofNullable(kept.get(seq)), background::add, fx::add));
        copying.progressProperty().subscribe(now -> {
            if (now != null) {
                progress.add(now);
            }
        });
        say("R", 3_000);
    }

    private void say(String what, long last) {
        LongStream.rangeClosed(1, last)
                .forEach(seq -> kept.put(seq, Deliveries.json("{\"region\":\"" + what + seq + "\"}")));
    }

    @Test
    void manyRowsAreReadInPortionsAndTellHowFarTheyAre() {
        copying.copy(lines(3_000), List.of(Fact.NUMBER, REGION), taker);
        assertThat(progress).containsExactly(new Progress(0, 3_000));
        turn();
        assertThat(progress.getLast().done()).isBetween(1, 1_000);
        assertThat(copied).isEmpty();
        settle();
        assertThat(progress).extracting(Progress::done).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(copying.progressProperty().get()).isNull();
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().lines()).hasSize(3_000).startsWith("NUMBER\tR1", "NUMBER\tR2")
                .endsWith("NUMBER\tR3000");
        assertThat(done).containsExactly("3,000 rows copied");
        assertThat(failed).isEmpty();
    }

    @Test
    void fewRowsAreCopiedWithoutAWord() {
        copying.copy(lines(600), List.of(REGION), taker);
        settle();
        copying.copy(lines(600), List.of(Fact.NUMBER), taker);
        assertThat(copied).hasSize(2).allMatch(text -> text.lines().count() == 600);
        assertThat(progress).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void manyRowsWithoutBodiesLeaveTheWindowTimeInBetween() {
        copying.copy(lines(3_000), List.of(Fact.NUMBER), taker);
        assertThat(copied).isEmpty();
        settle();
        assertThat(progress).hasSizeGreaterThan(2);
        assertThat(background).isEmpty();
        assertThat(copied.getFirst().lines()).hasSize(3_000);
    }

    @Test
    void whatIsCancelledIsNotCopied() {
        copying.copy(lines(3_000), List.of(REGION), taker);
        turn();
        copying.cancel();
        settle();
        assertThat(copied).isEmpty();
        assertThat(copying.progressProperty().get()).isNull();
        assertThat(done).containsExactly("Cancelled: no row was copied");
        copying.cancel();
        assertThat(done).as("nothing to cancel").hasSize(1);
    }

    @Test
    void theLastToBeAskedForCounts() {
        copying.copy(lines(3_000), List.of(REGION), taker);
        turn();
        copying.copy(lines(2), List.of(REGION), taker);
        assertThat(copying.progressProperty().get()).isNull();
        settle();
        assertThat(copied).containsExactly("R1\nR2");
    }

    @Test
    void whatMayNotBeSeenAnyMoreIsNotCopied() {
        copying.copy(lines(3_000), List.of(REGION), taker);
        turn();
        say("veiled", 3_000);
        bodies.forget();
        settle();
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().lines()).hasSize(3_000).allMatch(line -> line.startsWith("veiled"));
        say("seen", 3_000);
        bodies.forget();
        copying.copy(lines(2), List.of(REGION), taker);
        work(background);
        say("veiled", 3_000);
        bodies.forget();
        settle();
        assertThat(copied.getLast()).as("what was being read").isEqualTo("veiled1\nveiled2");
    }

    @Test
    void aLongValueIsCopiedWhole() {
        String text = "x".repeat(600_000);
        kept.put(2L, Deliveries.json("{\"region\":\"" + text + "\"}"));
        kept.put(3L, Deliveries.json("{\"region\":\"" + text + "\"}"));
        copying.copy(lines(4), List.of(REGION), taker);
        settle();
        assertThat(copied).containsExactly("R1\n" + text + "\n" + text + "\nR4");
    }

    @Test
    void whatCouldNotBeReadIsTold() {
        kept.remove(2L);
        kept.put(3L, Deliveries.json("{\"region\":"));
        copying.copy(lines(4), List.of(REGION), taker);
        settle();
        assertThat(copied).containsExactly("R1\n\n\nR4");
        assertThat(failed)
                .containsExactly("4 rows copied. In 1 of them the body could not be read, so its fields are empty.");
        assertThat(done).isEmpty();
    }

    private static List<Line> lines(long last) {
        var packer = new Packer();
        return Rows.range(1, last).stream().<Line>map(row -> new Line.Delivery(packer.pack(row), null)).toList();
    }

    /** One portion. */
    private void turn() {
        work(background);
        work(fx);
    }

    private static void work(ArrayDeque<Runnable> queue) {
        for (int left = queue.size(); left > 0; left--) {
            queue.remove().run();
        }
    }

    private void settle() {
        while (!fx.isEmpty() || !background.isEmpty()) {
            turn();
        }
    }
}
