package io.hookscope.capture.plan;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What rules and templates may ask about a delivery. Total: what is not there or was not read is empty. */
public interface Facts {

    /** The names that {@link #named} knows. */
    List<String> NAMES = List.of("event", "code", "campaign", "customer", "sendout", "redemption", "order", "path",
            "seq");

    /** Returns the path as sent, without the query. */
    String path();

    /** Returns the event's name in lower case; empty when there is none. */
    String event();

    /** Returns what is the same for every attempt of one send-out: its id, else a digest of the request. */
    String sendout();

    /** Returns the value at that place of the body. */
    Optional<JsonNode> at(JsonPointer pointer);

    /** Returns the value of that name, one of {@link #NAMES}. */
    Optional<String> named(String name);
}
