package io.hookscope.capture.plan;

import java.util.List;
import java.util.stream.Stream;

/** How often a rule gives which answer. Immutable. */
public sealed interface AnswerCourse {

    /** Returns every answer that it can give. */
    List<Response> responses();

    /** Returns the course in words, for example {@code 500 twice, then 200}. */
    String words();

    /** The same answer every time. */
    record Always(Response response) implements AnswerCourse {

        @Override
        public List<Response> responses() {
            return List.of(response);
        }

        @Override
        public String words() {
            return response.words();
        }
    }

    /**
     * The answer for some deliveries, by chance; the others go on to the next rule.
     *
     * @param percent how many of a hundred, 1 to 99
     */
    record Chance(int percent, Response response) implements AnswerCourse {

        public Chance {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException(Words.plain("flaw.chance", percent));
            }
        }

        @Override
        public List<Response> responses() {
            return List.of(response);
        }

        @Override
        public String words() {
            return 100 % percent == 0
                    ? Words.of("chance.one-in", response.words(), 100 / percent)
                    : Words.of("chance.in-hundred", response.words(), percent);
        }
    }

    /** An answer that is given several times to each send-out: 1 to {@value Sequence#MOST_TIMES} times. */
    record Step(int times, Response response) {

        public Step {
            if (times < 1 || times > Sequence.MOST_TIMES) {
                throw new IllegalArgumentException(
                        Words.plain("flaw.times", Sequence.MOST_TIMES, times));
            }
        }

        String words() {
            return Words.of("step", response.words(), times);
        }
    }

    /**
     * One answer after the other, counted for each send-out by itself.
     *
     * @param steps 1 to {@value #MOST_STEPS}
     * @param then  the answer to all further attempts
     */
    record Sequence(List<Step> steps, Response then) implements AnswerCourse {

        /** The most steps of a sequence. */
        public static final int MOST_STEPS = 20;
        /** How often one answer can be repeated. */
        public static final int MOST_TIMES = 1000;

        public Sequence {
            steps = List.copyOf(steps);
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                throw new IllegalArgumentException(Words.of("flaw.steps", MOST_STEPS));
            }
        }

        @Override
        public List<Response> responses() {
            return Stream.concat(steps.stream().map(Step::response), Stream.of(then)).toList();
        }

        @Override
        public String words() {
            return Stream.concat(steps.stream().map(Step::words), Stream.of(then.words()))
                    .reduce((before, next) -> Words.of("then", before, next)).orElseThrow();
        }
    }
}
