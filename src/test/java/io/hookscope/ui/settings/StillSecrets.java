package io.hookscope.ui.settings;

import io.hookscope.capture.inspect.Recheck;
import io.hookscope.capture.inspect.SecretTrial;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.settings.Secrets;
import io.hookscope.testing.MemorySession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Secrets in memory over a session in memory. */
public final class StillSecrets implements SecretsDesk {

    /** The deliveries on which secrets are tried. */
    public final MemorySession session = new MemorySession();
    /** What is selected. */
    public final List<Long> selected = new ArrayList<>();
    /** Secrets from a file on the command line. */
    public final List<Secret> ofRun = new ArrayList<>();
    /** Who hears of checking again. */
    public final List<Consumer<Recheck>> watchers = new ArrayList<>();
    /** How often the rest was left. */
    public int left;
    /** Whether saving fails. */
    public boolean broken;

    private final List<Consumer<Secrets>> listeners = new ArrayList<>();
    private Secrets now = Secrets.NONE;

    @Override
    public Secrets secrets() {
        return now;
    }

    @Override
    public List<Secret> ofThisRun() {
        return ofRun;
    }

    @Override
    public void onChange(Consumer<Secrets> consumer) {
        listeners.add(consumer);
    }

    @Override
    public CompletionStage<Void> change(UnaryOperator<Secrets> change) {
        if (broken) {
            return CompletableFuture.failedFuture(new IllegalStateException("disk full"));
        }
        now = change.apply(now);
        listeners.forEach(listener -> listener.accept(now));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Trial> attempt(Secret candidate) {
        return CompletableFuture.completedFuture(
                Trial.of(candidate, selected, new SecretTrial(session, new Examiner())));
    }

    @Override
    public void onRecheck(Consumer<Recheck> consumer) {
        watchers.add(consumer);
    }

    @Override
    public void leaveRest() {
        left++;
    }
}
