package io.hookscope.store.packed;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Row} in about 200 bytes, of which 48 on the heap when many were packed together, with everything that it says;
 * times of arrival to the microsecond, as the tables keep them. What tables are ordered and searched by can be asked without
 * making the row. Immutable; two are equal only when they are the same.
 */
public final class PackedRow {

    final long seq;
    final long received;
    final int flags;
    final int findings;
    final Slab slab;
    final int at;

    PackedRow(Packing packing, Slab slab) {
        seq = packing.seq;
        received = packing.received;
        flags = packing.flags;
        findings = packing.findings;
        this.slab = slab;
        this.at = 0;
    }

    /** The same row, of which the bytes stand elsewhere. */
    PackedRow(PackedRow row, Slab slab, int at) {
        seq = row.seq;
        received = row.received;
        flags = row.flags;
        findings = row.findings;
        this.slab = slab;
        this.at = at;
    }

    /** Returns the row. */
    public Row unpack() {
        return new Unpacking(this).row();
    }

    /** Returns the delivery's number. */
    public long seq() {
        return seq;
    }

    /** Returns when it arrived, in microseconds since 1970. */
    public long receivedMicros() {
        return received;
    }

    /** Returns when it arrived. */
    public Instant receivedAt() {
        return Instant.ofEpochSecond(Math.floorDiv(received, 1_000_000L), Math.floorMod(received, 1_000_000L) * 1000);
    }

    /** Returns who packed it: the numbers of shared texts are his. */
    public Packer packer() {
        return slab.packer;
    }

    /** Returns the number of a shared text; see {@link Packer#isShared}. */
    public int number(SharedFact fact) {
        return slab.two(at + 2 * fact.ordinal());
    }

    /** Returns a shared text; null when there is none. */
    public @Nullable String text(SharedFact fact) {
        int number = number(fact);
        return number == Words.NONE
                ? null
                : Words.isShared(number) ? packer().words(fact).text(number) : new Peek(this).own(fact);
    }

    /** Returns the voucher's code, or what was redeemed instead; null when there is none. */
    public @Nullable String code() {
        return new Peek(this).code();
    }

    /** Whether the code can begin like that, in any letter case; false only when it does not. Quicker than the code itself. */
    public boolean codeMayBegin(String like) {
        return new Peek(this).codeMayBegin(like);
    }

    /** Whether that can stand in the code, in any letter case; false only when it does not. Quicker than the code itself. */
    public boolean codeMayContain(String part) {
        return new Peek(this).codeMayContain(part);
    }

    /** Whether the order's id can begin like that, in any letter case; false only when it does not. Quicker than the id itself. */
    public boolean orderMayBegin(String like) {
        return new Peek(this).orderMayBegin(like);
    }

    /** Returns who sent it, address and port. */
    public String remote() {
        String host = String.valueOf(text(SharedFact.HOST));
        return Bits.PORT.in(flags) ? host + ':' + port() : host;
    }

    /** Returns what is to be paid, in the smallest unit; null when that is not stated. */
    public @Nullable BigDecimal orderTotal() {
        return amount(Bits.TOTAL.of(flags), RowLayout.TOTAL, 0);
    }

    /** Returns what was taken off; null when that is not stated. */
    public @Nullable BigDecimal discount() {
        return amount(Bits.DISCOUNT.of(flags), RowLayout.DISCOUNT, 1);
    }

    /** Returns what the discount counts. */
    public Unit discountUnit() {
        return Packer.UNITS[Bits.UNIT.of(flags)];
    }

    private @Nullable BigDecimal amount(int kind, int from, int which) {
        return switch (kind) {
            case Amounts.NONE -> null;
            case Amounts.WHOLE -> BigDecimal.valueOf(eight(from));
            default -> which == 0 ? unpack().summary().orderTotal() : unpack().summary().discount();
        };
    }

    /** Returns which family its event belongs to. */
    public Outcome outcome() {
        return Packer.OUTCOMES[Bits.OUTCOME.of(flags)];
    }

    /** Returns the form of its body. */
    public Shape shape() {
        return Packer.SHAPES[Bits.SHAPE.of(flags)];
    }

    /** Whether the sender was answered with an error because not every byte could be taken. */
    public boolean isRefused() {
        int how = Bits.RECEPTION.of(flags);
        return how == Bits.TOO_LARGE || how == Bits.CUT_SHORT;
    }

