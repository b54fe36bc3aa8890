package io.hookscope.desktop;

import io.hookscope.capture.inspect.Recheck;
import io.hookscope.capture.inspect.SecretTrial;
import io.hookscope.check.Secret;
import io.hookscope.settings.Secrets;
import io.hookscope.ui.settings.SecretsDesk;
import io.hookscope.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The secrets as the window sees them. Thread-safe. */
final class DesktopSecrets implements SecretsDesk {

    private final Wiring wiring;
    private final Executor background;
    private final Supplier<List<Long>> selected;

    /** Tries secrets on what the supplier names, which is asked on the thread of the caller. */
    DesktopSecrets(Wiring wiring, Executor background, Supplier<List<Long>> selected) {
        this.wiring = wiring;
        this.background = background;
        this.selected = selected;
    }

    @Override
    public Secrets secrets() {
        return wiring.secretsFile().secrets();
    }

    @Override
    public List<Secret> ofThisRun() {
        return wiring.secretsOfRun();
    }

    @Override
    public void onChange(Consumer<Secrets> consumer) {
        wiring.secretsFile().onChange(consumer);
    }

    @Override
    public CompletionStage<Void> change(UnaryOperator<Secrets> change) {
        return CompletableFuture.runAsync(() -> {
            try {
                wiring.secretsFile().change(change);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, background);
    }

    @Override
    public CompletionStage<Trial> attempt(Secret candidate) {
        List<Long> chosen = selected.get();
        SecretTrial trial = wiring.secretTrial();
        return CompletableFuture.supplyAsync(() -> Trial.of(candidate, chosen, trial), background);
    }

    @Override
    public void onRecheck(Consumer<Recheck> consumer) {
        wiring.checking().inspector().onRecheck(consumer);
    }

    @Override
    public void leaveRest() {
        wiring.checking().inspector().leaveRest();
    }
}
