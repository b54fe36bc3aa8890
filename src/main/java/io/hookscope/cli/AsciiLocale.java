package io.hookscope.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells arguments that did not arrive: in a locale of nothing but ASCII, as cron jobs and containers have it, Java spoils all
 * other characters of them before the program begins. Stateless.
 */
final class AsciiLocale {

    /** What Java puts in the place of each byte of an argument that it cannot read. */
    private static final char SPOILT = '\uFFFD';

    private AsciiLocale() {}

    /** Returns a sentence about an argument that did not arrive as it was written; empty when all did. */
    static Optional<String> spoilt(String[] arguments) {
        return spoilt(arguments, System.getProperty("sun.jnu.encoding", ""));
    }

    /** As {@link #spoilt(String[])}, in a locale of that encoding. */
    static Optional<String> spoilt(String[] arguments, String encoding) {
        if (!isAscii(encoding)) {
            return Optional.empty();
        }
        return Arrays.stream(arguments).filter(argument -> argument.indexOf(SPOILT) >= 0).findFirst()
                .map(argument -> "This locale knows ASCII alone, so \""
                        + argument.substring(0, argument.indexOf(SPOILT)) + "\u2026\" did not arrive as you wrote it. "
                        + "Set LC_ALL=C.UTF-8, or your own language in UTF-8, and run it again.");
    }

    private static boolean isAscii(String encoding) {
        return !encoding.isEmpty() && Charset.isSupported(encoding)
                && Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
    }
}
