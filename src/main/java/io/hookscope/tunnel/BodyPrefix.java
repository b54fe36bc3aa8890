package io.hookscope.tunnel;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the beginning of an answer's body, as much as came of it, and reads no further. For one answer, whose threads call
 * one after the other.
 */
final class BodyPrefix implements BodySubscriber<byte[]> {

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private @Nullable Subscription rest;

    /** Keeps that many bytes at most. */
    BodyPrefix(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        rest = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), most - kept.size())];
            buffer.get(bytes);
            kept.writeBytes(bytes);
        }
        if (kept.size() == most) {
            if (rest != null) {
                rest.cancel();
            }
            onComplete();
        }
    }

    @Override
    public void onError(Throwable broken) {
        onComplete(); // status and headers came, and they tell enough
    }

    @Override
    public void onComplete() {
        body.complete(kept.toByteArray());
    }
}
