package io.hookscope.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.hookscope.settings.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Turns a theme into colours. For the FX thread. */
public final class Colours {

    private Colours() {}

    /** Colours the whole program, and the scene with our own additions. */
    public static void apply(Theme theme, Scene scene) {
        boolean dark = isDark(theme);
        Application.setUserAgentStylesheet(dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(css(dark ? "dark.css" : "light.css"), css("shell.css"));
    }

    /** Returns the theme that the toggle comes to next. */
    static Theme after(Theme theme) {
        return Theme.values()[(theme.ordinal() + 1) % Theme.values().length];
    }

    private static boolean isDark(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private static String css(String name) {
        return Objects.requireNonNull(Colours.class.getResource(name)).toExternalForm();
    }
}
