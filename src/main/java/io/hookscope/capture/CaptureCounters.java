package io.hookscope.capture;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was taken in since the start and how long answers took. Thread-safe and cheap enough for every delivery. */
public final class CaptureCounters {

    private final LongAdder captured = new LongAdder();
    private final LongAdder notStored = new LongAdder();
    private final OtherPaths elsewhere = new OtherPaths();
    private final Durations took = new Durations();
    private final Rate rate = new Rate();

    void stored() {
        captured.increment();
        rate.count();
    }

    void notStored() {
        notStored.increment();
    }

    void answered(Duration duration) {
        took.add(duration);
    }

    /** Returns how many deliveries were stored, refused ones included. */
    public long captured() {
        return captured.sum();
    }

    /** Returns how many could not be stored and were answered 503. */
    public long notStoredCount() {
        return notStored.sum();
    }

    /** Returns what was sent to other paths than those that deliveries are taken from. */
    public OtherPaths elsewhere() {
        return elsewhere;
    }

    /** Returns how long answers took. */
    public Durations took() {
        return took;
    }

    /** Returns how many arrived in each of the last seconds. */
    public Rate rate() {
        return rate;
    }
}
