package io.hookscope.cli.output;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines for programs: one JSON object each, in ASCII, so that no terminal is moved by what a sender wrote. Thread-safe. */
public final class JsonLines implements Lines {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = JsonMapper
            .builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();

    @Override
    public String line(Insight insight) {
        Row row = insight.row();
        ObjectNode json = mapper.createObjectNode();
        json.put("seq", row.seq());
        json.put("receivedAt", MICROS.format(row.receivedAt()));
        json.put("method", row.method());
        json.put("path", path(row.target()));
        json.put("target", row.target());
        json.put("remote", row.remote());
        answer(json, row);
        json.put("bytes", row.bytes());
        reception(json, row.reception());
        summary(json, row.summary());
        VerdictJson.put(json, insight);
        return written(json);
    }

    @Override
    public String update(Insight insight) {
        ObjectNode json = mapper.createObjectNode();
        json.put("update", insight.row().seq());
        VerdictJson.put(json, insight);
        return written(json);
    }

    @Override
    public String handled(Handling handling) {
        ObjectNode json = mapper.createObjectNode();
        json.put("handled", handling.seq());
        HandlingLines.put(json, handling);
        return written(json);
    }

    private String written(ObjectNode json) {
        // delete is the one control character below 0x80 that JSON leaves alone
        return mapper.writeValueAsString(json).replace("\u007f", "\\u007f");
    }

    private static void answer(ObjectNode json, Row row) {
        Answer answer = row.answer();
        if (answer == null) {
            json.putNull("status").putNull("tookMs").putNull("why");
            return;
        }
        json.put("status", answer.status());
        json.put("tookMs", BigDecimal.valueOf(answer.took().toNanos() / 1000, 3));
        json.put("why", answer.why());
    }

    private static void reception(ObjectNode json, Reception reception) {
        switch (reception) {
            case Reception.Whole() -> json.put("reception", "whole");
            case Reception.TooLarge(_) -> json.put("reception", "too-large");
            case Reception.CutShort(String reason) -> json.put("reception", "cut-short").put("reason", reason);
            case Reception.LeftOut(String was) -> json.put("reception", "left-out").put("reason", was);
        }
    }

    private static void summary(ObjectNode json, Summary summary) {
        json.put("shape", summary.shape().word());
        json.put("event", summary.event());
        json.put("label", summary.label());
        json.put("code", summary.code());
        json.put("campaign", summary.campaign());
        json.put("customer", summary.customer());
        json.put("orderTotal", summary.orderTotal());
        json.put("discount", summary.discount());
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
