package io.hookscope.capture.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often a rule gives which answer. Immutable. */
public sealed interface Course {

    /** Returns every answer that it can give. */
    List<Response> responses();

    /** Returns the course in words, for example {@code 500 twice, then 200}. */
    String words();

    /** The same answer every time. */
    record Always(Response response) implements Course {

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
    record Chance(int percent, Response response) implements Course {

        public Chance {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("A chance is 1 to 99 percent; " + percent + " is not.");
            }
        }

        @Override
        public List<Response> responses() {
            return List.of(response);
        }

        @Override
        public String words() {
            return response.words() + " for " + (100 % percent == 0 ? "1 in " + 100 / percent : percent + " in 100");
        }
    }

    /** An answer that is given several times to each send-out: 1 to {@value Sequence#MOST_TIMES} times. */
    record Step(int times, Response response) {

        public Step {
            if (times < 1 || times > Sequence.MOST_TIMES) {
                throw new IllegalArgumentException(
                        "An answer is repeated 1 to " + Sequence.MOST_TIMES + " times; " + times + " is not.");
            }
        }

        String words() {
            return response.words() + " " + switch (times) {
                case 1 -> "once";
                case 2 -> "twice";
                default -> times + " times";
            };
        }
    }

    /**
     * One answer after the other, counted for each send-out by itself.
     *
     * @param steps 1 to {@value #MOST_STEPS}
     * @param then  the answer to all further attempts
     */
    record Sequence(List<Step> steps, Response then) implements Course {

        /** The most steps of a sequence. */
        public static final int MOST_STEPS = 20;
        /** How often one answer can be repeated. */
        public static final int MOST_TIMES = 1000;

        public Sequence {
            steps = List.copyOf(steps);
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                throw new IllegalArgumentException("A sequence has 1 to " + MOST_STEPS + " steps before its last.");
            }
        }

        @Override
        public List<Response> responses() {
            return Stream.concat(steps.stream().map(Step::response), Stream.of(then)).toList();
        }

        @Override
        public String words() {
            return steps.stream().map(Step::words).collect(Collectors.joining(", then ")) + ", then " + then.words();
        }
    }
}
