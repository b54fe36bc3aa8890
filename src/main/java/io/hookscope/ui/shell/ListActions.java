package io.hookscope.ui.shell;

import io.hookscope.store.Row;
import io.hookscope.ui.Clip;
import io.hookscope.ui.deliveries.DeliveriesPane;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** What the actions do that are about the list, how they are called and when they make no sense. For the FX thread. */
final class ListActions {

    private final Actions actions;
    private final Program program;
    private final DeliveriesModel deliveries;
    private final DeliveriesPane pane;

    ListActions(Actions actions, Program program, DeliveriesModel deliveries, DeliveriesPane pane) {
        this.actions = actions;
        this.program = program;
        this.deliveries = deliveries;
        this.pane = pane;
    }

    /** Says what they do. */
    void wire() {
        actions.on(Action.NEXT, () -> pane.move(1));
        actions.on(Action.PREVIOUS, () -> pane.move(-1));
        actions.on(Action.EXPAND, pane::expand);
        actions.on(Action.COLLAPSE, pane::collapse);
        actions.on(Action.CHECKOUTS, pane::toggleJoining);
        actions.on(Action.COPY_ROWS, () -> pane.selectedText(Clip::copy));
        actions.on(Action.FLAG, this::flag);
        actions.on(Action.MARK_READ, pane::markAllRead);
        actions.on(Action.PAUSE, this::togglePause);
        actions.on(Action.LIVE_EDGE, pane::toLiveEdge);
    }

    /** Puts them into the list's own menu, and has them say what they would do now. */
    void explain() {
        name(Action.PAUSE, deliveries.pausedProperty(), "pause.off", "pause.on");
        name(Action.CHECKOUTS, deliveries.rearranging().joiningProperty(), "checkouts.apart", "checkouts.joined");
        for (Action action : new Action[]{Action.COPY_ROWS, Action.FLAG, Action.NOTE, Action.DELETE}) {
            actions.entry(action).disableProperty().bind(pane.leadProperty().isNull());
        }
        actions.entry(Action.DELETE_SHOWN).disableProperty().bind(deliveries.totalProperty().isEqualTo(0));
        actions.entry(Action.MARK_READ).disableProperty().bind(deliveries.unread().countProperty().isEqualTo(0));
        pane.contextMenu(
                actions.again(Action.DETAIL, Action.COMPARE, Action.PIN, Action.REPLAY, Action.EDIT_REPLAY,
                        Action.FLAG, Action.NOTE, Action.DELETE, Action.COPY_ROWS, Action.MARK_READ,
                        Action.LIVE_EDGE),
                Strings.get("menu.columns"));
    }

    private void name(Action action, ReadOnlyBooleanProperty state, String whileTrue, String whileFalse) {
        actions.entry(action).textProperty().bind(state.map(is -> Strings.get(is ? whileTrue : whileFalse)));
    }

    /** Takes the flags off when all that is selected is flagged. */
    private void flag() {
        Set<Long> seqs = pane.selectionProperty().get().rows().stream().map(Row::seq).collect(Collectors.toSet());
        if (seqs.stream().allMatch(deliveries.flags()::contains)) {
            program.unflag(seqs);
            deliveries.flags().clear(seqs);
        } else {
            program.flag(seqs);
            deliveries.flags().set(seqs);
        }
    }

    private void togglePause() {
        if (deliveries.pausedProperty().get()) {
            pane.resume();
        } else {
            deliveries.pause();
        }
    }
}
