package io.hookscope.exchange.ndjson;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.exchange.parcel.HeaderLines;
import io.hookscope.exchange.parcel.LeftOut;
import io.hookscope.exchange.parcel.Times;
import io.hookscope.exchange.parcel.UnreadableException;
import io.hookscope.store.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The object of one line, looked at field by field. Immutable. */
record Fields(JsonNode json, int line) {

    Arrival arrival() throws UnreadableException {
        if (!json.isObject()) {
            throw wrong("object");
        }
        var delivery = new Delivery(receivedAt(), text("method", "POST"), text("target", "/"),
                text("protocol", "HTTP/1.1"), text("remote", ""), headers(), body(), reception());
        JsonNode seq = json.path("seq");
        if (!seq.isMissingNode() && (!seq.isIntegralNumber() || !seq.canConvertToLong() || seq.longValue() < 0)) {
            throw wrong("seq");
        }
        return new Arrival(seq.longValue(0), delivery, answer(), attached());
    }

    private Attached attached() throws UnreadableException {
        var mark = new Mark(json.path("flagged").booleanValue(false), json.path("note").stringValue(""));
        var handlings = new ArrayList<Handling>();
        for (JsonNode handling : json.path("handlings")) {
            handlings.add(HandlingJson.read(new Fields(handling, line)));
        }
        return new Attached(mark, handlings);
    }

    UnreadableException wrong(String key, Object... values) {
        return new UnreadableException(line, key, values);
    }

    String text(String name, String otherwise) throws UnreadableException {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isString() || HeaderLines.isBroken(value.stringValue())) {
            throw wrong("text", name);
        }
        return value.stringValue();
    }

    private Instant receivedAt() throws UnreadableException {
        return time("receivedAt");
    }

    Instant time(String name) throws UnreadableException {
        try {
            Instant time = Instant.parse(text(name, ""));
            if (Times.isSayable(time)) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw wrong("time", name);
    }

    Headers headers() throws UnreadableException {
        var lines = new ArrayList<Header>();
        for (JsonNode pair : json.path("headers")) {
            if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isString() || !pair.get(1).isString()) {
                throw wrong("headers");
            }
            lines.add(HeaderLines.line(pair.get(0).stringValue(), pair.get(1).stringValue())
                    .orElseThrow(() -> wrong("header")));
        }
        return new Headers(lines);
    }

    Body body() throws UnreadableException {
        JsonNode text = json.path("body");
        JsonNode base64 = json.path("bodyBase64");
        if (text.isString()) {
            return Body.of(text.stringValue());
        }
        if (base64.isString()) {
            try {
                return Body.of(Base64.getDecoder().decode(base64.stringValue()));
            } catch (IllegalArgumentException _) {
                throw wrong("base64");
            }
        }
        if (json.path("bodyLeftOut").isString()) {
            return Body.EMPTY;
        }
        throw wrong("body");
    }

    private Reception reception() throws UnreadableException {
        boolean there = json.path("body").isString() || json.path("bodyBase64").isString();
        return there ? arrived() : LeftOut.of(text("bodyLeftOut", ""), arrived());
    }

    private Reception arrived() throws UnreadableException {
        String kind = text("reception", "whole");
        return switch (kind) {
            case "whole" -> Reception.WHOLE;
            case "too-large" -> new Reception.TooLarge(json.path("limit").longValue(0));
            case "cut-short" -> new Reception.CutShort(json.path("reason").stringValue(""));
            default -> throw wrong("reception");
        };
    }

    private @Nullable Answer answer() throws UnreadableException {
        JsonNode answer = json.path("answer");
        if (answer.isMissingNode() || answer.isNull()) {
            return null;
        }
        int status = answer.path("status").intValue(-1);
        long took = answer.path("tookNanos").longValue(-1);
        if (status < 0 || status > 599 || took < 0) {
            throw wrong("answer");
        }
        return new Answer(status, Duration.ofNanos(took), answer.path("why").stringValue(""));
    }
}
