package io.hookscope.exchange.ndjson;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Summary;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.parcel.ParcelWriter;
import io.hookscope.exchange.parcel.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes each delivery as one JSON object on a line of its own. What is in the object is a function of the delivery and what
 * came to it alone, so that the same deliveries give the same bytes whenever they are written. For one thread.
 */
public final class NdjsonWriter implements ParcelWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;

    /** Writes to that stream. */
    public NdjsonWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Parcel parcel) throws IOException {
        PlainJson.write(JSON.writeValueAsBytes(object(parcel)), out);
        out.write('\n');
    }

    @Override
    public void finish() {
        // nothing stands at the end
    }

    private static ObjectNode object(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        ObjectNode json = JSON.createObjectNode().put("seq", parcel.seq())
                .put("receivedAt", delivery.receivedAt().toString()).put("remote", delivery.remote())
                .put("method", delivery.method()).put("target", delivery.target())
                .put("protocol", delivery.protocol());
        headers(json, delivery.headers());
        reception(json, delivery.reception());
        if (parcel.isBodyLeftOut()) {
            json.put("bodyLeftOut", parcel.leftOut());
        } else {
            body(json, delivery.body().bytes());
        }
        answer(json, parcel.answer());
        attached(json, parcel.attached());
        facts(json.putObject("facts"), parcel.summary());
        return json;
    }

    static void headers(ObjectNode json, Headers headers) {
        ArrayNode lines = json.putArray("headers");
        for (Header header : headers.list()) {
            lines.addArray().add(header.name()).add(header.value());
        }
    }

    private static void reception(ObjectNode json, Reception reception) {
        switch (reception) {
            case Reception.Whole _,Reception.LeftOut _ -> json.put("reception", "whole");
            case Reception.TooLarge(long limit) -> json.put("reception", "too-large").put("limit", limit);
            case Reception.CutShort(String reason) -> json.put("reception", "cut-short").put("reason", reason);
        }
    }

    /** Writes bytes as text where that loses nothing. */
    static void body(ObjectNode json, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            json.put("body", text);
        } else {
            json.put("bodyBase64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static void answer(ObjectNode json, @Nullable Answer answer) {
        if (answer != null) {
            json.putObject("answer").put("status", answer.status()).put("tookNanos", answer.took().toNanos())
                    .put("why", answer.why());
        }
    }

    private static void attached(ObjectNode json, Attached attached) {
        if (attached.mark().flagged()) {
            json.put("flagged", true);
        }
        if (!attached.mark().note().isEmpty()) {
            json.put("note", attached.mark().note());
        }
        if (!attached.handlings().isEmpty()) {
            ArrayNode handlings = json.putArray("handlings");
            attached.handlings().forEach(handling -> HandlingJson.put(handlings.addObject(), handling));
        }
    }

    /** For reading with other tools; an import derives them again. */
    private static void facts(ObjectNode json, Summary summary) {
        put(json, "event", summary.event().isEmpty() ? null : summary.event());
        put(json, "label", summary.label());
        put(json, "code", summary.code());
        put(json, "campaign", summary.campaign());
        put(json, "customer", summary.customer());
        if (summary.orderTotal() != null) {
            json.put("orderTotal", summary.orderTotal());
        }
        if (summary.discount() != null) {
            json.put("discount", summary.discount());
        }
        put(json, "sendout", summary.ids().sendout());
        put(json, "group", summary.ids().group());
        put(json, "redemption", summary.ids().redemption());
        put(json, "order", summary.ids().order());
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
