package io.hookscope.capture.plan.notation;

import io.hookscope.capture.Manner;
import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The short notation of what is answered how often. A course is {@code ANSWER[xN][,…]}, where an answer is a status,
 * {@code drop} or {@code empty}, each with {@code +TIME} to come late, a status also with {@code ~TIME} to send its body
 * slowly, and a single answer with {@code @N%} to be given by chance: {@code 500x2,200}, {@code 200+11s}, {@code 500@10%}.
 * Stateless.
 */
public final class Notation {

    private Notation() {}

    /** Reads a course; what {@link #written(AnswerCourse)} writes is read as the same. */
    public static AnswerCourse course(String text) throws NotationException {
        var scanner = new Scanner(text.strip());
        var steps = new ArrayList<AnswerCourse.Step>();
        Response response = response(scanner);
        if (scanner.take("@")) {
            return chance(scanner, response);
        }
        while (scanner.take("x")) {
            Response repeated = response;
            int at = scanner.at();
            int times = scanner.number(Words.of("times"));
            steps.add(made(scanner, at, () -> new AnswerCourse.Step(times, repeated)));
            if (!scanner.take(",")) {
                throw scanner.wrong(Words.of("then"));
            }
            response = response(scanner);
        }
        int comma = scanner.at();
        if (scanner.take(",")) {
            throw scanner.wrongAt(comma, Words.of("last"));
        }
        scanner.end();
        Response then = response;
        return steps.isEmpty()
                ? new AnswerCourse.Always(then)
                : made(scanner, 0, () -> new AnswerCourse.Sequence(steps, then));
    }

    /** Writes a course. */
    public static String written(AnswerCourse course) {
        return switch (course) {
            case AnswerCourse.Always(Response response) -> written(response);
            case AnswerCourse.Chance(int percent, Response response) -> written(response) + "@" + percent + "%";
            case AnswerCourse.Sequence(var steps, Response then) -> steps.stream()
                    .map(s -> written(s.response()) + "x" + s.times() + ",").collect(Collectors.joining())
                    + written(then);
        };
    }

    /** Writes a time of whole milliseconds. */
    static String written(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String written(Response response) {
        Manner manner = response.manner();
        String late = manner.after().isZero() ? "" : "+" + written(manner.after());
        return switch (manner) {
            case Manner.Whole _ -> response.status() + late;
            case Manner.Trickle(_, Duration over) -> response.status() + late + "~" + written(over);
            case Manner.Empty _ -> "empty" + late;
            case Manner.Drop _ -> "drop" + late;
        };
    }

    private static AnswerCourse chance(Scanner scanner, Response response) throws NotationException {
        int at = scanner.at();
        int percent = scanner.number(Words.of("percent"));
        if (!scanner.take("%")) {
            throw scanner.wrong(Words.of("share"));
        }
        scanner.end();
        return made(scanner, at, () -> new AnswerCourse.Chance(percent, response));
    }

    private static Response response(Scanner scanner) throws NotationException {
        if (scanner.take("drop")) {
            Duration after = late(scanner);
            return new Response(0, new Manner.Drop(after));
        }
        if (scanner.take("empty")) {
            Duration after = late(scanner);
            return new Response(0, new Manner.Empty(after));
        }
        int at = scanner.at();
        int status = scanner.number(Words.of("answer"));
        if (status < 200 || status > 599) {
            throw scanner.wrongAt(at, Words.of("answer"));
        }
        Duration after = late(scanner);
        return new Response(status, scanner.take("~")
                ? new Manner.Trickle(after, span(scanner, Words.of("trickle")))
                : new Manner.Whole(after));
    }

    private static Duration late(Scanner scanner) throws NotationException {
        return scanner.take("+") ? span(scanner, Words.of("late")) : Duration.ZERO;
    }

    private static Duration span(Scanner scanner, String advice) throws NotationException {
        int at = scanner.at();
        Duration time = scanner.time(advice);
        if (time.compareTo(Manner.LONGEST) > 0) {
            throw scanner.wrongAt(at, Words.of("wait", Manner.LONGEST.toSeconds()));
        }
        return time;
    }

    private static <T> T made(Scanner scanner, int at, Supplier<T> made) throws NotationException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new NotationException(scanner.text(), at, String.valueOf(e.getMessage()));
        }
    }
}
