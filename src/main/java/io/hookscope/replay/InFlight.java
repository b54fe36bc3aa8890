package io.hookscope.replay;

import io.hookscope.delivery.handled.Handling;
import java.util.concurrent.CompletableFuture;

/**
 * A delivery on its way to a target.
 *
 * @param done   always completes normally, when it is answered or given up
 * @param cancel gives it up
 */
public record InFlight(CompletableFuture<Handling> done, Runnable cancel) {}
