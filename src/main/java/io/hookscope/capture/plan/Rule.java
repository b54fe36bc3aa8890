package io.hookscope.capture.plan;

import io.hookscope.capture.Manner;
import io.hookscope.capture.Reply;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is answered to which deliveries. Immutable.
 *
 * @param when    what must hold, all of it; empty for every delivery; at most {@value #MOST_CONDITIONS}
 * @param course  which answer, how often
 * @param headers further headers of its answers, their values as {@link Template}; at most {@value #MOST_HEADERS}
 * @param body    the body of its answers as {@link Template}; at most {@value #MOST_BODY} bytes
 */
public record Rule(List<Condition> when, AnswerCourse course, Headers headers, String body) {

    /** The most conditions. */
    public static final int MOST_CONDITIONS = 10;
    /** The most header lines. */
    public static final int MOST_HEADERS = 20;
    /** The largest body, in bytes of UTF-8 before its fields are filled in. */
    public static final int MOST_BODY = 64 << 10;

    private static final int LONGEST_NAME = 100;
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]{0,2000}");
    private static final Set<String> OURS = Set.of("content-length", "transfer-encoding", "connection", "date",
            "keep-alive", "upgrade", "trailer", "te");

    public Rule {
        when = List.copyOf(when);
        require(when.size() <= MOST_CONDITIONS, Words.of("flaw.conditions", MOST_CONDITIONS));
        require(headers.list().size() <= MOST_HEADERS, Words.of("flaw.headers", MOST_HEADERS));
        headers.list().forEach(Rule::check);
        require(body.getBytes(StandardCharsets.UTF_8).length <= MOST_BODY, Words.of("flaw.body"));
        Template.problem(body).ifPresent(Rule::fail);
        boolean trickles = course.responses().stream().anyMatch(r -> r.manner() instanceof Manner.Trickle);
        require(!trickles || !body.isEmpty(), Words.of("flaw.slow"));
    }

    /** A rule for every delivery, without headers and body. */
    public static Rule of(AnswerCourse course) {
        return new Rule(List.of(), course, Headers.NONE, "");
    }

    /** Whether it applies to that delivery. */
    public boolean applies(Facts facts) {
        return when.stream().allMatch(condition -> condition.holds(facts));
    }

    /** Whether the body of a delivery must be read for it. */
    public boolean readsBody() {
        return when.stream().anyMatch(Condition::readsBody) || course instanceof AnswerCourse.Sequence
                || Template.readsBody(body) || headers.list().stream().anyMatch(h -> Template.readsBody(h.value()));
    }

    /** Returns what is done, in words, with to which deliveries it applies. */
    public String when(String deed) {
        return when(deed, Condition::words);
    }

    private String when(String deed, Function<Condition, String> told) {
        return when.stream().map(told).reduce((one, next) -> Words.of("rule.and", one, next))
                .map(all -> Words.of("rule", deed, all)).orElse(deed);
    }

    /** Returns the rule in words. */
    public String words() {
        return when(course.words());
    }

    /** Returns the rule in words that quote neither a path nor a value. */
    public String hushed() {
        return when(course.words(), Condition::hushed);
    }

    /** Returns the statuses of answers that have no body in HTTP although one is written for them. */
    Stream<Integer> bodiless() {
        return course.responses().stream().map(Response::status)
                .filter(status -> !body.isEmpty() && !Reply.mayHaveBody(status));
    }

    private static void check(Header header) {
        require(Header.isToken(header.name()) && header.name().length() <= LONGEST_NAME,
                Words.of("flaw.header"));
        require(!OURS.contains(header.name().toLowerCase(Locale.ROOT)),
                Words.of("flaw.ours", header.name()));
        require(VALUE.matcher(header.value()).matches(),
                Words.of("flaw.value", header.name()));
        Template.problem(header.value()).ifPresent(Rule::fail);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            fail(sentence);
        }
    }

    private static void fail(String sentence) {
        throw new IllegalArgumentException(sentence);
    }
}
