package io.hookscope.ui.settings;

import io.hookscope.check.Secret;
import io.hookscope.check.Secret.State;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The strip's word about secrets: how many are set. For the FX thread. */
public final class SecretsPill extends Button {

    private final SecretsDesk desk;
    private final Label word = new Label();
    private final Label count = new Label();

    /** Follows the desk; pressed, it does the deed. */
    public SecretsPill(SecretsDesk desk, Executor fx, Runnable deed) {
        this.desk = desk;
        setId("secrets");
        getStyleClass().add("pill");
        count.getStyleClass().add("mono");
        var box = new HBox(6, word, count);
        box.getStyleClass().add("pill-words");
        box.setAlignment(Pos.CENTER_LEFT);
        setGraphic(box);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> deed.run());
        desk.onChange(_ -> fx.execute(this::show));
        show();
    }

    private void show() {
        List<Secret> all = desk.secrets().and(desk.ofThisRun());
        long active = all.stream().filter(secret -> secret.state() == State.ACTIVE).count();
        word.setText(Strings.get(all.isEmpty() ? "pill.none" : "pill"));
        count.setText(all.isEmpty() ? "" : Strings.get("pill.set", active));
        count.setVisible(!all.isEmpty());
        count.setManaged(!all.isEmpty());
        String tip = Strings.get(all.isEmpty() ? "pill.tip.none" : "pill.tip", active, all.size() - active);
        setTooltip(new Tooltip(tip));
        setAccessibleText(word.getText() + " " + count.getText() + ". " + tip);
    }
}
