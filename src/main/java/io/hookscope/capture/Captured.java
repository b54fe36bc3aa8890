package io.hookscope.capture;

import java.util.concurrent.CompletableFuture;

/**
 * A delivery that was taken in, and what is to be answered.
 *
 * @param stored its number once it is on disk; failed when it could not be stored; for a refused one it may
 *               be pending, and for what is not kept it stays so
 * @param reply  the answer to send
 */
public record Captured(CompletableFuture<Long> stored, Reply reply) {

    private static final CompletableFuture<Long> NEVER = new CompletableFuture<>();

    /** What is answered and not stored: what we sent to ourselves, and what came to a path from which nothing is taken. */
    static Captured notKept(Reply reply) {
        return new Captured(NEVER, reply);
    }

    boolean isKept() {
        return stored != NEVER;
    }
}
