package io.hookscope.ui.settings;

import io.hookscope.check.Secret;
import io.hookscope.check.Secret.State;
import io.hookscope.settings.Secrets;
import io.hookscope.ui.Clip;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** One secret in the list: its name, its value behind dots, and what can be done with it. For the FX thread. */
final class SecretLine extends HBox {

    /** What a line asks for; the names are those of before. */
    sealed interface Wish {
        /** Call it otherwise. */
        record Rename(Secret secret, String name) implements Wish {}

        /** Say whether Voucherify signs with it today. */
        record Mark(Secret secret, State state) implements Wish {}

        /** Forget it. */
        record Remove(Secret secret) implements Wish {}
    }

    private final Secret secret;
    private final Label name = new Label();
    private final Label value = new Label();

    /** A secret of this run only: it can be shown and copied. */
    SecretLine(Secret secret) {
        this.secret = secret;
        getStyleClass().add("secret-line");
        name.setText(secret.name());
        name.getStyleClass().add("secret-name");
        name.setTooltip(new Tooltip(secret.name()));
        value.setText(Secrets.masked(secret));
        value.getStyleClass().add("mono");
        var filler = new Pane();
        HBox.setHgrow(filler, Priority.ALWAYS);
        getChildren().addAll(name, value, filler, showing(), copying());
    }

    /** A saved secret: it can also be changed. */
    SecretLine(Secret secret, Consumer<Wish> wishes) {
        this(secret);
        boolean old = secret.state() == State.OLD;
        var badge = new Label(Strings.get(old ? "state.old" : "state.active"));
        badge.getStyleClass().addAll("badge", old ? "badge-quiet" : "badge-ok");
        badge.setMinWidth(USE_PREF_SIZE);
        getChildren().add(1, badge);
        Button mark = button(old ? "mark.active" : "mark.old");
        mark.setOnAction(_ -> wishes.accept(new Wish.Mark(secret, old ? State.ACTIVE : State.OLD)));
        Button remove = button("remove");
        remove.setOnAction(_ -> wishes.accept(new Wish.Remove(secret)));
        Button rename = button("rename");
        rename.setOnAction(_ -> rename(wishes));
        getChildren().addAll(rename, mark, remove);
    }

    /** Pressed by mouse or by the space bar, a button is armed until it is let go. */
    private Button showing() {
        Button show = button("show");
        show.armedProperty().subscribe(held -> value.setText(held ? secret.value() : Secrets.masked(secret)));
        show.setTooltip(new Tooltip(Strings.get("show.tip")));
        return show;
    }

    private Button copying() {
        Button copy = button("copy");
        copy.setOnAction(_ -> Clip.copy(secret.value()));
        return copy;
    }

    private void rename(Consumer<Wish> wishes) {
        var field = new TextField(secret.name());
        field.setId("secret-rename");
        field.setAccessibleText(Strings.get("rename.words", secret.name()));
        field.setOnAction(_ -> wishes.accept(new Wish.Rename(secret, field.getText().strip())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getChildren().set(0, name);
                event.consume();
            }
        });
        getChildren().set(0, field);
        field.applyCss(); // its skin would come with the next picture and select again what was typed meanwhile
        field.requestFocus();
        field.selectAll();
    }

    private Button button(String key) {
        var button = new Button(Strings.get(key));
        button.getStyleClass().addAll("small", "secret-" + key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Strings.get(key + ".words", secret.name()));
        return button;
    }
}
