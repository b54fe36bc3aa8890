package io.hookscope.cli.send;

import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Stack;
import io.hookscope.sample.plan.Stack.Arrival;
import io.hookscope.sample.send.Insistence;
import picocli.CommandLine.Option;

/** What is sent around each event. Filled by picocli, read once. */
public final class CourseOptions {

    @Option(names = "--stack", paramLabel = "N", defaultValue = "1", description = "Redeem N vouchers at once, 1 to 30: N webhooks and one for the whole.")
    private int stack = 1;

    @Option(names = "--shuffle", description = "Send a stack's webhooks in any order.")
    private boolean shuffle;

    @Option(names = "--parent-first", description = "Send the webhook of the whole stack first.")
    private boolean parentFirst;

    @Option(names = "--missing", paramLabel = "K", description = "Never send the stack's webhook number K; N + 1 is the one of the whole.")
    private int missing;

    @Option(names = "--retries", paramLabel = "K", description = "Send a webhook again that is not answered 2xx, up to K times, 0 to 12, on Voucherify's ladder of "
            + "1, 2, 4, 8 … minutes.")
    private int retries;

    @Option(names = "--retry-scale", paramLabel = "F", description = "How long a minute of that ladder lasts: 1 is a minute, 0 nothing; a second when left out.")
    private double retryScale = Repeats.MINUTES_AS_SECONDS;

    @Option(names = "--even-if-answered", description = "With --retries: send them all, although one was answered 2xx.")
    private boolean evenIfAnswered;

    @Option(names = "--duplicate", description = "Send each request twice.")
    private boolean duplicate;

    @Option(names = "--subscriptions", paramLabel = "N", defaultValue = "1", description = "Send each event as N webhooks of N subscriptions, 1 to 10.")
    private int subscriptions = 1;

    @Option(names = "--life", paramLabel = "LIFE", completionCandidates = Choices.Lives.class, defaultValue = "once", description = "What becomes of the redemption: once (default), rolled-back, failed-then-succeeded or "
            + "rollback-failed.")
    private String life = "once";

    /** Picocli fills it. */
    public CourseOptions() {}

    /**
     * Returns what is wished.
     *
     * @throws IllegalArgumentException when it cannot be; the sentence says why
     */
    public Course course() {
        if (shuffle && parentFirst) {
            throw new IllegalArgumentException("A stack comes in one order: leave out --shuffle or --parent-first.");
        }
        if ((shuffle || parentFirst) && stack == 1) {
            throw new IllegalArgumentException(
                    "Only a stack has an order: give --stack with " + (shuffle ? "--shuffle." : "--parent-first."));
        }
        Arrival arrival = shuffle ? Arrival.SHUFFLED : parentFirst ? Arrival.PARENT_FIRST : Arrival.IN_ORDER;
        var repeats = new Repeats(retries, retryScale, duplicate ? 2 : 1, subscriptions);
        return new Course(new Stack(stack, arrival, missing), repeats,
                Choice.of(life, "life", Life::of, Life::word, Life.values()));
    }

    /**
     * Returns whether a webhook is sent again although it was answered.
     *
     * @throws IllegalArgumentException when it is never sent again; the sentence says so
     */
    public Insistence insistence() {
        if (evenIfAnswered && retries == 0) {
            throw new IllegalArgumentException("Nothing is sent again: give --retries with --even-if-answered.");
        }
        return evenIfAnswered ? Insistence.ALWAYS : Insistence.UNTIL_ANSWERED;
    }
}
