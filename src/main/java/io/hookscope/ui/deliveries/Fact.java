package io.hookscope.ui.deliveries;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.hookscope.delivery.Reception;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.SharedFact;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that say a fact of the row, in their first order: what each says, how it sorts, and how it stands there at first. */
public enum Fact implements Column {
    STATE(Look.SIGN, 28, comparing(StateGlyph::of)), //
    RECEIVED(Look.MONO, 92, comparingLong(PackedRow::receivedMicros)), //
    EVENT(Look.TEXT, 196, by(row -> row.text(SharedFact.LABEL))), //
    CODE(Look.MONO, 132, by(PackedRow::code)), //
    CAMPAIGN(Look.TEXT, 110, by(row -> row.text(SharedFact.CAMPAIGN))), //
    CUSTOMER(Look.TEXT, 92, by(row -> row.text(SharedFact.CUSTOMER))), //
    ORDER(Look.AMOUNT, 60, by(PackedRow::orderTotal)), //
    DISCOUNT(Look.AMOUNT, 76, by(PackedRow::discount)), //
    SIGNATURE(Look.BADGE, 94, by(row -> row.text(SharedFact.VERDICT))), //
    ANSWERED(Look.MONO, 94, comparingLong(Fact::status).thenComparingLong(PackedRow::tookNanos)), //
    ATTEMPT(Look.AMOUNT, 64, comparingLong(PackedRow::attempt)), //
    SOURCE(Look.MONO, 150, by(row -> row.text(SharedFact.SOURCE))), //
    REMOTE(Look.MONO, 130, comparing(PackedRow::remote)), //
    METHOD(Look.MONO, 60, by(row -> row.text(SharedFact.METHOD))), //
    PATH(Look.MONO, 130, by(row -> row.text(SharedFact.TARGET))), //
    BYTES(Look.AMOUNT, 74, comparingLong(PackedRow::bytes)), //
    NUMBER(Look.AMOUNT, 64, comparingLong(PackedRow::seq)), //
    NOTE(Look.TEXT, 180, (a, b) -> 0); //

    private final Look look;
    private final int width;
    private final Comparator<PackedRow> order;

    Fact(Look look, int width, Comparator<PackedRow> order) {
        this.look = look;
        this.width = width;
        this.order = order;
    }

    /** Returns what the column says about the row, as far as it may be seen; empty when there is nothing to say. */
    public String text(Row whole, CellText text) {
        Row row = text.veil().apply(whole);
        return switch (this) {
            case STATE -> StateGlyph.of(row).glyph();
            case RECEIVED -> text.time(row.receivedAt());
            case EVENT -> row.summary().label();
            case CODE -> orEmpty(row.summary().code());
            case CAMPAIGN -> orEmpty(row.summary().campaign());
            case CUSTOMER -> orEmpty(row.summary().customer());
            case ORDER -> text.orderTotal(row.summary());
            case DISCOUNT -> text.discount(row.summary());
            case SIGNATURE -> row.conclusion() == null ? "" : row.conclusion().signature().words();
            case ANSWERED -> text.answered(row);
            case ATTEMPT -> row.conclusion() == null ? "" : Integer.toString(row.conclusion().attempt());
            case SOURCE -> orEmpty(row.summary().ids().source());
            case REMOTE -> row.remote();
            case METHOD -> row.method();
            case PATH -> row.target();
            case BYTES -> row.reception() instanceof Reception.LeftOut ? "" : CellText.size(row.bytes());
            case NUMBER -> Long.toString(row.seq());
            case NOTE -> ""; // no row knows it
        };
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public boolean saysMostAtItsBeginning() {
        return switch (this) {
            case CAMPAIGN, CUSTOMER, NOTE -> true;
            case EVENT, CODE, STATE, RECEIVED, ORDER, DISCOUNT, SIGNATURE, ANSWERED, ATTEMPT, SOURCE, REMOTE, METHOD,
                    PATH, BYTES,
                    NUMBER ->
                false;
        };
    }

    @Override
    public int width() {
        return width;
    }

    /** Returns ascending order by this column alone; rows that say the same compare as 0. */
    public Comparator<PackedRow> order() {
        return order;
    }

    /** Whether it is shown before anybody chose. */
    public boolean shownAtFirst() {
        return compareTo(ATTEMPT) < 0;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return Strings.get("column." + word());
    }

    @Override
    public String unsorted() {
        return this == NOTE ? Strings.get("note.unsorted") : "";
    }

    private static <T extends Comparable<? super T>> Comparator<PackedRow> by(Function<PackedRow, @Nullable T> fact) {
        return comparing(fact, nullsFirst(naturalOrder()));
    }

    private static long status(PackedRow row) {
        return row.isAnswered() ? row.status() : -1;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
