package io.hookscope.ui.shell;

import io.hookscope.settings.Look;
import io.hookscope.ui.Zoom;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The colours of the window and the size of everything in it, as they were chosen or as the system has them. For the FX thread. */
final class Appearance {

    private final Program program;
    private Look look;

    /** Takes the size that was chosen last, for everything that is built from now on. */
    Appearance(Program program) {
        this.program = program;
        look = program.look();
        Zoom.set(look.percent());
    }

    /** Colours the scene now and with each change of the system's colours, until the subscription ends. */
    Subscription follow(Scene scene) {
        Colours.apply(look.theme(), scene);
        return Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> Colours.apply(look.theme(), scene));
    }

    /** Says what the actions do that change it; a choice is kept and comes back by {@code show}. */
    void wire(Actions actions, Runnable show) {
        actions.on(Action.THEME, () -> change(now -> now.withTheme(Colours.after(now.theme())), show));
        actions.on(Action.LARGER, () -> change(now -> now.grownTo(now.percent() + Look.STEP), show));
        actions.on(Action.SMALLER, () -> change(now -> now.grownTo(now.percent() - Look.STEP), show));
        actions.on(Action.USUAL_SIZE, () -> change(now -> now.grownTo(Look.LEAST), show));
    }

    /** Shows these colours in this size from now on. */
    void show(Look chosen, Scene scene) {
        Look before = look;
        look = chosen;
        if (chosen.theme() != before.theme() || chosen.percent() != before.percent()) {
            Zoom.set(chosen.percent());
            Colours.apply(chosen.theme(), scene);
        }
    }

    private void change(UnaryOperator<Look> change, Runnable show) {
        program.changeLook(change);
        show.run();
    }
}
