package io.hookscope.settings;

import io.hookscope.check.Secret;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the command line says about one run. Immutable.
 *
 * @param folder    where everything is kept
 * @param overrides settings that hold for this run only and are not saved
 * @param secrets   secrets that hold for this run beside the saved ones and are not saved
 */
public record StartOptions(DataFolder folder, UnaryOperator<Settings> overrides, List<Secret> secrets) {

    public StartOptions {
        secrets = List.copyOf(secrets);
    }

    /** A run without secrets of its own. */
    public StartOptions(DataFolder folder, UnaryOperator<Settings> overrides) {
        this(folder, overrides, List.of());
    }
}
