package io.hookscope.exchange.har;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Reception;
import io.hookscope.exchange.parcel.Parcel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes entries by the specification of HAR 1.2. What it has no place for stands in fields that begin with an underscore, as
 * it wants. Stateless.
 */
final class Entries {

    /** With this begins the comment on a body that is left out. */
    static final String LEFT_OUT = "left out: ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Entries() {}

    static ObjectNode entry(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        Answer answer = parcel.answer();
        BigDecimal took = millis(answer == null ? Duration.ZERO : answer.took());
        ObjectNode entry = JSON.createObjectNode().put("startedDateTime", delivery.receivedAt().toString())
                .put("time", took);
        entry.set("request", request(parcel));
        entry.set("response", response(answer, delivery.protocol()));
        entry.putObject("cache");
        entry.putObject("timings").put("blocked", -1).put("dns", -1).put("connect", -1).put("send", 0)
                .put("wait", took).put("receive", 0).put("ssl", -1);
        entry.put("_seq", parcel.seq()).put("_remote", delivery.remote());
        reception(entry, delivery.reception());
        if (answer != null) {
            entry.put("_why", answer.why());
        }
        return entry;
    }

    private static BigDecimal millis(Duration duration) {
        BigDecimal millis = BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros();
        return millis.scale() < 0 ? millis.setScale(0) : millis;
    }

    private static void reception(ObjectNode entry, Reception reception) {
        switch (reception) {
            case Reception.Whole _,Reception.LeftOut _ -> entry.put("_reception", "whole");
            case Reception.TooLarge(long limit) -> entry.put("_reception", "too-large").put("_limit", limit);
            case Reception.CutShort(String reason) -> entry.put("_reception", "cut-short").put("_reason", reason);
        }
    }

    private static ObjectNode request(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        ObjectNode request = JSON.createObjectNode().put("method", delivery.method()).put("url", Urls.of(delivery))
                .put("httpVersion", delivery.protocol());
        Urls.cookies(request.putArray("cookies"), delivery);
        ArrayNode headers = request.putArray("headers");
        for (Header header : delivery.headers().list()) {
            headers.addObject().put("name", header.name()).put("value", header.value());
        }
        Urls.query(request.putArray("queryString"), delivery.target());
        if (delivery.body().length() > 0 || parcel.isBodyLeftOut()) {
            request.set("postData", postData(parcel));
        }
        return request.put("headersSize", -1).put("bodySize", delivery.body().length()).put("_target",
                delivery.target());
    }

    private static ObjectNode postData(Parcel parcel) {
        byte[] bytes = parcel.delivery().body().bytes();
        ObjectNode data = JSON.createObjectNode().put("mimeType",
                parcel.delivery().headers().first("Content-Type").orElse("application/octet-stream"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            data.put("text", text);
        } else {
            data.put("text", Base64.getEncoder().encodeToString(bytes)).put("_encoding", "base64");
        }
        return parcel.isBodyLeftOut() ? data.put("comment", LEFT_OUT + parcel.leftOut()) : data;
    }

    /** A status of 0 is how browsers write that there was no answer. */
    private static ObjectNode response(@Nullable Answer answer, String protocol) {
        ObjectNode response = JSON.createObjectNode().put("status", answer == null ? 0 : answer.status())
                .put("statusText", "").put("httpVersion", protocol);
        response.putArray("cookies");
        response.putArray("headers");
        response.putObject("content").put("size", 0).put("mimeType", "x-unknown");
        return response.put("redirectURL", "").put("headersSize", -1).put("bodySize", 0);
    }
}
