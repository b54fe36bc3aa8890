package io.hookscope.desktop;

import io.hookscope.replay.Pace;
import io.hookscope.store.Row;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.presentation.Presentation;
import io.hookscope.ui.presentation.PresentationButton;
import io.hookscope.ui.replay.EditPane;
import io.hookscope.ui.replay.ForwardButton;
import io.hookscope.ui.replay.ForwardModel;
import io.hookscope.ui.replay.ForwardPane;
import io.hookscope.ui.replay.HandledTab;
import io.hookscope.ui.replay.ReplayBar;
import io.hookscope.ui.replay.ReplayButton;
import io.hookscope.ui.replay.ReplayDesk;
import io.hookscope.ui.replay.ReplayModel;
import io.hookscope.ui.replay.ReplayPane;
import io.hookscope.ui.shell.Action;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.SideWindow;
import io.hookscope.wiring.Wiring;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Joins the window with replaying and forwarding. For the FX thread. */
final class DesktopReplay {

    private final Wiring wiring;
    private final ViewMemory memory;
    private final Executor background;
    private Runnable end = () -> {};

    DesktopReplay(Wiring wiring, ViewMemory memory, Executor background) {
        this.wiring = wiring;
        this.memory = memory;
        this.background = background;
    }

    /** Adds actions, the strip's choice, a row for progress, and the detail's button and tab. */
    void attach(ShellWindow window, DetailPane detail, Presentation presentation) {
        var desk = new ReplayDesk(wiring.session()::delivery, wiring.sending().handlings(), wiring.sending().replayer(),
                new ReplayDesk.Forwarding(wiring.sending().forwarder(), wiring.sending().forwardNotes()),
                () -> wiring.secretsFile().secrets().and(wiring.secretsOfRun()), memory, presentation.discretion(),
                background, window.feed());
        replay(window, detail, desk, presentation);
        if (!wiring.isLook()) {
            forward(window, desk);
        }
        var tab = new HandledTab(desk, () -> wiring.settings().figures().zone());
        detail.tab(tab);
        Runnable handled = () -> tab
                .show(presentation.isOn() ? null : single(window.listed().selectionProperty().get()));
        window.listed().selectionProperty().subscribe(_ -> handled.run());
        presentation.stateProperty().subscribe(_ -> handled.run());
    }

    /** Cancels the replay that is under way: with its original gaps it could go on for hours. */
    void leave() {
        end.run();
    }

    private void replay(ShellWindow window, DetailPane detail, ReplayDesk desk, Presentation presentation) {
        var model = new ReplayModel(desk);
        end = model::cancel;
        var choice = new DesktopChoice(window, model);
        window.frame().banner(new ReplayBar(model, text -> {
            window.search(text);
            window.listed().focus();
        }));
        window.on(Action.REPLAY, choice::now);
        window.on(Action.REPLAY_TO, choice::open);
        var pane = new EditPane(desk, model);
        var side = new SideWindow(EditPane.title(), pane);
        Runnable edit = () -> choice.selected().stream().findFirst().ifPresent(row -> {
            if (presentation.isOn()) {
                window.tell(PresentationButton.noEdit());
            } else if (choice.selected().size() > 1) {
                window.advise(EditPane.one());
            } else {
                side.show(window.scene().getWindow());
                pane.edit(row);
            }
        });
        presentation.stateProperty().subscribe(state -> {
            if (presentation.isOn()) {
                side.hide();
            }
        });
        window.on(Action.EDIT_REPLAY, edit);
        detail.tool(new ReplayButton(choice::now, choice::open, edit));
    }

    private void forward(ShellWindow window, ReplayDesk desk) {
        var model = new ForwardModel(desk);
        var pane = new ForwardPane(model);
        var side = new SideWindow(ForwardPane.title(), pane);
        Runnable open = () -> {
            side.show(window.scene().getWindow());
            pane.refresh();
        };
        window.frame().choice(new ForwardButton(model, open));
        window.on(Action.FORWARD, open);
    }

    private static @Nullable Row single(Selection selection) {
        return selection.checkout() == null && selection.rows().size() == 1 ? selection.rows().getFirst() : null;
    }

    /** Replays what is selected at once, or lets a person choose. */
    private static final class DesktopChoice {

        private final ShellWindow window;
        private final ReplayModel model;
        private final ReplayPane pane;
        private final SideWindow side;

        DesktopChoice(ShellWindow window, ReplayModel model) {
            this.window = window;
            this.model = model;
            this.pane = new ReplayPane(model, new ReplayPane.Chosen(this::selected, window.listed()::shown),
                    this::close);
            this.side = new SideWindow(ReplayPane.title(), pane);
            window.listed().selectionProperty().subscribe(_ -> {
                if (side.isShowing()) {
                    pane.count();
                }
            });
        }

        private List<Row> selected() {
            return window.listed().selectionProperty().get().rows();
        }

        /** To the last target; the first time it is asked for. */
        void now() {
            var target = model.target();
            if (target.isEmpty() || selected().isEmpty()) {
                open();
            } else {
                model.start(selected(), target.get(), new Pace.Fast(1));
            }
        }

        void open() {
            side.show(window.scene().getWindow());
            pane.refresh();
        }

        private void close() {
            side.hide();
        }
    }
}
