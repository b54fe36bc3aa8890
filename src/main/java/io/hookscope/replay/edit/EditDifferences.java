package io.hookscope.replay.edit;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.event.diff.EditScript;
import io.hookscope.event.diff.EditScript.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tells what differs between a delivery as it arrived and what is to be sent. Stateless. */
public final class EditDifferences {

    private EditDifferences() {}

    /**
     * Returns a line for each piece that goes ({@code - }) or comes ({@code + }), header lines first; none when all is the
     * same. Bodies are compared by what they say, not packed.
     */
    public static List<String> of(Edited edited) {
        return Stream.concat(between(lines(edited.original().headers()), lines(edited.signed())),
                between(pieces(edited.begin()), pieces(edited.body()))).toList();
    }

    private static List<String> lines(Headers headers) {
        return headers.list().stream().map(line -> line.name() + ": " + line.value()).toList();
    }

    /** Compact JSON is one line: it is cut where its values begin and end. */
    private static List<String> pieces(Body body) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        return List.of(text.split("(?<=[,{\\[\n])|(?=[}\\]])"));
    }

    private static Stream<String> between(List<String> before, List<String> after) {
        return EditScript.of(before, after).steps().stream().map(step -> switch (step) {
            case Step.Removed(int _, String piece) -> "- " + piece.strip();
            case Step.Added(int _, String piece) -> "+ " + piece.strip();
        });
    }
}
