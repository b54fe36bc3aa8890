package io.hookscope.replay.edit;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling.Change;
import io.hookscope.event.coding.Packer;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.replay.Outgoing;
import io.hookscope.sample.plan.Signer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A delivery with another body, other headers, or another signature. A body that came packed is worked on as what it says;
 * it goes out as the very bytes that came while nobody changes that, else packed anew as {@code Content-Encoding} says.
 * Immutable.
 *
 * @param original as it arrived
 * @param came     the original's body after its {@code Content-Encoding} was undone, where that could be
 * @param headers  the header lines to send, before the signature is seen to
 * @param body     what the body says, not packed; the bytes as they came where those could not be unpacked
 * @param signing  what becomes of the signature
 */
public record Edited(Delivery original, Unpacked came, Headers headers, Body body, Signing signing) {

    private static final String ENCODING = "Content-Encoding";

    /** A delivery in which nothing is changed yet. */
    public static Edited of(Delivery delivery, Signing signing) {
        Unpacked came = Unpacker.unpack(delivery);
        return new Edited(delivery, came, delivery.headers(), begin(delivery, came), signing);
    }

    private static Body begin(Delivery delivery, Unpacked came) {
        return came instanceof Unpacked.Plain(byte[] text) && text != delivery.body().bytes()
                ? Body.of(text)
                : delivery.body();
    }

    /** Returns this with another body. */
    public Edited with(Body other) {
        return new Edited(original, came, headers, other, signing);
    }

    /** Returns this with other headers. */
    public Edited with(Headers other) {
        return new Edited(original, came, other, body, signing);
    }

    /** Returns this with another signature. */
    public Edited with(Signing other) {
        return new Edited(original, came, headers, body, other);
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /** Returns what the body said when it arrived, not packed. */
    public Body begin() {
        return begin(original, came);
    }

    /** Whether the body came packed and was unpacked to be worked on. */
    public boolean isUnpacked() {
        return begin() != original.body();
    }

    /** Returns the encodings that the headers to send name, in the order in which they are applied. */
    public List<String> encodings() {
        return Unpacker.layers(headers);
    }

    /** Whether it is known what the body says: Voucherify signs that, and not the bytes that it is packed in. */
    public boolean isSignable() {
        return came instanceof Unpacked.Plain || JsonEdit.isJson(text());
    }

    /** Returns the bytes to send. */
    public Body sent() {
        if (!isUnpacked()) {
            return body;
        }
        boolean untouched = body.equals(begin()) && headers.all(ENCODING).equals(original.headers().all(ENCODING));
        return untouched ? original.body() : Packer.pack(headers, body.bytes()).map(Body::of).orElse(body);
    }

    /** Returns what is sent. */
    public Delivery delivery() {
        return new Delivery(original.receivedAt(), original.method(), original.target(), original.protocol(),
                original.remote(), signed(), sent(), original.reception());
    }

    /** Returns the header lines to send. */
    Headers signed() {
        return signing.apply(headers, body.bytes());
    }

    /** Returns what is sent in the place of the delivery of that number. */
    public Outgoing outgoing(long seq) {
        Delivery sent = delivery();
        boolean same = body.equals(begin())
                && sent.headers().all(Signer.HEADER).equals(original.headers().all(Signer.HEADER));
        return new Outgoing(seq, sent,
                same ? Change.NONE : signing instanceof Signing.Anew ? Change.SIGNED : Change.UNSIGNED);
    }
}
