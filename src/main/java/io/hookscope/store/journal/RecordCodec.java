package io.hookscope.store.journal;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Writes an entry as bytes and reads it back: kind, number, fields, and the body last. Without state, safe to share.
 * Header lines are ISO-8859-1, one byte a character, as the request brought them; other texts are UTF-8.
 */
final class RecordCodec {

    private static final byte ARRIVED = 1;
    private static final byte ANSWERED = 2;
    private static final byte WHOLE = 0;
    private static final byte TOO_LARGE = 1;
    private static final byte CUT_SHORT = 2;
    private static final byte LEFT_OUT = 3;

    private RecordCodec() {}

    /** Returns the bytes that stand at the end of the record and need no copying. */
    static byte[] tail(Entry entry) {
        return switch (entry) {
            case Entry.Arrived(long _, Delivery delivery) -> delivery.body().bytes();
            case Entry.Answered _ -> Body.EMPTY.bytes();
        };
    }

    /** Puts all but the tail. */
    static void put(Entry entry, GrowingBuffer out) {
        switch (entry) {
            case Entry.Arrived(long seq, Delivery delivery) -> putDelivery(seq, delivery, out);
            case Entry.Answered(long seq, Answer answer) -> {
                out.put(ANSWERED).putLong(seq).putInt(answer.status()).putLong(answer.took().toNanos());
                out.putText(answer.why());
            }
        }
    }

    private static void putDelivery(long seq, Delivery delivery, GrowingBuffer out) {
        out.put(ARRIVED).putLong(seq).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, delivery.receivedAt()));
        out.putText(delivery.method()).putText(delivery.target());
        out.putText(delivery.protocol()).putText(delivery.remote());
        out.putInt(delivery.headers().list().size());
        for (Header header : delivery.headers().list()) {
            out.putLatin(header.name()).putLatin(header.value());
        }
        switch (delivery.reception()) {
            case Reception.Whole _ -> out.put(WHOLE);
            case Reception.TooLarge(long limit) -> out.put(TOO_LARGE).putLong(limit);
            case Reception.CutShort(String reason) -> out.put(CUT_SHORT).putText(reason);
            case Reception.LeftOut(String was) -> out.put(LEFT_OUT).putText(was);
        }
        out.putInt(delivery.body().length());
    }

    /** Reads what {@link #put} and the tail wrote; throws a runtime exception on bytes that nobody wrote. */
    static Entry get(ByteBuffer in) {
        byte kind = in.get();
        long seq = in.getLong();
        return switch (kind) {
            case ARRIVED -> new Entry.Arrived(seq, getDelivery(in));
            case ANSWERED -> new Entry.Answered(seq,
                    new Answer(in.getInt(), Duration.ofNanos(in.getLong()), GrowingBuffer.text(in)));
            default -> throw new IllegalArgumentException("record of unknown kind " + kind);
        };
    }

    private static Delivery getDelivery(ByteBuffer in) {
        Instant receivedAt = Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
        String method = GrowingBuffer.text(in);
        String target = GrowingBuffer.text(in);
        String protocol = GrowingBuffer.text(in);
        String remote = GrowingBuffer.text(in);
        Headers headers = getHeaders(in);
        Reception reception = getReception(in);
        byte[] body = new byte[in.getInt()];
        in.get(body);
        return new Delivery(receivedAt, method, target, protocol, remote, headers, Body.of(body), reception);
    }

    private static Headers getHeaders(ByteBuffer in) {
        int count = in.getInt();
        var lines = new ArrayList<Header>(Math.min(count, 1000));
        for (int i = 0; i < count; i++) {
            lines.add(new Header(GrowingBuffer.latin(in), GrowingBuffer.latin(in)));
        }
        return new Headers(lines);
    }

    private static Reception getReception(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case WHOLE -> Reception.WHOLE;
            case TOO_LARGE -> new Reception.TooLarge(in.getLong());
            case CUT_SHORT -> new Reception.CutShort(GrowingBuffer.text(in));
            case LEFT_OUT -> new Reception.LeftOut(GrowingBuffer.text(in));
            default -> throw new IllegalArgumentException("reception of unknown kind " + kind);
        };
    }
}
