package io.hookscope.wiring;

import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.settings.CurrentSettings;
import io.hookscope.settings.LogFile;
import io.hookscope.settings.SecretsFile;
import io.hookscope.settings.SettingsFile;
import io.hookscope.settings.StartOptions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What all sessions of one process share: settings, secrets, named response plans, and what the command line said.
 * Thread-safe.
 *
 * @param options      what the command line says
 * @param settingsFile the saved settings and the windows' notes
 * @param settings     the settings of this run
 * @param secrets      the saved secrets
 * @param plans        the response plans that a person gave a name
 * @param forward      where the first session's deliveries are sent on, as the command line says, until it took that up;
 *                     null for nowhere
 * @param clock        what all of them go by
 */
public record Shared(StartOptions options, SettingsFile settingsFile, CurrentSettings settings, SecretsFile secrets,
        OwnPlans plans, AtomicReference<@Nullable Forwarding> forward, InstantSource clock) implements AutoCloseable {

    private static final String PLANS = "response-plans";

    /**
     * Opens settings, secrets and log in the folder, and chooses the language.
     *
     * @throws IOException when the folder cannot be used
     */
    public static Shared open(StartOptions options) throws IOException {
        InstantSource clock = InstantSource.system();
        options.folder().create();
        LogFile.into(options.folder().log());
        SettingsFile file = SettingsFile.open(options.folder().settings(), clock);
        var settings = new CurrentSettings(file, options.overrides());
        LanguageChoice.begin(settings.now().look().spoken().on(Locale.getDefault()));
        try {
            return new Shared(options, file, settings, SecretsFile.open(options.folder().secrets(), clock),
                    new OwnPlans(() -> file.recall(PLANS), text -> file.keep(PLANS, text)),
                    new AtomicReference<>(options.forward().orElse(null)), clock);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Returns where deliveries are sent on, to the first who asks, else null: it was not said of other sessions. */
    @Nullable
    Forwarding takeForward() {
        return forward.getAndSet(null);
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        settingsFile.close();
    }
}
