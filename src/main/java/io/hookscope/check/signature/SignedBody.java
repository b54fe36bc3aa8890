package io.hookscope.check.signature;

import io.hookscope.check.Evidence;
import io.hookscope.event.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A form of the body over which a correct signature may have been computed.
 *
 * @param form  the form's key in the texts: {@code sent}, {@code compact}, {@code decoded}, {@code decoded-compact}, {@code string}
 * @param bytes the bytes in that form
 */
record SignedBody(String form, byte[] bytes) {

    /** Returns the forms, the body as sent first; forms that are the same bytes appear once. */
    static List<SignedBody> of(Evidence evidence) {
        byte[] sent = evidence.delivery().body().bytes();
        byte[] decoded = evidence.reading().text();
        var bodies = new ArrayList<SignedBody>();
        add(bodies, "sent", sent);
        if (decoded == sent || Arrays.equals(decoded, sent)) {
            addCompact(bodies, "compact", sent, evidence);
        } else {
            add(bodies, "decoded", decoded);
            addCompact(bodies, "decoded-compact", decoded, evidence);
        }
        if (evidence.reading().content() instanceof Content.Json(JsonNode root, var _) && root.isString()) {
            add(bodies, "string", root.stringValue().getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    /** Text that is no JSON is signed as it is: its white space counts. */
    private static void addCompact(List<SignedBody> bodies, String form, byte[] bytes, Evidence evidence) {
        if (evidence.reading().content() instanceof Content.Json || JsonGuess.begins(bytes)) {
            byte[] compact = JsonWhitespace.strip(bytes);
            if (compact != bytes) {
                add(bodies, form, compact);
            }
        }
    }

    private static void add(List<SignedBody> bodies, String form, byte[] bytes) {
        bodies.add(new SignedBody(form, bytes));
    }
}
