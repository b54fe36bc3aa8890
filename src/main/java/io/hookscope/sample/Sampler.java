package io.hookscope.sample;

import io.hookscope.delivery.Headers;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.send.AnswerTally;
import io.hookscope.sample.send.Courier;
import io.hookscope.sample.send.Dispatcher;
import io.hookscope.sample.send.SendClock;
import io.hookscope.sample.send.Sent;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Makes the window's samples and sends them in the background, signed when there is a secret. Thread-safe; closing it
 * gives up what is still on its way.
 */
public final class Sampler implements AutoCloseable {

    private final InstantSource clock;
    private final LongSupplier seeds;
    private final Courier courier = new Courier();
    private final Executor background = task -> Thread.ofVirtual().name("hookscope-sample").start(task);

    /**
     * Makes samples.
     *
     * @param clock when events happen
     * @param seeds a new number for each sample; the same number and time give the same bytes
     */
    public Sampler(InstantSource clock, LongSupplier seeds) {
        this.clock = clock;
        this.seeds = seeds;
    }

    /**
     * Makes a sample's requests.
     *
     * @param target where they are to be sent
     * @param secret signs them; empty to leave them unsigned
     * @throws IllegalArgumentException when the secret is an empty text
     */
    public List<Post> posts(Sample sample, URI target, Optional<String> secret) {
        var finish = new Finish(List.of(), Set.of(), Headers.NONE, secret.map(Signer::new));
        var planner = new Planner(sample.recipe(), sample.course(), finish, target.toString());
        var dice = new Dice(seeds.getAsLong());
        return sample == Sample.GOLDEN
                ? planner.planGolden(dice, clock.instant())
                : planner.plan(dice, clock.instant());
    }

    /**
     * Sends a sample in the background, in order and at its own pace.
     *
     * @param seen told of each request with its answer, on a background thread
     * @return completes with what was counted; a target that cannot be reached is counted, not thrown
     */
    public CompletableFuture<AnswerTally.Sum> send(Sample sample, URI target, Optional<String> secret,
            Consumer<Sent> seen) {
        return CompletableFuture.supplyAsync(() -> {
            List<Post> posts = posts(sample, target, secret);
            return new Dispatcher(courier, SendClock.REAL).send(target, posts.iterator(), 1, seen);
        }, background);
    }

    @Override
    public void close() {
        courier.close();
    }
}
