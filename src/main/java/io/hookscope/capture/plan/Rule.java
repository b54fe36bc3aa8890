package io.hookscope.capture.plan;

import io.hookscope.capture.Manner;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is answered to which deliveries. Immutable.
 *
 * @param when    what must hold, all of it; empty for every delivery; at most {@value #MOST_CONDITIONS}
 * @param course  which answer, how often
 * @param headers further headers of its answers, their values as {@link Template}; at most {@value #MOST_HEADERS}
 * @param body    the body of its answers as {@link Template}; at most {@value #MOST_BODY} bytes
 */
public record Rule(List<Condition> when, Course course, Headers headers, String body) {

    /** The most conditions. */
    public static final int MOST_CONDITIONS = 10;
    /** The most header lines. */
    public static final int MOST_HEADERS = 20;
    /** The largest body, in bytes of UTF-8 before its fields are filled in. */
    public static final int MOST_BODY = 64 << 10;

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]{0,2000}");
    private static final Set<String> OURS = Set.of("content-length", "transfer-encoding", "connection", "date",
            "keep-alive", "upgrade", "trailer", "te");

    public Rule {
        when = List.copyOf(when);
        require(when.size() <= MOST_CONDITIONS, "A rule has at most " + MOST_CONDITIONS + " conditions.");
        require(headers.list().size() <= MOST_HEADERS, "A rule has at most " + MOST_HEADERS + " headers.");
        headers.list().forEach(Rule::check);
        require(body.getBytes(StandardCharsets.UTF_8).length <= MOST_BODY, "A body has at most 64 KiB.");
        Template.problem(body).ifPresent(Rule::fail);
        boolean trickles = course.responses().stream().anyMatch(r -> r.manner() instanceof Manner.Trickle);
        require(!trickles || !body.isEmpty(), "A body that is sent slowly needs at least one character.");
    }

    /** A rule for every delivery, without headers and body. */
    public static Rule of(Course course) {
        return new Rule(List.of(), course, Headers.NONE, "");
    }

    /** Whether it applies to that delivery. */
    public boolean applies(Facts facts) {
        return when.stream().allMatch(condition -> condition.holds(facts));
    }

    /** Whether the body of a delivery must be read for it. */
    public boolean readsBody() {
        return when.stream().anyMatch(Condition::readsBody) || course instanceof Course.Sequence
                || Template.readsBody(body) || headers.list().stream().anyMatch(h -> Template.readsBody(h.value()));
    }

    /** Returns to which deliveries it applies, in words, with a space before it; empty for all. */
    public String whenWords() {
        return when.isEmpty()
                ? ""
                : " for " + when.stream().map(Condition::words).collect(Collectors.joining(" and "));
    }

    /** Returns the rule in words. */
    public String words() {
        return course.words() + whenWords();
    }

    private static void check(Header header) {
        require(NAME.matcher(header.name()).matches(),
                "A header's name has letters, digits and hyphens only.");
        require(!OURS.contains(header.name().toLowerCase(Locale.ROOT)),
                "The header " + header.name() + " is set by Hookscope itself.");
        require(VALUE.matcher(header.value()).matches(),
                "The value of " + header.name() + " must be one line of at most 2000 ASCII characters.");
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
