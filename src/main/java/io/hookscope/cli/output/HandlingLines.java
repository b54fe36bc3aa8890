package io.hookscope.cli.output;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.Printable;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How it is written what became of a delivery that was sent on. Stateless. */
public final class HandlingLines {

    private HandlingLines() {}

    /** Puts it into an object. */
    public static void put(ObjectNode json, Handling handling) {
        json.put("kind", handling.kind().name().toLowerCase(Locale.ROOT));
        json.put("change", handling.change().name().toLowerCase(Locale.ROOT));
        json.put("to", handling.target());
        switch (handling.outcome()) {
            case SendOutcome.Answered answered ->
                json.put("status", answered.status()).putNull("failure").putNull("why");
            case SendOutcome.Failed(SendOutcome.Failure failure, String sentence, _) ->
                json.putNull("status").put("failure", failure.word()).put("why", sentence);
        }
        json.put("tookMs", BigDecimal.valueOf(handling.outcome().took().toNanos() / 1000, 3));
    }

    /** Returns it for people, with nothing that moves a terminal's cursor. */
    public static String text(Handling handling) {
        return switch (handling.outcome()) {
            case SendOutcome.Answered answered -> String.format(Locale.ROOT, "%d  %.1f ms  %s", answered.status(),
                    answered.took().toNanos() / 1e6, Printable.of(handling.target()));
            case SendOutcome.Failed(_, String sentence, _) -> Printable.of(sentence);
        };
    }
}
