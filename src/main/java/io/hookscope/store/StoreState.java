package io.hookscope.store;

import java.time.Instant;

/** Whether the session can take deliveries. */
public sealed interface StoreState {

    /** It can. */
    record Ready() implements StoreState {}

    /**
     * The last attempt to write failed; it is tried again with each delivery and every second.
     *
     * @param reason what the disk or the file system says, in plain words, and what to do
     * @param since  when it began
     */
    record Failing(String reason, Instant since) implements StoreState {}
}
