package io.hookscope.cli;

import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.event.Reading;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was concluded about one file, for programs and for people. Immutable. */
record CheckedFile(String file, Reading reading, Examination examination) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Returns one line of JSON. */
    String json() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("file", file).put("shape", reading.shape().word()).put("event", reading.name());
        object.put("signature", VerdictJson.word(examination.signature().kind()));
        VerdictJson.findings(object.putArray("findings"), examination.findings());
        return object.toString();
    }

    /** Returns a paragraph: the file, what it is, and each finding with its place and what to do. */
    String text() {
        String event = reading.name().isEmpty() ? reading.shape().word() : reading.name();
        var text = new StringBuilder("%s: %s, signature %s, %s".formatted(file, event,
                examination.signature().label(), count(examination.findings())));
        for (Finding f : examination.findings()) {
            text.append("%n  %s  %s".formatted(VerdictJson.word(f.grade()), f.title()));
            if (!f.pointer().isEmpty()) {
                text.append("%n    at %s: expected %s, found %s".formatted(f.pointer(), f.expected(), f.found()));
            }
            text.append("%n    %s%n    %s".formatted(f.why(), f.advice()));
        }
        return text.toString();
    }

    private static String count(List<Finding> findings) {
        return switch (findings.size()) {
            case 0 -> "no findings";
            case 1 -> "1 finding";
            default -> findings.size() + " findings";
        };
    }
}
