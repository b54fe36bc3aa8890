package io.hookscope.capture;

import java.util.concurrent.CompletableFuture;

/**
 * A delivery that was taken in, and what is to be answered.
 *
 * @param stored its number once it is on disk; failed when it could not be stored, pending at most for a refused one
 * @param reply  the answer to send
 */
public record Captured(CompletableFuture<Long> stored, Reply reply) {}
