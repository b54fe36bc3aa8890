package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.replay.forward.Forwarding;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The strip's button that says what is answered and offers everything else. For the FX thread. */
public final class RespondButton extends MenuButton {

    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");

    /** Below this width of the window, in pixels, the strip has no room for words that can be spared. */
    private static final double NARROW = 1260;

    private final RespondModel model;
    private final Runnable edit;
    private final Label now = new Label();
    private final Label word = new Label(Strings.get("button"));
    private boolean wide = true;

    /** Follows the model; {@code edit} opens the editor. */
    public RespondButton(RespondModel model, Runnable edit) {
        this.model = model;
        this.edit = edit;
        setId("respond");
        getStyleClass().addAll("small", "respond");
        now.getStyleClass().add("respond-now");
        var words = new HBox(5, word, now);
        words.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(words);
        setMinWidth(Region.USE_PREF_SIZE);
        offer(getItems());
        model.stateProperty().subscribe(this::tell);
        model.handlerProperty().subscribe(_ -> tell(model.stateProperty().get()));
        model.discretion().onChange(() -> tell(model.stateProperty().get()));
        sceneProperty().flatMap(Scene::widthProperty)
                .subscribe(width -> fit(width == null || width.doubleValue() >= NARROW));
    }

    /** Where there is little room, a plan in red speaks for itself. */
    private void fit(boolean room) {
        wide = room;
        word.setVisible(wide || !(model.stateProperty().get() instanceof PlanState.On));
        word.setManaged(word.isVisible());
    }

    /** Returns a menu with the same choices. */
    public Menu menu() {
        var menu = new Menu(Strings.get("menu"));
        menu.setId("menu-answers");
        offer(menu.getItems());
        return menu;
    }

    private void offer(List<MenuItem> items) {
        fill(items);
        model.named().addListener((ListChangeListener<Plan>) _ -> fill(items));
    }

    private void fill(List<MenuItem> items) {
        items.clear();
        for (Preset preset : Preset.values()) {
            items.add(entry("preset." + preset.id(), Strings.get("preset." + preset.id()),
                    () -> model.put(preset.plan())));
        }
        items.add(new SeparatorMenuItem());
        for (Plan plan : model.named()) {
            items.add(entry("own", plan.name(), () -> model.put(plan)));
        }
        items.add(entry("edit", Strings.get("edit"), edit));
    }

    private MenuItem entry(String id, String words, Runnable deed) {
        var entry = new MenuItem(words);
        entry.setMnemonicParsing(false);
        entry.setId("respond-" + id.replace('.', '-'));
        entry.setOnAction(_ -> deed.run());
        return entry;
    }

    private void tell(PlanState state) {
        Forwarding handler = model.handlerProperty().get();
        now.setText(PlanWords.brief(state, handler));
        fit(wide);
        pseudoClassStateChanged(LOUD, state instanceof PlanState.On && !PlanWords.isAll(handler));
        String tip = PlanWords.tip(state, handler, model.discretion());
        setTooltip(new Tooltip(tip));
        setAccessibleText(Strings.get("button") + " " + now.getText() + ". " + tip);
    }
}
