package io.hookscope.store.packed;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a row of a packed one, which it reads in the order in which {@link Packing} wrote it; to be asked once. For one thread. */
final class Unpacking {

    private final PackedRow packed;
    private final PackedReader in;

    Unpacking(PackedRow packed) {
        this.packed = packed;
        this.in = packed.reader();
    }

    Row row() {
        CheckoutPlace place = packed.isInCheckout() ? place() : null;
        @Nullable
        String[] shared = shared();
        String code = in.text();
        Ids ids = ids(shared);
        Conclusion conclusion = conclusion(shared, place);
        BigDecimal total = Amounts.read(Bits.TOTAL.of(packed.flags), packed.eight(RowLayout.TOTAL), in);
        BigDecimal discount = Amounts.read(Bits.DISCOUNT.of(packed.flags), packed.eight(RowLayout.DISCOUNT), in);
        Instant created = created();
        Summary summary = new Summary(packed.shape(), some(shared, SharedFact.EVENT), some(shared, SharedFact.LABEL),
                packed.outcome(), code, shared[SharedFact.CAMPAIGN.ordinal()], shared[SharedFact.CUSTOMER.ordinal()],
                total,
                discount, packed.discountUnit(), ids, created, footprint());
        return new Row(packed.seq, packed.receivedAt(), some(shared, SharedFact.METHOD),
                some(shared, SharedFact.TARGET),
                remote(some(shared, SharedFact.HOST)), reception(), packed.bytes(), summary, answer(shared),
                conclusion);
    }

    CheckoutPlace place() {
        long key = in.eight();
        String label = in.some();
        int arrived = (int) in.number();
        int expected = (int) in.number();
        int position = (int) in.number();
        int redeemables = (int) in.number();
        int marks = (int) in.number();
        return new CheckoutPlace(key, label, arrived, expected, (marks & 1) != 0, (marks & 2) != 0, (marks & 4) != 0,
                position, redeemables, texts());
    }

    private @Nullable String[] shared() {
        @Nullable
        String[] shared = new @Nullable String[SharedFact.COUNT];
        for (int i = 0; i < shared.length; i++) {
            int number = packed.number(Packer.SHARED[i]);
            shared[i] = number == Words.NONE
                    ? null
                    : number == Words.OWN ? in.text() : packed.packer().words(Packer.SHARED[i]).text(number);
        }
        return shared;
    }

    private Ids ids(@Nullable String[] shared) {
        String redemption = in.text();
        String order = in.text();
        String sendout = in.text();
        String event = in.text();
        String group = in.text();
        String parent = in.text();
        return new Ids(sendout, event, shared[SharedFact.SOURCE.ordinal()], shared[SharedFact.TARGET_URL.ordinal()],
                group,
                redemption, parent, order, shared[SharedFact.TRACKING.ordinal()], shared[SharedFact.PROJECT.ordinal()]);
    }

    private int[] counts() {
        int all = packed.findings;
        return Bits.MANY_FINDINGS.in(packed.flags)
                ? in.four()
                : new int[]{all >>> 24, all >>> 16 & 0xFF, all >>> 8 & 0xFF, all & 0xFF};
    }

    private @Nullable Conclusion conclusion(@Nullable String[] shared, @Nullable CheckoutPlace place) {
        SignatureVerdict.Kind kind = packed.verdict();
        if (kind == null) {
            return null;
        }
        int[] counts = counts();
        return new Conclusion(new SignatureVerdict(kind, some(shared, SharedFact.VERDICT)), counts[0], counts[1],
                counts[2], counts[3], place);
    }

    private @Nullable Instant created() {
        return switch (Bits.CREATED.of(packed.flags)) {
            case 0 -> null;
            case Bits.MILLIS -> Instant.ofEpochMilli(in.eight());
            default -> Instant.ofEpochSecond(in.eight(), in.eight());
        };
    }

    private Footprint footprint() {
        String replayOf = packed.isReplay() ? in.text() : null;
        List<String> stacked = Bits.STACKED.in(packed.flags) ? texts() : List.of();
        return new Footprint(packed.digest(), replayOf, packed.isWholeStack(), stacked);
    }

    private List<String> texts() {
        int count = (int) in.number();
        var all = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            all.add(in.some());
        }
        return all;
    }

    private Reception reception() {
        return switch (Bits.RECEPTION.of(packed.flags)) {
            case 0 -> Reception.WHOLE;
            case Bits.TOO_LARGE -> new Reception.TooLarge(in.eight());
            case Bits.CUT_SHORT -> new Reception.CutShort(in.some());
            default -> new Reception.LeftOut(in.some());
        };
    }

    private @Nullable Answer answer(@Nullable String[] shared) {
        return packed.isAnswered()
                ? new Answer(packed.status(), Duration.ofNanos(packed.tookNanos()), some(shared, SharedFact.WHY))
                : null;
    }

    private String remote(String host) {
        return Bits.PORT.in(packed.flags) ? host + ':' + packed.port() : host;
    }

    private static String some(@Nullable String[] shared, SharedFact fact) {
        return Objects.requireNonNullElse(shared[fact.ordinal()], "");
    }
}
