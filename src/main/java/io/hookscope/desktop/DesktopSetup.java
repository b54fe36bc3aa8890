package io.hookscope.desktop;

import io.hookscope.store.Row;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.presentation.PresentationButton;
import io.hookscope.ui.respond.PlanPane;
import io.hookscope.ui.respond.RespondBanner;
import io.hookscope.ui.respond.RespondButton;
import io.hookscope.ui.respond.RespondModel;
import io.hookscope.ui.settings.SecretsPane;
import io.hookscope.ui.settings.SecretsPill;
import io.hookscope.ui.settings.SettingsPane;
import io.hookscope.ui.setup.EndpointsPane;
import io.hookscope.ui.setup.FirstArrival;
import io.hookscope.ui.setup.SetupModel;
import io.hookscope.ui.setup.SetupPane;
import io.hookscope.ui.setup.TunnelModel;
import io.hookscope.ui.setup.TunnelPane;
import io.hookscope.ui.setup.TunnelPill;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.Wiring;
import java.util.List;
import java.util.concurrent.Executor;

/** Joins the window with what is set up once or for a while: secrets, the response plan. For the FX thread. */
final class DesktopSetup {

    private final Wiring wiring;
    private final Executor background;
    private final Discretion discretion;

    DesktopSetup(Wiring wiring, Executor background, Discretion discretion) {
        this.wiring = wiring;
        this.background = background;
        this.discretion = discretion;
    }

    /** Adds pills, actions and side windows. */
    void attach(ShellWindow window) {
        Runnable openSecrets = secrets(window);
        settings(window, openSecrets);
        endpoints(window);
        if (!wiring.isLook()) {
            setup(window, openSecrets);
            responses(window);
        }
    }

    private void setup(ShellWindow window, Runnable openSecrets) {
        var tunnel = new TunnelModel(new DesktopTunnel(wiring, background), window.feed(), discretion);
        window.model().listenerProperty()
                .subscribe(_ -> tunnel.portProperty().set(wiring.receiving().ingress().port()));
        var side = new SideWindow(TunnelPane.title(), () -> new TunnelPane(tunnel, wiring.clock()));
        Runnable openTunnel = () -> side.show(window.scene().getWindow());
        window.on(Action.TUNNEL, openTunnel);
        window.frame().firstPill(new TunnelPill(tunnel, wiring.clock(), openTunnel));
        var model = new SetupModel(tunnel, window.model().listenerProperty());
        follow(model, window);
        var ways = new SetupPane.Ways(openTunnel, openSecrets);
        window.frame().welcome(new SetupPane(model, ways));
        var again = new SideWindow(SetupPane.title(), () -> new SetupPane(model, ways));
        window.on(Action.SETUP, () -> again.show(window.scene().getWindow()));
        wiring.receiving().ingress().open();
    }

    private void follow(SetupModel model, ShellWindow window) {
        Runnable count = () -> model.secretsProperty()
                .set(wiring.secretsFile().secrets().and(wiring.secretsOfRun()).size());
        wiring.secretsFile().onChange(_ -> window.feed().execute(count));
        count.run();
        var arrivals = new Arrivals(wiring.session(), background, wiring.importedRows()::contains,
                row -> window.feed().execute(() -> model
                        .arrivalProperty().set(Arrivals.isSigned(row) ? FirstArrival.SIGNED : FirstArrival.DELIVERY)));
        wiring.feed().subscribe(arrivals::accept);
        arrivals.earlier();
    }

    private void settings(ShellWindow window, Runnable openSecrets) {
        var ways = new SettingsPane.Ways(openSecrets, () -> window.run(Action.FORWARD), window.listed()::columnMenu);
        var side = new SideWindow(SettingsPane.title(),
                () -> new SettingsPane(new DesktopSettings(wiring, background, discretion), ways, window.feed()));
        window.on(Action.SETTINGS, () -> side.show(window.scene().getWindow()));
        wiring.currentSettings().onChange(next -> window.feed().execute(() -> window.look(next.look())));
    }

    private void endpoints(ShellWindow window) {
        var pane = new EndpointsPane(() -> wiring.settings().figures().zone(), discretion);
        var side = new SideWindow(EndpointsPane.title(), pane);
        window.on(Action.ENDPOINTS, () -> {
            side.show(window.scene().getWindow());
            background.execute(() -> {
                var sources = wiring.checking().inspector().neighbours().relations().sources();
                window.feed().execute(() -> pane.show(sources));
            });
        });
    }

    private Runnable secrets(ShellWindow window) {
        var desk = new DesktopSecrets(wiring, background,
                () -> window.listed().selectionProperty().get().rows().stream().map(Row::seq).toList());
        var side = new SideWindow(SecretsPane.title(), () -> new SecretsPane(desk, window.feed()));
        Runnable open = () -> side.show(window.scene().getWindow());
        window.on(Action.SECRETS, open);
        window.frame().pill(new SecretsPill(desk, window.feed(), open));
        wiring.secretsFile().setAside().ifPresent(aside -> window.tell(
                Words.of("secrets.aside", aside.getFileName())));
        return open;
    }

    private void responses(ShellWindow window) {
        var model = new RespondModel(wiring.responder(), wiring.ownPlans(), wiring.clock(), window.feed(),
                discretion);
        model.follow(wiring.sending().forwarder().counts());
        var side = new SideWindow(PlanPane.title(), () -> new PlanPane(model));
        Runnable edit = () -> {
            if (discretion.isHiding()) {
                window.tell(PresentationButton.noPlan());
            } else {
                side.show(window.scene().getWindow());
            }
        };
        discretion.onChange(() -> {
            if (discretion.isHiding()) {
                side.hide();
            }
        });
        var button = new RespondButton(model, edit);
        window.frame().choice(button);
        window.frame().banner(new RespondBanner(model));
        window.on(Action.ANSWER_OK, model::off);
        window.on(Action.EDIT_PLAN, edit);
        window.on(Action.CHOOSE_ANSWER, button::show);
        window.frame().entries(Action.Menu.RESPOND, List.of(button.menu()));
        model.onOver(window::tell);
    }
}
