package io.hookscope.capture;

import java.util.concurrent.CompletableFuture;

/**
 * A delivery that was taken in, and what is to be answered.
 *
 * @param stored its number once it is on disk; failed when it could not be stored; for a refused one it may
 *               be pending, and for what we sent to ourselves it stays so
 * @param reply  the answer to send
 */
public record Captured(CompletableFuture<Long> stored, Reply reply) {

    private static final CompletableFuture<Long> NEVER = new CompletableFuture<>();

    /** What we sent to ourselves: it is answered and not stored. */
    static Captured knock(Reply reply) {
        return new Captured(NEVER, reply);
    }

    boolean isKnock() {
        return stored == NEVER;
    }
}
