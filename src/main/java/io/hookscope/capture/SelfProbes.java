package io.hookscope.capture;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a request that we sent to ourselves by a body that nobody can guess and that counts once; to everybody else it
 * looks like any other delivery and gets the same answer. Thread-safe, and costs nothing while none is expected.
 */
public final class SelfProbes {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Expected> expected = new AtomicReference<>();

    /**
     * A request to be sent.
     *
     * @param body  its body, JSON
     * @param heard completes with {@link System#nanoTime()} when it has come in whole
     */
    public record Expected(Body body, CompletableFuture<Long> heard) {}

    /** Expects one from now on, instead of an earlier one. */
    public Expected expect() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String json = "{\"id\":\"" + HexFormat.of().formatHex(token) + "\"}";
        var probe = new Expected(Body.of(json.getBytes(StandardCharsets.UTF_8)), new CompletableFuture<>());
        expected.set(probe);
        return probe;
    }

    /** Expects it no longer: should it come after all, it is a delivery. */
    public void forget(Expected probe) {
        expected.compareAndSet(probe, null);
    }

    /** Whether the delivery is the one expected; it is so once. */
    boolean hears(Delivery delivery) {
        Expected probe = expected.get();
        if (probe == null || delivery.body().length() != probe.body().length()
                || !MessageDigest.isEqual(delivery.body().bytes(), probe.body().bytes())
                || !expected.compareAndSet(probe, null)) {
            return false;
        }
        probe.heard().complete(System.nanoTime());
        return true;
    }
}
