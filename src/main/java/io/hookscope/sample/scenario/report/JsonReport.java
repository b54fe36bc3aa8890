package io.hookscope.sample.scenario.report;

import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Step;
import io.hookscope.sample.scenario.StepVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON. Stateless. */
public final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static byte[] bytes(Report report) {
        ObjectNode json = sum(report);
        ArrayNode steps = json.putArray("steps");
        report.results().forEach(result -> steps.add(step(result)));
        return JSON.writeValueAsBytes(json);
    }

    /** Returns everything but the steps. */
    public static ObjectNode sum(Report report) {
        return JSON.createObjectNode().put("scenario", report.scenario().word()).put("target", report.target())
                .put("at", report.at().toString()).put("seed", Long.toString(report.seed()))
                .put("complete", report.complete()).put("passed", report.count(StepVerdict.PASSED))
                .put("failed", report.count(StepVerdict.FAILED)).put("skipped", report.count(StepVerdict.SKIPPED));
    }

    /** Returns one step. */
    public static ObjectNode step(Result result) {
        ObjectNode json = JSON.createObjectNode().put("step", result.step().word())
                .put("title", result.step().title()).put("verdict", result.verdict().word())
                .put("expected", result.step().expected()).put("found", result.found())
                .put("advice", result.advice());
        ArrayNode unseen = json.putArray("unseen");
        result.unseen().forEach(unseen::add);
        return json.put("tookMs", result.took().toMillis());
    }

    /** Whether those are the bytes of a report, of whatever version. */
    static boolean isOne(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return json.path("scenario").isString() && json.path("steps").isArray();
        } catch (JacksonException _) {
            return false;
        }
    }

    static List<Result> results(byte[] bytes) {
        try {
            JsonNode steps = JSON.readTree(bytes).path("steps");
            if (!steps.isArray()) {
                throw new IllegalArgumentException("no steps");
            }
            var results = new ArrayList<Result>();
            steps.forEach(step -> result(step).ifPresent(results::add));
            return results;
        } catch (JacksonException _) {
            throw new IllegalArgumentException("no JSON");
        }
    }

    private static Optional<Result> result(JsonNode json) {
        Optional<StepVerdict> verdict = StepVerdict.of(json.path("verdict").asString(""));
        return Step.of(json.path("step").asString("")).flatMap(step -> verdict.map(
                v -> new Result(step, v, json.path("found").asString(""), json.path("advice").asString(""),
                        List.of(), Duration.ofMillis(json.path("tookMs").asLong(0)))));
    }
}
