package io.hookscope.cli;

import io.hookscope.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how amounts and times are written. Add it as a mixin. */
final class FigureOptions {

    @Option(names = "--decimals", paramLabel = "N", description = "Write amounts with this many decimals, 0 to 4.")
    private @Nullable Integer decimals;

    @Option(names = "--currency", paramLabel = "SIGN", description = "Write amounts with this sign: $ stands before them, PLN behind.")
    private @Nullable String currency;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Tell times in this zone, such as Europe/Warsaw or UTC, instead of this machine's.")
    private @Nullable String zone;

    /** Returns the settings with what is asked for. */
    Settings applied(Settings saved) {
        Settings settings = decimals == null ? saved : saved.withDecimals(decimals);
        settings = currency == null ? settings : settings.withCurrency(currency);
        return zone == null ? settings : settings.withZone(zone);
    }
}
