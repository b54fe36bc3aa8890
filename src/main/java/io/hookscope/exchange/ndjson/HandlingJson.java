package io.hookscope.exchange.ndjson;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.exchange.parcel.UnreadableException;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What became of a delivery as an object of JSON, there and back. Stateless. */
final class HandlingJson {

    private HandlingJson() {}

    static void put(ObjectNode json, Handling handling) {
        json.put("at", handling.at().toString()).put("kind", word(handling.kind()))
                .put("change", word(handling.change())).put("target", handling.target())
                .put("tookNanos", handling.outcome().took().toNanos());
        switch (handling.outcome()) {
            case SendOutcome.Answered answered -> {
                json.put("status", answered.status()).put("extent", word(answered.extent()));
                NdjsonWriter.headers(json, answered.headers());
                NdjsonWriter.body(json, answered.body().bytes());
            }
            case SendOutcome.Failed failed ->
                json.put("failure", word(failed.failure())).put("sentence", failed.sentence());
        }
    }

    /** Reads it; the delivery's number is not known here and stands as 0. */
    static Handling read(Fields fields) throws UnreadableException {
        return new Handling(0, fields.time("at"), constant(Handling.Kind.class, fields, "kind"),
                constant(Handling.Change.class, fields, "change"), fields.text("target", ""), outcome(fields));
    }

    private static SendOutcome outcome(Fields fields) throws UnreadableException {
        long nanos = fields.json().path("tookNanos").longValue(-1);
        if (nanos < 0) {
            throw fields.wrong("handling.took");
        }
        Duration took = Duration.ofNanos(nanos);
        if (fields.json().has("failure")) {
            return new SendOutcome.Failed(constant(SendOutcome.Failure.class, fields, "failure"),
                    fields.text("sentence", ""),
                    took);
        }
        int status = fields.json().path("status").intValue(-1);
        if (status < 100 || status > 599) {
            throw fields.wrong("handling.status");
        }
        return new SendOutcome.Answered(status, fields.headers(), fields.body(),
                constant(SendOutcome.Extent.class, fields, "extent"), took);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Fields fields, String name)
            throws UnreadableException {
        String word = fields.text(name, "");
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw fields.wrong("handling.word", name, word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
