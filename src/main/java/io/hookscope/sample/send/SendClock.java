package io.hookscope.sample.send;

import java.util.concurrent.TimeUnit;

/** The time by which requests are sent, replaced in tests. Thread-safe. */
public interface SendClock {

    /** Real time. */
    SendClock REAL = new SendClock() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Returns nanoseconds since some moment. */
    long now();

    /** Waits that many nanoseconds. */
    void sleep(long nanos) throws InterruptedException;
}
