package io.hookscope.ui.settings;

import io.hookscope.capture.inspect.Recheck;
import io.hookscope.capture.inspect.SecretTrial.Tried;
import io.hookscope.capture.inspect.SecretTrial;
import io.hookscope.check.Secret;
import io.hookscope.settings.Secrets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the window asks about secrets. Every method returns at once; consumers and stages are called on any thread. */
public interface SecretsDesk {

    /** Returns the saved secrets. */
    Secrets secrets();

    /** Returns the secrets that hold for this run only; the command line named their file. */
    List<Secret> ofThisRun();

    /** Calls the consumer with each later change of the saved secrets. */
    void onChange(Consumer<Secrets> consumer);

    /** Changes the saved secrets; the stage fails when they could not be written and are as before. */
    CompletionStage<Void> change(UnaryOperator<Secrets> change);

    /** Tries a secret and saves nothing. */
    CompletionStage<Trial> attempt(Secret candidate);

    /** Calls the consumer as deliveries are checked again. */
    void onRecheck(Consumer<Recheck> consumer);

    /** Leaves the deliveries as they are that were not checked again yet. */
    void leaveRest();

    /**
     * What came of trying a secret.
     *
     * @param scope on what it was tried
     * @param tried the deliveries it was tried on, newest first
     */
    record Trial(Scope scope, List<Tried> tried) {

        /** On what a secret is tried. */
        public enum Scope {
            SELECTED, LATEST
        }

        public Trial {
            tried = List.copyOf(tried);
        }

        /** Tries a secret on the selected deliveries, or on the last signed ones where none of the selected tells of one. Blocks. */
        public static Trial of(Secret candidate, List<Long> selected, SecretTrial trial) {
            List<Tried> chosen = trial.on(selected, candidate);
            return chosen.isEmpty()
                    ? new Trial(Scope.LATEST, trial.onLatest(candidate))
                    : new Trial(Scope.SELECTED, chosen);
        }
    }
}
