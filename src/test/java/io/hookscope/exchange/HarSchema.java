package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What HAR 1.2 wants, written down from its specification: every field, its type, and that others begin with an underscore. */
final class HarSchema {

    private HarSchema() {}

    static void check(JsonNode har) {
        object(har, "log:o", "");
        JsonNode log = har.path("log");
        object(log, "version:s creator:o entries:a", "browser:o pages:a comment:s");
        assertThat(log.path("version").stringValue("")).isEqualTo("1.2");
        object(log.path("creator"), "name:s version:s", "comment:s");
        for (JsonNode entry : log.path("entries")) {
            entry(entry);
        }
    }

    private static void entry(JsonNode entry) {
        object(entry, "startedDateTime:s time:n request:o response:o cache:o timings:o",
                "pageref:s serverIPAddress:s connection:s comment:s");
        OffsetDateTime.parse(entry.path("startedDateTime").stringValue(""));
        request(entry.path("request"));
        JsonNode response = entry.path("response");
        object(response, "status:n statusText:s httpVersion:s cookies:a headers:a content:o redirectURL:s "
                + "headersSize:n bodySize:n", "comment:s");
        object(response.path("content"), "size:n mimeType:s", "compression:n text:s encoding:s comment:s");
        JsonNode timings = entry.path("timings");
        object(timings, "send:n wait:n receive:n", "blocked:n dns:n connect:n ssl:n comment:s");
        double sum = 0;
        for (String part : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
            sum += Math.max(0, timings.path(part).doubleValue(0));
        }
        assertThat(entry.path("time").doubleValue()).isEqualTo(sum);
        for (String part : List.of("send", "wait", "receive")) {
            assertThat(timings.path(part).doubleValue()).isGreaterThanOrEqualTo(0);
        }
    }

    private static void request(JsonNode request) {
        object(request, "method:s url:s httpVersion:s cookies:a headers:a queryString:a headersSize:n bodySize:n",
                "postData:o comment:s");
        assertThat(URI.create(request.path("url").stringValue("").replaceAll("[\\[\\]%#]", "")).isAbsolute()).isTrue();
        request.path("cookies").forEach(c -> object(c, "name:s value:s",
                "path:s domain:s expires:s httpOnly:b secure:b comment:s"));
        request.path("headers").forEach(h -> object(h, "name:s value:s", "comment:s"));
        request.path("queryString").forEach(q -> object(q, "name:s value:s", "comment:s"));
        if (request.has("postData")) {
            object(request.path("postData"), "mimeType:s text:s", "params:a comment:s");
        }
    }

    private static void object(JsonNode node, String required, String optional) {
        assertThat(node.isObject()).as(node.toString()).isTrue();
        Set<String> known = new HashSet<>();
        for (String field : (required + " " + optional).strip().split(" ")) {
            String[] parts = field.split(":");
            known.add(parts[0]);
            boolean must = Arrays.asList(required.split(" ")).contains(field);
            JsonNode value = node.path(parts[0]);
            assertThat(value.isMissingNode() ? !must : fits(value, parts[1])).as(field).isTrue();
        }
        node.propertyNames()
                .forEach(name -> assertThat(known.contains(name) || name.startsWith("_")).as(name).isTrue());
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "s" -> value.isString();
            case "n" -> value.isNumber();
            case "o" -> value.isObject();
            case "a" -> value.isArray();
            default -> value.isBoolean();
        };
    }
}
