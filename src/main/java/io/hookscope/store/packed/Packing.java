package io.hookscope.store.packed;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Ids;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while it is packed. The order in which it writes is that in which {@link Unpacking} reads. For one thread. */
final class Packing {

    private static final int MOST_FINDINGS = 255;

    final Packer packer;
    final long seq;
    final long received;
    int flags;
    int findings;
    private int port;
    private final PackedWriter packedWriter = new PackedWriter();

    Packing(Row row, Packer packer) {
        this.packer = packer;
        seq = row.seq();
        received = ChronoUnit.MICROS.between(Instant.EPOCH, row.receivedAt());
        kinds(row.summary());
        @Nullable
        String[] shared = shared(row);
        int[] numbers = numbers(shared);
        figures(row);
        place(row.conclusion());
        own(shared, numbers);
        packedWriter.text(row.summary().code());
        ids(row.summary().ids());
        conclusion(row.conclusion());
        rest(row);
    }

    byte[] tail() {
        return packedWriter.bytes();
    }

    private void kinds(Summary summary) {
        flags = Bits.SHAPE.put(flags, summary.shape().ordinal());
        flags = Bits.OUTCOME.put(flags, summary.outcome().ordinal());
        flags = Bits.UNIT.put(flags, summary.discountUnit().ordinal());
        flags = Bits.WHOLE_STACK.put(flags, summary.footprint().total() ? 1 : 0);
    }

    private @Nullable String[] shared(Row row) {
        Summary summary = row.summary();
        Ids ids = summary.ids();
        Answer answer = row.answer();
        Conclusion conclusion = row.conclusion();
        return new @Nullable String[]{summary.event(), summary.label(), summary.campaign(), summary.customer(),
                ids.source(), ids.targetUrl(), row.target(), row.method(), host(row.remote()),
                answer == null ? null : answer.why(), conclusion == null ? null : conclusion.signature().label(),
                ids.project(), ids.tracking()};
    }

    private int[] numbers(@Nullable String[] shared) {
        int[] numbers = new int[SharedFact.COUNT];
        for (SharedFact fact : SharedFact.values()) {
            int number = packer.words(fact).number(shared[fact.ordinal()]);
            numbers[fact.ordinal()] = number;
            packedWriter.two(number);
        }
        return numbers;
    }

    /** What stands at places of its own, so that it can be asked for without reading the rest. */
    private void figures(Row row) {
        Summary summary = row.summary();
        Answer answer = row.answer();
        flags = Bits.ANSWERED.put(flags, answer == null ? 0 : 1);
        packedWriter.eight(Amounts.whole(summary.orderTotal()));
        packedWriter.eight(Amounts.whole(summary.discount()));
        packedWriter.eight(answer == null ? 0 : answer.took().toNanos());
        packedWriter.eight(summary.footprint().digest());
        packedWriter.eight(row.bytes());
        packedWriter.two(answer == null ? 0 : answer.status());
        packedWriter.two(port);
    }

    private String host(String remote) {
        int colon = remote.lastIndexOf(':');
        int number = colon > 0 ? Ports.read(remote, colon + 1) : -1;
        if (number < 0) {
            return remote;
        }
        port = number;
        flags = Bits.PORT.put(flags, 1);
        return remote.substring(0, colon);
    }

    private void place(@Nullable Conclusion conclusion) {
        CheckoutPlace place = conclusion == null ? null : conclusion.checkout();
        if (place == null) {
            return;
        }
        flags = Bits.PLACE.put(flags, 1);
        packedWriter.eight(place.key());
        packedWriter.text(place.label());
        for (int number : new int[]{place.arrived(), place.expected(), place.position(), place.redeemables(),
                (place.exact() ? 1 : 0) + (place.total() ? 2 : 0) + (place.alarm() ? 4 : 0)}) {
            packedWriter.number(number & 0xFFFFFFFFL);
        }
        texts(place.missing());
    }

    private void own(@Nullable String[] shared, int[] numbers) {
        for (SharedFact fact : SharedFact.values()) {
            if (numbers[fact.ordinal()] == Words.OWN) {
                flags = Bits.OWN.put(flags, 1);
                packedWriter.text(shared[fact.ordinal()]);
            }
        }
    }

    private void texts(List<String> all) {
        packedWriter.number(all.size());
        all.forEach(packedWriter::text);
    }

    private void ids(Ids ids) {
        packedWriter.text(ids.redemption());
        packedWriter.text(ids.order());
        packedWriter.text(ids.sendout());
        packedWriter.text(ids.event());
        packedWriter.text(ids.group());
        packedWriter.text(ids.parent());
    }

    private void conclusion(@Nullable Conclusion c) {
        if (c == null) {
            return;
        }
        flags = Bits.VERDICT.put(flags, c.signature().kind().ordinal() + 1);
        int most = Math.max(Math.max(c.errors(), c.warnings()), Math.max(c.notices(), c.attempt()));
        if (most > MOST_FINDINGS) {
            flags = Bits.MANY_FINDINGS.put(flags, 1);
            packedWriter.number(c.errors());
            packedWriter.number(c.warnings());
            packedWriter.number(c.notices());
            packedWriter.number(c.attempt());
        } else {
            findings = c.errors() << 24 | c.warnings() << 16 | c.notices() << 8 | c.attempt();
        }
    }

    private void rest(Row row) {
        Summary summary = row.summary();
        flags = Bits.TOTAL.put(flags, Amounts.write(summary.orderTotal(), packedWriter));
        flags = Bits.DISCOUNT.put(flags, Amounts.write(summary.discount(), packedWriter));
        created(summary.createdAt());
        if (summary.footprint().replayOf() instanceof String replayOf) {
            flags = Bits.REPLAY.put(flags, 1);
            packedWriter.text(replayOf);
        }
        if (!summary.footprint().stacked().isEmpty()) {
            flags = Bits.STACKED.put(flags, 1);
            texts(summary.footprint().stacked());
        }
        reception(row.reception());
    }

    private void reception(Reception reception) {
        switch (reception) {
            case Reception.Whole _ -> {
                // says nothing more
            }
            case Reception.TooLarge(long limit) -> {
                flags = Bits.RECEPTION.put(flags, Bits.TOO_LARGE);
                packedWriter.eight(limit);
            }
            case Reception.CutShort(String reason) -> {
                flags = Bits.RECEPTION.put(flags, Bits.CUT_SHORT);
                packedWriter.text(reason);
            }
            case Reception.LeftOut(String was) -> {
                flags = Bits.RECEPTION.put(flags, Bits.LEFT_OUT);
                packedWriter.text(was);
            }
        }
    }

    private void created(@Nullable Instant at) {
        if (at == null) {
            return;
        }
        boolean millis = at.getNano() % 1_000_000 == 0 && Math.abs(at.getEpochSecond()) < 1L << 50;
        flags = Bits.CREATED.put(flags, millis ? Bits.MILLIS : 2);
        packedWriter.eight(millis ? at.toEpochMilli() : at.getEpochSecond());
        if (!millis) {
            packedWriter.eight(at.getNano());
        }
    }
}