    /** Whether it was answered, or it was recorded that the connection was closed without. */
    public boolean isAnswered() {
        return Bits.ANSWERED.in(flags);
    }

    /** Returns the status of the answer; 0 when there is none. */
    public int status() {
        return slab.two(at + RowLayout.STATUS);
    }

    /** Returns how long the answer took, in nanoseconds; 0 when there is none. */
    public long tookNanos() {
        return eight(RowLayout.TOOK);
    }

    /** Returns the body's length. */
    public long bytes() {
        return eight(RowLayout.BYTES);
    }

    /** Whether the checks have run. */
    public boolean isConcluded() {
        return Bits.VERDICT.in(flags);
    }

    /** Returns the kind of the signature's verdict; null until the checks have run. */
    public SignatureVerdict.@Nullable Kind verdict() {
        int kind = Bits.VERDICT.of(flags);
        return kind == 0 ? null : Packer.VERDICTS[kind - 1];
    }

    /** Returns how many findings are errors. */
    public int errors() {
        return Bits.MANY_FINDINGS.in(flags) ? new Peek(this).findings()[0] : findings >>> 24;
    }

    /** Returns how many findings are errors or warnings. */
    public int problems() {
        if (Bits.MANY_FINDINGS.in(flags)) {
            int[] all = new Peek(this).findings();
            return all[0] + all[1];
        }
        return (findings >>> 24) + (findings >>> 16 & 0xFF);
    }

    /** Returns how many findings are notices. */
    public int notices() {
        return Bits.MANY_FINDINGS.in(flags) ? new Peek(this).findings()[2] : findings >>> 8 & 0xFF;
    }

    /** Returns which attempt it is; 0 until the checks have run. */
    public int attempt() {
        return Bits.MANY_FINDINGS.in(flags) ? new Peek(this).findings()[3] : findings & 0xFF;
    }

    /** Whether it was sent by Hookscope from what was stored. */
    public boolean isReplay() {
        return Bits.REPLAY.in(flags);
    }

    /** Whether it looks like the redemption of a whole stack. */
    public boolean isWholeStack() {
        return Bits.WHOLE_STACK.in(flags);
    }

    /** Whether it has a place in a checkout. */
    public boolean isInCheckout() {
        return Bits.PLACE.in(flags);
    }

    /** Returns the key of its checkout; only when {@link #isInCheckout()}. */
    public long checkoutKey() {
        return eight(RowLayout.PLACE);
    }

    /** Returns its place in a checkout; null when it is in none. */
    public @Nullable CheckoutPlace place() {
        return isInCheckout() ? new Unpacking(this).place() : null;
    }

    /** Returns the redemption's id; null when there is none. */
    public @Nullable String redemption() {
        return new Peek(this).redemption();
    }

    /** Returns the order's id; null when there is none. */
    public @Nullable String order() {
        return new Peek(this).order();
    }

    /** Returns the send-out's id; null when there is none. */
    public @Nullable String sendout() {
        return new Peek(this).sendout();
    }

    /** Whether the send-out's id can begin like that, in any letter case; false only when it does not. Quicker than the id itself. */
    public boolean sendoutMayBegin(String like) {
        return new Peek(this).sendoutMayBegin(like);
    }

    /** Whether that holds of any identifier that is the delivery's own: all but webhook, project and tracking id. */
    public boolean anyOwnId(Predicate<@Nullable String> holds) {
        return new Peek(this).anyId(holds);
    }

    /** Returns where the row of that number stands among rows in order of number, or {@code -(place it would have) - 1}. */
    public static int find(List<PackedRow> rows, long seq) {
        int from = 0;
        int to = rows.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int compared = Long.compare(rows.get(middle).seq, seq);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -from - 1;
    }

    /** Returns its bytes; only of one that was packed alone. */
    byte[] alone() {
        return slab.near();
    }

    /** Returns the number that stands there in the {@link RowLayout}. */
    long eight(int place) {
        return slab.eight(at + place);
    }

    int port() {
        return slab.two(at + RowLayout.PORT);
    }

    long digest() {
        return eight(RowLayout.DIGEST);
    }

    PackedReader reader() {
        return new PackedReader(slab, at + RowLayout.PLACE);
    }
}
