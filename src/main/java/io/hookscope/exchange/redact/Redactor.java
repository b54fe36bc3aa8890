package io.hookscope.exchange.redact;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.exchange.parcel.Parcel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes of each parcel one that can be handed to others: pseudonyms in the place of personal data and credentials, the same
 * for the same value in everything that one redactor sees; ids stay. A body that is not JSON is left out, because nobody
 * knows what it tells. For one thread.
 */
public final class Redactor {

    private final Redaction redaction;
    private final Pseudonyms pseudonyms;
    private final EventReader reader = new EventReader();

    /** Redacts that way. */
    public Redactor(Redaction redaction) {
        this.redaction = redaction;
        this.pseudonyms = new Pseudonyms(redaction.key());
    }

    /** Returns the parcel without personal data and credentials. */
    public Parcel redact(Parcel parcel) {
        Reading reading = reader.read(parcel.delivery());
        var free = new FreeText(pseudonyms, redaction.paths());
        return switch (reading.content()) {
            case Content.Json _ -> {
                Delivery delivery = delivery(parcel.delivery(), json(reading.text(), free), free);
                yield new Parcel(parcel.seq(), delivery, answer(parcel.answer(), free), reader.read(delivery).summary(),
                        parcel.conclusion(), parcel.attached().guarded(), "");
            }
            case Content.Empty _,Content.Absent _ ->
                new Parcel(parcel.seq(), delivery(parcel.delivery(), new byte[0], free),
                        answer(parcel.answer(), free), parcel.summary(), parcel.conclusion(),
                        parcel.attached().guarded(), "");
            case Content.NotJson(String problem, int _, int _) ->
                new Parcel(parcel.seq(), withoutBody(parcel.delivery(), free), answer(parcel.answer(), free),
                        parcel.summary(), parcel.conclusion(), parcel.attached().guarded(), problem);
        };
    }

    /** What chose the answer can quote the body, a path of a response plan, or the URL of a handler. */
    private static @Nullable Answer answer(@Nullable Answer answer, FreeText free) {
        return answer == null
                ? null
                : new Answer(answer.status(), answer.took(), Reasons.masked(answer.why(), free));
    }

    /**
     * What may be seen of a delivery.
     *
     * @param delivery the delivery without personal data and credentials
     * @param words    takes what was replaced out of sentences about it
     */
    public record Sight(Delivery delivery, UnaryOperator<String> words) {}

    /** Returns what may be seen of a delivery; in the place of a body that is not JSON stands that text. */
    public Sight see(Delivery delivery, String hidden) {
        Reading reading = reader.read(delivery);
        var free = new FreeText(pseudonyms, redaction.paths());
        free.learnPath(delivery.target());
        byte[] body = switch (reading.content()) {
            case Content.Json _ -> json(reading.text(), free);
            case Content.Empty _,Content.Absent _ -> new byte[0];
            case Content.NotJson _ -> hidden.getBytes(StandardCharsets.UTF_8);
        };
        Delivery masked = delivery(delivery, body, free);
        FreeText strict = free.strict();
        return new Sight(masked, strict::maskedOfKnown);
    }

    private byte[] json(byte[] bytes, FreeText free) {
        Encoding encoding = Encoding.of(bytes);
        String masked = new JsonMask(encoding.text(bytes), redaction, free).masked();
        var out = new ByteArrayOutputStream(bytes.length + 256);
        out.write(bytes, 0, encoding.mark());
        out.writeBytes(masked.getBytes(encoding.charset()));
        return out.toByteArray();
    }

    private Delivery delivery(Delivery original, byte[] body, FreeText free) {
        return delivery(original, headers(original, body, free), body, free);
    }

    private Delivery delivery(Delivery original, Headers headers, byte[] body, FreeText free) {
        return new Delivery(original.receivedAt(), original.method(),
                new Targets(pseudonyms, free).masked(original.target()), original.protocol(), original.remote(),
                headers, Body.of(body), original.reception());
    }

    /** The headers go on telling how long the body was that is left out, and how it was packed. */
    private Delivery withoutBody(Delivery original, FreeText free) {
        List<Header> lines = original.headers().list().stream()
                .map(header -> new Header(header.name(), value(header, free)))
                .toList();
        return delivery(original, new Headers(lines), new byte[0], free);
    }

    /** The body stands there unpacked, so the headers that describe the packed one follow it. */
    private Headers headers(Delivery original, byte[] body, FreeText free) {
        List<Header> lines = new ArrayList<>();
        for (Header header : original.headers().list()) {
            String name = header.name();
            if (name.equalsIgnoreCase("Content-Encoding")) {
                continue;
            }
            lines.add(new Header(name, name.equalsIgnoreCase("Content-Length")
                    ? Integer.toString(body.length)
                    : value(header, free)));
        }
        return new Headers(lines);
    }

    private String value(Header header, FreeText free) {
        if (Names.isSecretHeader(header.name())) {
            return pseudonyms.of(PersonalKind.SECRET, header.value());
        }
        return Names.anywhere(header.name()).map(kind -> pseudonyms.of(kind, header.value()))
                .orElseGet(() -> free.maskedOfKnown(header.value()));
    }
}
