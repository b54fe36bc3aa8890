package io.hookscope.store;

import java.time.Instant;

/** Whether the session can be written. */
public sealed interface StoreState {

    /** It can: deliveries are taken. */
    record Ready() implements StoreState {}

    /**
     * The last attempt to write failed; it is tried again with each delivery and every second. When only the session file
     * cannot be written, deliveries still go to the journal, until that reaches its limit.
     *
     * @param reason what the disk or the file system says, in plain words, and what to do
     * @param since  when it began
     */
    record Failing(String reason, Instant since) implements StoreState {}
}
