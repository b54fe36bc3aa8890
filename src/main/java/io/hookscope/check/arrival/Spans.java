package io.hookscope.check.arrival;

import java.time.Duration;

/** Says lengths of time the way people do. Stateless. */
final class Spans {

    private Spans() {}

    /** Returns the length in its two largest units: {@code 62 ms}, {@code 3.2 s}, {@code 4 min 5 s}, {@code 2 d 3 h}. */
    static String words(Duration length) {
        long seconds = length.toSeconds();
        if (seconds == 0) {
            return length.toMillis() + " ms";
        }
        if (seconds < 60) {
            return seconds + "." + length.toMillisPart() / 100 + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds < 86_400
                ? seconds / 3600 + " h " + seconds / 60 % 60 + " min"
                : seconds / 86_400 + " d " + seconds / 3600 % 24 + " h";
    }
}
