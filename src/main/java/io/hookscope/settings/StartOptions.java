package io.hookscope.settings;

import io.hookscope.check.Secret;
import io.hookscope.replay.forward.Forwarding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the command line says about one run. Immutable.
 *
 * @param folder    where everything is kept
 * @param overrides settings that hold for this run only and are not saved
 * @param secrets   secrets that hold for this run beside the saved ones and are not saved
 * @param forward   where deliveries are sent on in this run; empty for what was chosen in the window
 * @param session   the session that is opened; empty for the one that was open last in a window, else the folder's own
 */
public record StartOptions(DataFolder folder, UnaryOperator<Settings> overrides, List<Secret> secrets,
        Optional<Forwarding> forward, Optional<Path> session) {

    public StartOptions {
        secrets = List.copyOf(secrets);
    }

    /** A run without secrets of its own. */
    public StartOptions(DataFolder folder, UnaryOperator<Settings> overrides) {
        this(folder, overrides, List.of());
    }

    /** A run that sends on what was chosen in the window. */
    public StartOptions(DataFolder folder, UnaryOperator<Settings> overrides, List<Secret> secrets) {
        this(folder, overrides, secrets, Optional.empty(), Optional.empty());
    }

    /** Returns these with another place where deliveries are sent on. */
    public StartOptions forwarding(Optional<Forwarding> other) {
        return new StartOptions(folder, overrides, secrets, other, session);
    }

    /** Returns these with another session. */
    public StartOptions in(Path other) {
        return new StartOptions(folder, overrides, secrets, forward, Optional.of(other));
    }
}
