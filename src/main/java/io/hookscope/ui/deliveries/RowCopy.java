package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.BodyValues.Extent;
import io.hookscope.ui.deliveries.BodyValues.Place;
import io.hookscope.ui.deliveries.BodyValues.Value;
import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines as text, in portions between which the window does other things: bodies are read for it in the background, and
 * however many there are, it can be cancelled. The last to be asked for is the one that counts. For the FX thread.
 */
final class RowCopy {

    /** From so many lines on it takes long enough to be told of. */
    static final int MANY = 1_000;
    /** Bodies read before the window is told how far it is. */
    private static final int BODIES = 250;
    /** What a clipboard takes, in characters. */
    private static final long MOST = 200_000_000;

    /** How far it is, in lines. */
    record Progress(int done, int total) {}

    /** How a line is written, given what its bodies say. */
    interface Writer {

        /** Returns what stands in those columns, apart by tabs. */
        String text(Line line, List<Column> columns, Map<Place, Value> said);
    }

    /**
     * Hears what comes of it.
     *
     * @param text     takes the text
     * @param done     takes a sentence about that it took a while and is done, or cancelled
     * @param failed   takes a sentence about what is not in the text
     */
    record Taker(Consumer<String> text, Consumer<String> done, Consumer<String> failed) {}

    private final BodyValues bodies;
    private final Writer writer;
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private @Nullable Run latest;

    RowCopy(BodyValues bodies, Writer writer) {
        this.bodies = bodies;
        this.writer = writer;
    }

    /** How far a copy of many lines is; null while there is none. */
    ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Passes on what these columns say about the lines, a line each and apart by tabs. */
    void copy(List<Line> lines, List<Column> columns, Taker taker) {
        latest = new Run(List.copyOf(lines), List.copyOf(columns), taker);
        progress.set(null);
        latest.on();
    }

    /** Ends what is under way: nothing is passed on. */
    void cancel() {
        Run run = latest;
        if (run != null) {
            latest = null;
            progress.set(null);
            run.taker.done().accept(Strings.get("copy.cancelled"));
        }
    }

    private final class Run {

        private final List<Line> lines;
        private final List<Column> columns;
        private final Taker taker;
        private final List<BodyField> fields;
        private final List<String> written = new ArrayList<>();
        private long turn = bodies.turn();
        private int done;
        private int lacking;
        private long length;

        Run(List<Line> lines, List<Column> columns, Taker taker) {
            this.lines = lines;
            this.columns = columns;
            this.taker = taker;
            fields = columns.stream().filter(BodyField.class::isInstance).map(BodyField.class::cast).toList();
        }

        /** Begins anew where other parts of deliveries may be seen by now. */
        void on() {
            if (latest != this) {
                return;
            }
            if (turn != bodies.turn()) {
                turn = bodies.turn();
                written.clear();
                done = 0;
                lacking = 0;
                length = 0;
            }
            if (done == lines.size()) {
                end();
            } else if (length > MOST) {
                stop();
                taker.failed().accept(Strings.get("copy.long"));
            } else {
                tell();
                goOn();
            }
        }

        private void tell() {
            if (lines.size() > MANY) {
                progress.set(new Progress(done, lines.size()));
            }
        }

        private void goOn() {
            List<Line> next = lines.subList(done, Math.min(lines.size(), done + (fields.isEmpty() ? MANY : BODIES)));
            if (!fields.isEmpty()) {
                bodies.whole(next.stream().flatMap(this::places).toList(), said -> take(next, said));
            } else if (next.size() == lines.size()) {
                take(next, Map.of());
            } else {
                bodies.later(() -> take(next, Map.of()));
            }
        }

        private Stream<Place> places(Line line) {
            return fields.stream().map(field -> new Place(line.packed().seq(), field));
        }

        private void take(List<Line> next, Map<Place, Value> said) {
            if (latest == this) {
                List<Line> read = next.stream().takeWhile(line -> places(line).allMatch(said::containsKey)).toList();
                String text = read.stream().map(line -> writer.text(line, columns, said))
                        .collect(Collectors.joining("\n"));
                written.add(text);
                length += text.length();
                done += read.size();
                lacking += (int) read.stream().filter(line -> places(line)
                        .anyMatch(place -> said.get(place).extent() == Extent.LACKING)).count();
            }
            on();
        }

        private void end() {
            stop();
            taker.text().accept(String.join("\n", written));
            if (lacking > 0) {
                taker.failed().accept(Strings.get("copy.lacking", lines.size(), lacking));
            } else if (lines.size() > MANY) {
                taker.done().accept(Strings.get("copy.done", lines.size()));
            }
        }

        private void stop() {
            latest = null;
            progress.set(null);
        }
    }
}
