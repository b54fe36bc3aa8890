package io.hookscope.ui.settings;

import io.hookscope.capture.inspect.Recheck;
import io.hookscope.check.Secret;
import io.hookscope.settings.Secrets;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.settings.SecretLine.Wish;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The secrets: what is saved, what holds for this run, and where one is added or tried. For the FX thread. */
public final class SecretsPane extends VBox {

    private final SecretsDesk desk;
    private final Executor fx;
    private final VBox lines = new VBox();
    private final Label told = new Label();
    private final Button undo = new Button(Strings.get("undo"));
    private final HBox news = new HBox(told, undo);
    private final Label checking = new Label();
    private final Button leave = new Button(Strings.get("recheck.leave"));
    private final HBox progress = new HBox(checking, leave);
    private @Nullable UnaryOperator<Secrets> back;

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("secrets.title");
    }

    /** Shows and changes what the desk has; results of background work come by that executor. */
    public SecretsPane(SecretsDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        getStyleClass().add("side");
        Zoom.style(this, SecretsPane.class, "settings.css");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("secret-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        lines.getStyleClass().add("secret-lines");
        var privacy = new Label(Strings.get("privacy"));
        privacy.setWrapText(true);
        privacy.setMinHeight(USE_PREF_SIZE);
        privacy.getStyleClass().add("muted");
        getChildren().setAll(scroll, bar(news), new CandidateBox(desk, fx), privacy, bar(progress));
        told.setId("secret-told");
        undo.setId("secret-undo");
        undo.setOnAction(_ -> undo());
        checking.setId("secret-checking");
        leave.setOnAction(_ -> desk.leaveRest());
        desk.onChange(_ -> fx.execute(this::list));
        desk.onRecheck(now -> fx.execute(() -> show(now)));
        list();
        tell("", null);
        show(Recheck.NONE);
        setPrefSize(720, 420);
    }

    private static HBox bar(HBox box) {
        box.getStyleClass().add("side-line");
        return box;
    }

    private void list() {
        lines.getChildren().clear();
        for (Secret secret : desk.secrets().list()) {
            lines.getChildren().add(new SecretLine(secret, this::grant));
        }
        if (!desk.ofThisRun().isEmpty()) {
            Label ofRun = muted("ofrun");
            ofRun.getStyleClass().add("secret-origin");
            lines.getChildren().add(ofRun);
            desk.ofThisRun().forEach(secret -> lines.getChildren().add(new SecretLine(secret)));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(muted("none"));
        }
    }

    private void grant(Wish wish) {
        switch (wish) {
            case Wish.Rename(Secret secret, String name) -> rename(secret, name);
            case Wish.Mark(Secret secret, Secret.State state) -> change("", null,
                    now -> now.replaced(secret.name(), new Secret(secret.name(), secret.value(), state)));
            case Wish.Remove(Secret secret) -> {
                int place = desk.secrets().list().indexOf(secret);
                change(Strings.get("removed", secret.name()), now -> now.with(place, secret),
                        now -> now.without(secret.name()));
            }
        }
    }

    private void rename(Secret secret, String name) {
        if (name.isEmpty() || name.equals(secret.name())) {
            list();
        } else if (desk.secrets().named(name).isPresent()) {
            tell(Strings.get("add.taken", name), null);
        } else {
            change("", null, now -> now.replaced(secret.name(), new Secret(name, secret.value(), secret.state())));
        }
    }

    private void undo() {
        UnaryOperator<Secrets> change = back;
        if (change != null) {
            change("", null, change);
        }
    }

    private void change(String done, @Nullable UnaryOperator<Secrets> undoing, UnaryOperator<Secrets> change) {
        desk.change(change).whenComplete((_, failure) -> fx.execute(() -> {
            if (failure == null) {
                tell(done, undoing);
            } else {
                tell(Strings.get("unsaved"), null);
            }
        }));
    }

    private void tell(String sentence, @Nullable UnaryOperator<Secrets> undoing) {
        back = undoing;
        told.setText(sentence);
        undo.setVisible(undoing != null);
        news.setVisible(!sentence.isEmpty());
        news.setManaged(!sentence.isEmpty());
    }

    private void show(Recheck now) {
        checking.setText(Strings.get("recheck", now.done(), now.total()));
        progress.setVisible(now.isRunning());
        progress.setManaged(now.isRunning());
    }

    private static Label muted(String key) {
        var label = new Label(Strings.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
