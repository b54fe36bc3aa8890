package io.hookscope.ui.search;

import io.hookscope.query.Completion;
import io.hookscope.query.Field;
import io.hookscope.query.Flaw;
import io.hookscope.query.Parsed;
import io.hookscope.query.Query;
import io.hookscope.query.QueryContext;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.RowFilter;
import io.hookscope.ui.deliveries.model.Snapshot;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.feed.RowBatch;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is searched: reads what is typed, has it found out in the background and hands the table its filter. The last good
 * search stays while what is typed cannot be read. Holds no control; for the FX thread.
 */
public final class SearchModel implements AutoCloseable {

    private static final String TEXT = "search";
    private static final int LATEST = 3_000;
    private static final int MOST_VALUES = 50;

    private final DeliveriesModel deliveries;
    private final CellText text;
    private final Packer packer;
    private final ViewMemory memory;
    private final Searcher searcher;
    private final InstantSource clock;
    private final ReadOnlyIntegerWrapper unreadable = new ReadOnlyIntegerWrapper(this, "unreadable");
    private final ReadOnlyObjectWrapper<@Nullable Flaw> flaw = new ReadOnlyObjectWrapper<>(this, "flaw");
    private @Nullable Query shown;
    private boolean rehearsed;
    private Consumer<RowFilter> filter = _ -> {};
    private Consumer<RowBatch> changed = _ -> {};

    /**
     * Searches the deliveries of that model.
     *
     * @param feed packs the rows, and runs deeds on the FX thread
     */
    public SearchModel(DeliveriesModel deliveries, CellText text, ViewMemory memory, Contents contents, FxFeed feed) {
        this(deliveries, text, memory, new Searcher(contents, feed), feed.packer(), InstantSource.system());
    }

    /** Searches with that searcher, and takes from that clock which day it is. */
    SearchModel(DeliveriesModel deliveries, CellText text, ViewMemory memory, Searcher searcher, Packer packer,
            InstantSource clock) {
        this.packer = packer;
        this.deliveries = deliveries;
        this.text = text;
        this.memory = memory;
        this.searcher = searcher;
        this.clock = clock;
        deliveries.totalProperty().subscribe(total -> listed(total.intValue()));
        deliveries.flags().onChange(() -> {
            if (shown != null && shown.asksForFlags()) {
                start(shown);
            }
        });
        deliveries.notes().onChange(() -> {
            if (shown != null && !shown.isEmpty()) {
                start(shown); // a note is found by any word of it
            }
        });
    }

    /** Ends the search under way; later ones find nothing. */
    @Override
    public void close() {
        searcher.close();
    }

    /** Says who filters the table, and who takes rows in again of which more is known. */
    public void connect(Consumer<RowFilter> filtering, Consumer<RowBatch> taking) {
        filter = filtering;
        changed = taking;
    }

    /** Returns what was searched last, also at an earlier start. */
    public String remembered() {
        return memory.recall(TEXT).orElse("");
    }

    /** Searches what was typed; while it cannot be read, {@link #flawProperty} says why and nothing else changes. */
    public void search(String typed) {
        memory.keep(TEXT, typed);
        switch (Query.read(typed, frame())) {
            case Parsed.Wrong(Flaw wrong) -> flaw.set(wrong);
            case Parsed.Read(Query query) -> {
                flaw.set(null);
                start(query);
            }
        }
    }

    /** Searches once more what is searched, after very many deliveries have come; with no search, prepares for the first. */
    public void again() {
        if (shown != null && !shown.isEmpty()) {
            start(shown);
        } else if (Rehearsal.isWorthIt(deliveries.totalProperty().get())) {
            rehearse();
        }
    }

    /** Searches anew what is searched: amounts or times are meant otherwise now. */
    public void reread() {
        if (shown != null && !shown.isEmpty()
                && Query.read(shown.source(), frame()) instanceof Parsed.Read(Query query)) {
            start(query);
        }
    }

    /** Searches anew what is searched, once another day has begun since it was read: {@code today} is that one now. */
    public void keepUpWithTheDay() {
        if (shown != null && !shown.frame().day().equals(frame().day())) {
            reread();
        }
    }

    private void rehearse() {
        Snapshot some = Rehearsal.rows(deliveries.snapshot());
        searcher.rehearse(Rehearsal.queries(frame(), some).stream().map(query -> question(query, some)).toList(), some);
    }

    /**
     * Once there are so many deliveries that the first search would be slow: somebody may search while the list still fills.
     * Those that come at this moment do not count: where so many come, it would be in the way of showing them.
     */
    private void listed(int total) {
        if (!rehearsed && Rehearsal.isWorthIt(total - deliveries.unread().countProperty().get())) {
            rehearsed = true;
            if (shown == null || shown.isEmpty()) {
                rehearse();
            }
        }
    }

    /** Why what was typed cannot be searched, and where; null when it can. */
    public ReadOnlyObjectProperty<@Nullable Flaw> flawProperty() {
        return flaw.getReadOnlyProperty();
    }

    /** How many deliveries had to be opened to know whether they are found, and could not be read. */
    public ReadOnlyIntegerProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Returns how what is typed can go on at the cursor. */
    public Completion complete(String typed, int cursor) {
        return Completion.at(typed, cursor, this::values);
    }

    private void start(Query query) {
        shown = query;
        if (query.isEmpty()) {
            searcher.stop();
            unreadable.set(0);
            filter.accept(RowFilter.ALL);
            return;
        }
        searcher.search(question(query, deliveries.snapshot()), judge -> {
            unreadable.set(judge.unreadable());
            filter.accept(judge);
        }, (judge, rows) -> {
            unreadable.set(judge.unreadable());
            List<PackedRow> latest = rows.stream().filter(this::isLatest).toList();
            if (!latest.isEmpty()) {
                changed.accept(RowBatch.packed(latest));
            }
        });
    }

    private Searcher.Question question(Query query, Snapshot rows) {
        return new Searcher.Question(query, packer, rows,
                new Searcher.Unseen(deliveries.unread().numbers(), deliveries.unread()::contains),
                new Searcher.Attached(deliveries.flags().numbers(), deliveries.notes().all()));
    }

    private QueryContext frame() {
        return new QueryContext(text.money(), text.zone(), clock.instant());
    }

    private boolean isLatest(PackedRow row) {
        return deliveries.row(row.seq()).filter(now -> now == row).isPresent();
    }

    private List<String> values(Field field) {
        Set<String> values = new LinkedHashSet<>();
        List<Row> rows = deliveries.rows();
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - LATEST) && values.size() < MOST_VALUES; i--) {
            String value = value(field, rows.get(i));
            boolean seen = Objects.equals(value, value(field, text.veil().apply(rows.get(i))));
            if (value != null && !value.isEmpty() && seen) { // what is hidden in the table is not offered either
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static @Nullable String value(Field field, Row row) {
        return switch (field) {
            case EVENT -> row.summary().event();
            case CODE -> row.summary().code();
            case CUSTOMER -> row.summary().customer();
            case CAMPAIGN -> row.summary().campaign();
            case ORDER -> row.summary().ids().order();
            case SOURCE -> row.summary().ids().source();
            case PATH -> row.target();
            case METHOD -> row.method();
            case STATUS -> row.answer() == null ? null : Integer.toString(row.answer().status());
            default -> null;
        };
    }
}
