package io.hookscope.query;

import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.store.packed.SharedFact;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question of a text that many rows share once for each text. Thread-safe: two threads that ask at the same time
 * find the same.
 */
final class OncePerText implements Predicate<PackedRow> {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Packer packer;
    private final SharedFact fact;
    private final Predicate<@Nullable String> question;
    private final byte[] answers = new byte[Packer.MOST_SHARED];

    OncePerText(Packer packer, SharedFact fact, Predicate<@Nullable String> question) {
        this.packer = packer;
        this.fact = fact;
        this.question = question;
    }

    @Override
    public boolean test(PackedRow row) {
        int number = row.number(fact);
        if (row.packer() != packer || !Packer.isShared(number)) {
            return question.test(row.text(fact));
        }
        byte known = answers[number];
        if (known == 0) {
            known = question.test(row.text(fact)) ? YES : NO;
            answers[number] = known;
        }
        return known == YES;
    }
}
