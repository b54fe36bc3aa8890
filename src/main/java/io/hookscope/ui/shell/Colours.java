package io.hookscope.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.hookscope.settings.Theme;
import io.hookscope.ui.Zoom;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Turns a theme into colours. For the FX thread. */
public final class Colours {

    private Colours() {}

    /** Colours the whole program, and the scene with our own additions, in the size of now. */
    public static void apply(Theme theme, Scene scene) {
        boolean dark = isDark(theme);
        Application.setUserAgentStylesheet(dark ? sheet(new PrimerDark()) : sheet(new PrimerLight()));
        scene.getStylesheets().setAll(Zoom.sheet(Colours.class, dark ? "dark.css" : "light.css"),
                Zoom.sheet(Colours.class, "shell.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(Zoom.sheet(Colours.class, "opaque.css"));
        }
    }

    /** Returns the theme that the toggle comes to next: one that looks another way. */
    static Theme after(Theme theme) {
        Theme next = next(theme);
        return isDark(next) == isDark(theme) ? next(next) : next;
    }

    private static Theme next(Theme theme) {
        return Theme.values()[(theme.ordinal() + 1) % Theme.values().length];
    }

    private static boolean isDark(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /** In its usual size the theme is taken as it was compiled, which is quicker. */
    private static String sheet(atlantafx.base.theme.Theme theme) {
        return Zoom.px(1) == 1
                ? theme.getUserAgentStylesheet()
                : Zoom.sheet(theme.getClass(), theme.getUserAgentStylesheet().replaceFirst("\\.bss$", ".css"));
    }
}
