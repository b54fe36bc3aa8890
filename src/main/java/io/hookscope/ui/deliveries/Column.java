package io.hookscope.ui.deliveries;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.store.Row;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table's columns in their first order: what each says, how it sorts, and how it stands there at first. */
public enum Column {
    STATE(Look.SIGN, 28, comparing(Mark::of)), RECEIVED(Look.MONO, 92, comparing(Row::receivedAt)), EVENT(Look.TEXT,
            196, by(row -> row.summary().label())), CODE(Look.MONO, 132, by(row -> row.summary().code())), CAMPAIGN(
                    Look.TEXT, 110,
                    by(row -> row.summary().campaign())), CUSTOMER(Look.TEXT, 92, by(row -> row.summary()
                            .customer())), ORDER(Look.AMOUNT, 60, by(row -> row.summary().orderTotal())), DISCOUNT(
                                    Look.AMOUNT, 76, by(row -> row.summary().discount())), SIGNATURE(Look.BADGE, 94,
                                            by(Column::signature)), ANSWERED(Look.MONO, 94, Comparator
                                                    .<Row, Integer>comparing(
                                                            row -> row.answer() == null ? -1 : row.answer().status())
                                                    .thenComparing(by(Column::took))), ATTEMPT(Look.AMOUNT, 64,
                                                            comparingLong(Column::attempt)), SOURCE(Look.MONO, 150,
                                                                    by(row -> row.summary().ids().source())), REMOTE(
                                                                            Look.MONO, 130,
                                                                            comparing(Row::remote)), METHOD(Look.MONO,
                                                                                    60, comparing(Row::method)), PATH(
                                                                                            Look.MONO, 130,
                                                                                            comparing(
                                                                                                    Row::target)), BYTES(
                                                                                                            Look.AMOUNT,
                                                                                                            74,
                                                                                                            comparingLong(
                                                                                                                    Row::bytes)), NUMBER(
                                                                                                                            Look.AMOUNT,
                                                                                                                            64,
                                                                                                                            comparingLong(
                                                                                                                                    Row::seq)), NOTE(
                                                                                                                                            Look.TEXT,
                                                                                                                                            180,
                                                                                                                                            (a, b) -> 0);

    /** How a cell is drawn. */
    public enum Look {
        TEXT, MONO, AMOUNT, BADGE, SIGN
    }

    private final Look look;
    private final int width;
    private final Comparator<Row> order;

    Column(Look look, int width, Comparator<Row> order) {
        this.look = look;
        this.width = width;
        this.order = order;
    }

    /** Returns what the column says about the row; empty when there is nothing to say. */
    public String text(Row row, CellText text) {
        return switch (this) {
            case STATE -> Mark.of(row).glyph();
            case RECEIVED -> text.time(row.receivedAt());
            case EVENT -> row.summary().label();
            case CODE -> orEmpty(row.summary().code());
            case CAMPAIGN -> orEmpty(row.summary().campaign());
            case CUSTOMER -> orEmpty(row.summary().customer());
            case ORDER -> text.orderTotal(row.summary());
            case DISCOUNT -> text.discount(row.summary());
            case SIGNATURE -> orEmpty(signature(row));
            case ANSWERED -> text.answered(row);
            case ATTEMPT -> row.conclusion() == null ? "" : Integer.toString(row.conclusion().attempt());
            case SOURCE -> orEmpty(row.summary().ids().source());
            case REMOTE -> row.remote();
            case METHOD -> row.method();
            case PATH -> row.target();
            case BYTES -> CellText.size(row.bytes());
            case NUMBER -> Long.toString(row.seq());
            case NOTE -> ""; // no row knows it
        };
    }

    /** Returns how its cells are drawn. */
    public Look look() {
        return look;
    }

    /** Returns its width before anybody changed it, in pixels. */
    public int width() {
        return width;
    }

    /** Returns ascending order by this column alone; rows that say the same compare as 0. */
    public Comparator<Row> order() {
        return order;
    }

    /** Whether it is shown before anybody chose. */
    public boolean shownAtFirst() {
        return compareTo(ATTEMPT) < 0;
    }

    /** Returns its name as settings keep it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its title for people. */
    public String title() {
        return Strings.get("column." + word());
    }

    private static <T extends Comparable<? super T>> Comparator<Row> by(Function<Row, @Nullable T> fact) {
        return comparing(fact, nullsFirst(naturalOrder()));
    }

    private static @Nullable String signature(Row row) {
        Conclusion conclusion = row.conclusion();
        return conclusion == null ? null : conclusion.signature().label();
    }

    private static @Nullable Duration took(Row row) {
        Answer answer = row.answer();
        return answer == null ? null : answer.took();
    }

    private static long attempt(Row row) {
        Conclusion conclusion = row.conclusion();
        return conclusion == null ? 0 : conclusion.attempt();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
