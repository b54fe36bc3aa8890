package io.hookscope.capture.plan.notation;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans as JSON, for the settings. A plan that cannot be read is left out. Stateless. */
final class PlanJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanJson() {}

    static String write(List<Plan> plans) {
        ArrayNode array = JSON.createArrayNode();
        for (Plan plan : plans) {
            ObjectNode one = array.addObject().put("name", plan.name()).put("for", Clauses.written(plan.end()));
            ArrayNode rules = one.putArray("rules");
            plan.rules().forEach(rule -> write(rule, rules.addObject()));
        }
        return JSON.writeValueAsString(array);
    }

    static List<Plan> read(String text) {
        var plans = new ArrayList<Plan>();
        try {
            JSON.readTree(text).forEach(node -> plan(node).ifPresent(plans::add));
        } catch (JacksonException _) {
            return List.of();
        }
        return plans;
    }

    private static void write(Rule rule, ObjectNode json) {
        ArrayNode when = json.putArray("when");
        rule.when().forEach(condition -> when.add(Clauses.written(condition)));
        json.put("answer", Notation.written(rule.course()));
        ArrayNode headers = json.putArray("headers");
        rule.headers().list().forEach(header -> headers.add(Clauses.written(header)));
        json.put("body", rule.body());
    }

    private static Optional<Plan> plan(JsonNode json) {
        try {
            var rules = new ArrayList<Rule>();
            for (JsonNode rule : json.path("rules")) {
                rules.add(rule(rule));
            }
            return Optional.of(new Plan(json.path("name").asString(""), rules,
                    Clauses.end(json.path("for").asString(""))));
        } catch (NotationException | IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static Rule rule(JsonNode json) throws NotationException {
        var when = new ArrayList<Condition>();
        for (JsonNode condition : json.path("when")) {
            when.add(Clauses.condition(condition.asString("")));
        }
        var headers = new ArrayList<Header>();
        for (JsonNode header : json.path("headers")) {
            headers.add(Clauses.header(header.asString("")));
        }
        return new Rule(when, Notation.course(json.path("answer").asString("")), new Headers(headers),
                json.path("body").asString(""));
    }
}
