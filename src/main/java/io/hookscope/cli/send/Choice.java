package io.hookscope.cli.send;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a word of the command line as one of a few choices. */
final class Choice {

    private Choice() {}

    /**
     * Returns the choice of that word.
     *
     * @param what what is chosen, for the sentence that is said when there is no such choice
     */
    static <E extends Enum<E>> E of(String word, String what, Function<String, Optional<E>> read,
            Function<E, String> say,
            E[] all) {
        return read.apply(word).orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + word
                + ": choose one of " + Arrays.stream(all).map(say).collect(Collectors.joining(", ")) + "."));
    }
}
