package io.hookscope.cli;

import io.hookscope.settings.Look;
import io.hookscope.settings.Look.Notify;
import io.hookscope.settings.Look.Spoken;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how the window looks for one run. Add it as a mixin. */
final class LookOptions {

    @Option(names = "--theme", paramLabel = "THEME", description = "Show the window in these colours: system, light or dark.")
    private @Nullable Theme theme;

    @Option(names = "--font-size", paramLabel = "PERCENT", description = "Show everything in the window in this size, 100 to 200.")
    private @Nullable Integer percent;

    @Option(names = "--notify", paramLabel = "WHAT", description = "Tell of this while the window is not in front: off, problems or all.")
    private @Nullable Notify notify;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "Let the window speak this: system, english or german.")
    private @Nullable Spoken spoken;

    /** Returns the settings with what is asked for. */
    Settings applied(Settings saved) {
        Look look = theme == null ? saved.look() : saved.look().withTheme(theme);
        look = percent == null ? look : look.withPercent(percent);
        look = notify == null ? look : look.withNotify(notify);
        return saved.withLook(spoken == null ? look : look.withSpoken(spoken));
    }
}
