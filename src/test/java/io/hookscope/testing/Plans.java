package io.hookscope.testing;

import io.hookscope.capture.Manner;
import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Response plans of every kind that can be written, with texts that shells, forms and options stumble over. */
public final class Plans {

    private Plans() {}

    /** Any plan. */
    public static Arbitrary<Plan> any() {
        return Combinators.combine(Arbitraries.of("", "Mine", "it's the $HOME of --names"),
                rules().list().ofMinSize(1).ofMaxSize(3), ends()).as(Plan::new);
    }

    /** Any course. */
    public static Arbitrary<AnswerCourse> courses() {
        Arbitrary<Duration> times = Arbitraries.integers().between(0, 30_000).map(Duration::ofMillis);
        Arbitrary<Response> responses = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(200, 599), times)
                        .as((status, after) -> new Response(status, new Manner.Whole(after))),
                Combinators.combine(Arbitraries.integers().between(200, 599), times, times)
                        .as((status, after, over) -> new Response(status, new Manner.Trickle(after, over))),
                times.map(after -> new Response(0, new Manner.Drop(after))),
                times.map(after -> new Response(0, new Manner.Empty(after))));
        Arbitrary<AnswerCourse.Step> steps = Combinators.combine(Arbitraries.integers().between(1, 1000), responses)
                .as(AnswerCourse.Step::new);
        Arbitrary<Response> then = Arbitraries.oneOf(responses, Arbitraries.just(Response.of(200)));
        return Arbitraries.oneOf(responses.map(AnswerCourse.Always::new),
                Combinators.combine(Arbitraries.integers().between(1, 99), responses).as(AnswerCourse.Chance::new),
                Combinators.combine(steps.list().ofMinSize(1).ofMaxSize(20), then).as(AnswerCourse.Sequence::new));
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Condition> conditions = Arbitraries.of("event=redemption.*", "event=", "path=/hooks/*", "path=/b",
                "pointer:/data/code=it's \"20 %\"", "pointer:/a= b", "pointer:/a=b=c", "pointer:/c=")
                .map(Plans::condition);
        Arbitrary<Header> headers = Arbitraries.of("Retry-After: 60", "X-A: {{code}}", "X-A: it's $HOME `x` \\", "-X: ",
                "X-B: a\tb").map(Plans::header);
        Arbitrary<String> bodies = Arbitraries.of("", "{\"id\": \"{{sendout}}\", \"it's\": 1}", "--a b", "@pom.xml",
                "=x", "zwei\nZeilen \u20ac\n", "tab\t%s\\n\n\n", "\u202etxt");
        return Combinators.combine(conditions.list().ofMaxSize(4), courses(), headers.list().ofMaxSize(3), bodies)
                .as((when, course, lines, body) -> new Rule(when, course, new Headers(lines),
                        body.isEmpty() && trickles(course) ? "slow" : body));
    }

    private static boolean trickles(AnswerCourse course) {
        return course.responses().stream().anyMatch(response -> response.manner() instanceof Manner.Trickle);
    }

    private static Arbitrary<End> ends() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 1440).map(Duration::ofMinutes).map(End.After::new),
                Arbitraries.integers().between(1, 86_400).map(Duration::ofSeconds).map(End.After::new),
                Arbitraries.integers().between(1_000, 9_999_999).map(Duration::ofMillis).map(End.After::new),
                Arbitraries.integers().between(1, End.Count.MOST).map(End.Count::new));
    }

    private static Condition condition(String written) {
        try {
            return Clauses.condition(written);
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Header header(String line) {
        try {
            return Clauses.header(line);
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
