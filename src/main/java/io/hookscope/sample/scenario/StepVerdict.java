package io.hookscope.sample.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step came to. */
public enum StepVerdict {
    PASSED, FAILED, SKIPPED;

    /** Returns the word in reports: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a sign and the word, for people: never the sign alone. */
    public String shown() {
        return Words.of("verdict." + word());
    }

    /** Returns the verdict of that word. */
    public static Optional<StepVerdict> of(String word) {
        return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
    }
}
