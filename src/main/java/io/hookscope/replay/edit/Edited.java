package io.hookscope.replay.edit;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling.Change;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.replay.Outgoing;
import io.hookscope.sample.plan.Signer;
import java.nio.charset.StandardCharsets;

/**
 * A delivery with another body, other headers, or another signature. Immutable.
 *
 * @param original as it arrived
 * @param headers  the header lines to send, before the signature is seen to
 * @param body     the bytes to send
 * @param signing  what becomes of the signature
 */
public record Edited(Delivery original, Headers headers, Body body, Signing signing) {

    /** A delivery in which nothing is changed yet, to be worked on as text: a {@code Content-Encoding} is undone. */
    public static Edited of(Delivery delivery, Signing signing) {
        boolean packed = delivery.headers().first("Content-Encoding").isPresent();
        if (packed && Unpacker.unpack(delivery) instanceof Unpacked.Plain(byte[] text)) {
            return new Edited(delivery, withoutEncoding(delivery.headers()), Body.of(text), signing);
        }
        return new Edited(delivery, delivery.headers(), delivery.body(), signing);
    }

    /** Returns this with another body. */
    public Edited with(Body other) {
        return new Edited(original, headers, other, signing);
    }

    /** Returns this with other headers. */
    public Edited with(Headers other) {
        return new Edited(original, other, body, signing);
    }

    /** Returns this with another signature. */
    public Edited with(Signing other) {
        return new Edited(original, headers, body, other);
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /** Returns what is sent. */
    public Delivery delivery() {
        return new Delivery(original.receivedAt(), original.method(), original.target(), original.protocol(),
                original.remote(), signing.apply(headers, body.bytes()), body, original.reception());
    }

    /** Returns what is sent in the place of the delivery of that number. */
    public Outgoing outgoing(long seq) {
        Delivery sent = delivery();
        boolean same = sent.body().equals(original.body())
                && sent.headers().all(Signer.HEADER).equals(original.headers().all(Signer.HEADER));
        return new Outgoing(seq, sent,
                same ? Change.NONE : signing instanceof Signing.Anew ? Change.SIGNED : Change.UNSIGNED);
    }

    private static Headers withoutEncoding(Headers headers) {
        return new Headers(headers.list().stream()
                .filter(line -> !line.name().equalsIgnoreCase("Content-Encoding")).toList());
    }
}
