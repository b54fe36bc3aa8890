package io.hookscope;

import io.hookscope.store.Row;
import io.hookscope.ui.respond.PlanPane;
import io.hookscope.ui.respond.RespondBanner;
import io.hookscope.ui.respond.RespondButton;
import io.hookscope.ui.respond.RespondModel;
import io.hookscope.ui.settings.SecretsPane;
import io.hookscope.ui.settings.SecretsPill;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import java.util.List;
import io.hookscope.ui.setup.TunnelModel;
import io.hookscope.ui.setup.TunnelPane;
import io.hookscope.ui.setup.TunnelPill;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Joins the window with what is set up once or for a while: secrets, the response plan. For the FX thread. */
final class DesktopSetup {

    private final Wiring wiring;
    private final Executor background;

    DesktopSetup(Wiring wiring, Executor background) {
        this.wiring = wiring;
        this.background = background;
    }

    /** Adds pills, actions and side windows. */
    void attach(ShellWindow window) {
        tunnel(window);
        secrets(window);
        responses(window);
    }

    private void tunnel(ShellWindow window) {
        var model = new TunnelModel(new DesktopTunnel(wiring, background), window.feed());
        window.model().listenerProperty().subscribe(_ -> model.portProperty().set(wiring.passage().port()));
        var side = new SideWindow(TunnelPane.TITLE, new TunnelPane(model, InstantSource.system()));
        Runnable open = () -> side.show(window.scene().getWindow());
        window.on(Action.TUNNEL, open);
        window.pill(new TunnelPill(model, InstantSource.system(), open));
        wiring.passage().open();
    }

    private void secrets(ShellWindow window) {
        var desk = new DesktopSecrets(wiring, background,
                () -> window.selectionProperty().get().rows().stream().map(Row::seq).toList());
        var side = new SideWindow(SecretsPane.TITLE, new SecretsPane(desk, window.feed()));
        Runnable open = () -> side.show(window.scene().getWindow());
        window.on(Action.SECRETS, open);
        window.pill(new SecretsPill(desk, window.feed(), open));
        wiring.secretsFile().setAside().ifPresent(aside -> window.tell(
                "The secrets could not be read; they were kept as " + aside.getFileName() + "."));
    }

    private void responses(ShellWindow window) {
        var model = new RespondModel(wiring.responder(), wiring.ownPlans(), InstantSource.system(), window.feed());
        var side = new SideWindow(PlanPane.TITLE, new PlanPane(model));
        Runnable edit = () -> side.show(window.scene().getWindow());
        var button = new RespondButton(model, edit);
        window.choice(button);
        window.banner(new RespondBanner(model));
        window.on(Action.ANSWER_OK, model::off);
        window.on(Action.EDIT_PLAN, edit);
        window.on(Action.CHOOSE_ANSWER, button::show);
        window.entries(Action.Menu.RESPOND, List.of(button.menu()));
        model.onOver(window::tell);
    }
}
