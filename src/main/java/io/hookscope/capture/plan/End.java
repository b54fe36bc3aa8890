package io.hookscope.capture.plan;

import java.time.Duration;

/** When a plan is over and 200 is answered at once again. Immutable. There is no plan without an end. */
public sealed interface End {

    /** What a plan has unless told otherwise: a quarter of an hour. */
    End DEFAULT = new After(Duration.ofMinutes(15));

    /** Returns it in words, to follow "ends". */
    String words();

    /**
     * After a time.
     *
     * @param time 1 second to {@link #LONGEST}
     */
    record After(Duration time) implements End {

        /** The longest time. */
        public static final Duration LONGEST = Duration.ofHours(24);

        public After {
            if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(Words.of("flaw.lasts"));
            }
        }

        @Override
        public String words() {
            return Words.of("end.time", Response.words(time));
        }
    }

    /**
     * After so many answers that a rule chose.
     *
     * @param answers 1 to {@value #MOST}
     */
    record Count(int answers) implements End {

        /** The most answers. */
        public static final int MOST = 1_000_000;

        public Count {
            if (answers < 1 || answers > MOST) {
                throw new IllegalArgumentException(Words.of("flaw.ends"));
            }
        }

        @Override
        public String words() {
            return Words.of("end.count", answers);
        }
    }
}
