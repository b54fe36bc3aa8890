package io.hookscope.check.signature;

import io.hookscope.check.Evidence;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Content;

/** Tells whether a body was probably longer when it was signed. Stateless. */
final class Truncation {

    private Truncation() {}

    /** Whether the body ends before its JSON does, before its announced length, or before its time ran out. */
    static boolean suspected(Evidence evidence) {
        return evidence.delivery().reception() instanceof Reception.CutShort || announcedMore(evidence)
                || evidence.reading().content() instanceof Content.NotJson && unbalanced(evidence.reading().text());
    }

    private static boolean announcedMore(Evidence evidence) {
        String announced = evidence.delivery().headers().first("Content-Length").orElse("").strip();
        return announced.matches("\\d{1,18}") && Long.parseLong(announced) > evidence.delivery().body().length();
    }

    private static boolean unbalanced(byte[] json) {
        if (!JsonGuess.begins(json)) {
            return false;
        }
        long open = 0;
        boolean inString = false;
        for (int i = 0; i < json.length; i++) {
            switch (json[i]) {
                case '"' -> inString = !inString;
                case '\\' -> i += inString ? 1 : 0;
                case '{', '[' -> open += inString ? 0 : 1;
                case '}', ']' -> open -= inString ? 0 : 1;
                default -> {
                }
            }
        }
        return inString || open > 0;
    }
}
