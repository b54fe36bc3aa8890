package io.hookscope.settings;

import java.util.function.UnaryOperator;

/**
 * What the command line says about one run. Immutable.
 *
 * @param folder    where everything is kept
 * @param overrides settings that hold for this run only and are not saved
 */
public record StartOptions(DataFolder folder, UnaryOperator<Settings> overrides) {}
