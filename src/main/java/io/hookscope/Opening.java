package io.hookscope;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.SessionFileException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the services and listens while the toolkit still starts: whoever sends is answered before there is a window. What
 * arrives until then is in the session when the window asks for it. Thread-safe.
 */
final class Opening {

    private final CompletableFuture<Wiring> opened = new CompletableFuture<>();

    private volatile @Nullable Thread hook;

    private Opening() {}

    /** Begins on a thread of its own. */
    static Opening begin(StartOptions options) {
        var opening = new Opening();
        Thread.ofPlatform().daemon().name("hookscope-opening").start(() -> opening.open(options));
        return opening;
    }

    /**
     * Waits for the services; whether they listen already is not waited for.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     * @throws IOException          when the folder cannot be used
     */
    Wiring services() throws SessionFileException, IOException {
        try {
            return opened.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SessionFileException unreadable -> throw unreadable;
                case IOException unusable -> throw unusable;
                case null, default -> throw e;
            }
        }
    }

    /** Says that the services are closed: nothing of them needs to be kept until the process ends. */
    void over() {
        Thread closing = hook;
        if (closing != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(closing);
            } catch (IllegalStateException _) {
                // the process is ending, and closes them once more, which does nothing
            }
        }
    }

    private void open(StartOptions options) {
        try {
            Wiring wiring = Wiring.open(options);
            var closing = new Thread(wiring::close, "hookscope-shutdown");
            Runtime.getRuntime().addShutdownHook(closing);
            hook = closing;
            opened.complete(wiring);
            if (wiring.listen() instanceof ListenerState.Listening listening) {
                System.err.println("Listening on " + listening.url());
            }
        } catch (SessionFileException | IOException | RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }
}
