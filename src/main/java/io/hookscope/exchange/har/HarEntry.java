package io.hookscope.exchange.har;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.HeaderLines;
import io.hookscope.exchange.parcel.LeftOut;
import io.hookscope.exchange.parcel.RequestUrl;
import io.hookscope.exchange.parcel.Times;
import io.hookscope.exchange.parcel.UnreadableException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of a log, which begins at that line. Immutable. */
record HarEntry(JsonNode json, int line) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    private static final Pattern PROTOCOL = Pattern.compile("HTTP/1\\.[ -~]*");

    Arrival arrival() throws UnreadableException {
        JsonNode request = json.path("request");
        String method = request.path("method").stringValue("");
        String url = request.path("url").stringValue("");
        if (method.isEmpty() || url.isEmpty() || HeaderLines.isBroken(method) || HeaderLines.isBroken(url)) {
            throw new UnreadableException(line, "har.request");
        }
        String protocol = request.path("httpVersion").stringValue("");
        String remote = json.path("_remote").stringValue("");
        var delivery = new Delivery(receivedAt(), method, target(request, url),
                PROTOCOL.matcher(protocol).matches() ? protocol : "HTTP/1.1",
                HeaderLines.isBroken(remote) ? "" : remote,
                headers(request), body(request.path("postData")), reception(request.path("postData")));
        return new Arrival(Math.max(0, json.path("_seq").longValue(0)), delivery, answer());
    }

    private Instant receivedAt() throws UnreadableException {
        try {
            Instant time = OffsetDateTime.parse(json.path("startedDateTime").stringValue("")).toInstant();
            if (Times.isSayable(time)) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new UnreadableException(line, "har.time");
    }

    private static String target(JsonNode request, String url) {
        String kept = request.path("_target").stringValue("");
        if (!kept.isEmpty() && !HeaderLines.isBroken(kept)) {
            return kept;
        }
        return RequestUrl.of(url).target();
    }

    /** What begins with a colon belongs to HTTP/2 and is said elsewhere. */
    private Headers headers(JsonNode request) throws UnreadableException {
        var lines = new ArrayList<Header>();
        for (JsonNode header : request.path("headers")) {
            String name = header.path("name").stringValue("");
            if (!name.startsWith(":")) {
                lines.add(HeaderLines.line(name, header.path("value").stringValue(""))
                        .orElseThrow(() -> new UnreadableException(line, "header")));
            }
        }
        return new Headers(lines);
    }

    private Body body(JsonNode data) throws UnreadableException {
        String text = data.path("text").stringValue("");
        String encoding = data.path("_encoding").stringValue(data.path("encoding").stringValue(""));
        if (text.isEmpty()) {
            return Body.of(form(data.path("params")));
        }
        try {
            return encoding.equals("base64") ? Body.of(Base64.getDecoder().decode(text)) : Body.of(text);
        } catch (IllegalArgumentException _) {
            throw new UnreadableException(line, "har.base64");
        }
    }

    private static String form(JsonNode params) {
        List<String> parts = new ArrayList<>();
        for (JsonNode param : params) {
            parts.add(URLEncoder.encode(param.path("name").stringValue(""), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(param.path("value").stringValue(""), StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }

    private Reception reception(JsonNode data) {
        String comment = data.path("comment").stringValue("");
        if (json.has("_reception") && comment.startsWith(Entries.LEFT_OUT)
                && data.path("text").stringValue("").isEmpty()) {
            return LeftOut.of(comment.substring(Entries.LEFT_OUT.length()), arrived());
        }
        return arrived();
    }

    private Reception arrived() {
        return switch (json.path("_reception").stringValue("")) {
            case "too-large" -> new Reception.TooLarge(json.path("_limit").longValue(0));
            case "cut-short" -> new Reception.CutShort(json.path("_reason").stringValue(""));
            default -> Reception.WHOLE;
        };
    }

    private @Nullable Answer answer() {
        int status = json.path("response").path("status").intValue(0);
        JsonNode time = json.path("time");
        if (status <= 0 && json.path("_why").isMissingNode() || status > 599) {
            return null;
        }
        BigDecimal millis = time.isNumber() ? time.decimalValue().max(BigDecimal.ZERO).min(LONGEST) : BigDecimal.ZERO;
        return new Answer(Math.max(0, status), Duration.ofNanos(millis.movePointRight(6).longValue()),
                json.path("_why").stringValue("imported"));
    }
}
