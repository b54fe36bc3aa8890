package io.hookscope.check.signature;

import io.hookscope.check.Evidence;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Content;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;

/** Tells whether a body was probably longer when it was signed. Stateless. */
final class Truncation {

    private Truncation() {}

    /** Whether the body ends before its JSON does, before its announced length, or before its time ran out. */
    static boolean suspected(Evidence evidence) {
        // of what was imported the length may be that of another form: JSON that is whole was not cut
        boolean whole = evidence.reading().content() instanceof Content.Json;
        return evidence.delivery().reception() instanceof Reception.CutShort || !whole && announcedMore(evidence)
                || isLost(evidence)
                || evidence.reading().content() instanceof Content.NotJson && unbalanced(evidence.reading().text());
    }

    /** Whether nothing came, or too little to be unpacked. */
    private static boolean isLost(Evidence evidence) {
        byte[] sent = evidence.delivery().body().bytes();
        return sent.length == 0
                || !JsonGuess.begins(sent) && Unpacker.unpack(evidence.delivery()) instanceof Unpacked.Damaged;
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
