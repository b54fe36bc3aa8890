package io.hookscope.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** How the window is coloured. For the FX thread. */
public enum Theme {
    SYSTEM, LIGHT, DARK;

    /** Returns the theme of that word; the system's when there is none. */
    static Theme of(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** Returns the one that the toggle comes to next. */
    Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Returns its name in lower case, as settings keep it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colours the whole program, and the scene with our own additions. */
    void apply(Scene scene) {
        boolean dark = this == DARK
                || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(css(dark ? "dark.css" : "light.css"), css("shell.css"));
    }

    private static String css(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }
}
