package io.hookscope.cli;

import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.cli.output.VerdictJson;
import io.hookscope.event.Printable;
import io.hookscope.event.Reading;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was concluded about one file, for programs and for people. Immutable. */
record CheckedFile(String file, Reading reading, Examination examination) {

    /** ASCII, so that no terminal is moved by what a sender wrote. */
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();

    /** Returns one line of JSON. */
    String json() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("file", file).put("shape", reading.shape().word()).put("event", reading.name());
        object.put("signature", VerdictJson.word(examination.signature().kind()));
        VerdictJson.findings(object.putArray("findings"), examination.findings());
        return MAPPER.writeValueAsString(object);
    }

    /** Returns a paragraph: the file, what it is, and each finding with its place and what to do. */
    String text() {
        String event = reading.name().isEmpty() ? reading.shape().word() : reading.name();
        var text = new StringBuilder("%s: %s, signature %s, %s".formatted(Printable.of(file), Printable.of(event),
                examination.signature().label(), count(examination.findings())));
        for (Finding f : examination.findings()) {
            text.append("%n  %s  %s".formatted(VerdictJson.word(f.grade()), Printable.of(f.title())));
            if (!f.pointer().isEmpty()) {
                text.append("%n    at %s: expected %s, found %s".formatted(Printable.of(f.pointer()),
                        Printable.of(f.expected()), Printable.of(f.found())));
            }
            text.append("%n    %s%n    %s".formatted(Printable.of(f.why()), Printable.of(f.advice())));
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
