package io.hookscope.ui.settings;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Keep;
import io.hookscope.settings.Look;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.Theme;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.Zoom;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The settings, each applied at once and saved. For the FX thread. */
public final class SettingsPane extends VBox {

    private final SettingsDesk desk;
    private final Executor fx;
    private final SettingsForm form = new SettingsForm(this::change);
    private final Label listening = new Label();
    private final Label wrong = new Label();
    private final LeavingQuestion leaving = new LeavingQuestion();

    /**
     * What is set elsewhere, and where.
     *
     * @param secrets opens the secrets
     * @param forward opens the choice of a forward target
     * @param columns fills a menu with entries that show and hide the table's columns
     */
    public record Ways(Runnable secrets, Runnable forward, Consumer<ObservableList<MenuItem>> columns) {

        /** Leads nowhere. */
        public static final Ways NONE = new Ways(() -> {}, () -> {}, _ -> {});
    }

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("settings.title");
    }

    /** Shows and changes the desk's settings; news comes by that executor. */
    public SettingsPane(SettingsDesk desk, Ways ways, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        getStyleClass().add("side");
        Zoom.style(this, SettingsPane.class, "settings.css");
        setPrefWidth(600);
        entrance(ways);
        figures();
        look(ways);
        session();
        checks(fx);
        wrong.setId("set-wrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().add("warning-text");
        getChildren().setAll(form, wrong);
        form.show(desk.now());
        desk.onChange(next -> fx.execute(() -> {
            leaving.hide();
            form.show(next);
        }));
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty)
                .subscribe(_ -> leaving.hide());
        desk.onListener(state -> fx.execute(() -> listening.setText(words(state))));
    }

    private void entrance(Ways ways) {
        form.heading("entrance");
        form.text("port", now -> Integer.toString(now.port()), (now, text) -> now.withPort(Integer.parseInt(text)));
        form.text("address", Settings::bindAddress, Settings::withBindAddress);
        listening.setId("set-listening");
        form.note(listening, "muted");
        var paths = form.text("paths", now -> now.entrance().paths().toString(),
                (now, text) -> now.withPaths(PathFilter.of(text)));
        paths.setPromptText(Strings.get("set.paths.prompt"));
        paths.hide(desk.discretion(), Discretion::dots);
        form.text("limit", now -> TypedNumbers.mebibytes(now.bodyLimit()),
                (now, text) -> now.withBodyLimit(TypedNumbers.bytes(text)));
        form.line("secrets", button("secrets", ways.secrets()));
        form.line("forward", button("forward", ways.forward()));
    }

    private void figures() {
        form.heading("figures");
        form.choice("decimals", List.of(0, 1, 2, 3, 4), count -> Integer.toString(count), Settings::decimals,
                Settings::withDecimals);
        form.text("currency", now -> now.figures().money().sign(), Settings::withCurrency)
                .setPromptText(Strings.get("set.currency.prompt"));
        form.typed("zone", ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") || id.equals("UTC"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted().toList(),
                now -> now.figures().zoneName(), Settings::withZone)
                .setPromptText(Strings.get("set.zone.prompt", ZoneId.systemDefault().getId()));
    }

    private void look(Ways ways) {
        form.heading("look");
        form.choice("theme", List.of(Theme.values()), theme -> word("theme", theme), Settings::theme,
                Settings::withTheme);
        form.choice("size", IntStream.rangeClosed(0, (Look.MOST - Look.LEAST) / Look.STEP)
                .mapToObj(step -> Look.LEAST + step * Look.STEP).toList(), percent -> Strings.get("percent", percent),
                now -> now.look().percent(), (now, percent) -> now.withLook(now.look().withPercent(percent)));
        form.choice("notify", List.of(Look.Notify.values()), notify -> word("notify", notify),
                now -> now.look().told(), (now, notify) -> now.withLook(now.look().withNotify(notify)));
        form.choice("language", List.of(Look.Spoken.values()), spoken -> word("language", spoken),
                now -> now.look().spoken(), (now, spoken) -> now.withLook(now.look().withSpoken(spoken)));
        form.note(new Label(Strings.get("set.language.note")), "muted");
        var columns = new MenuButton(Strings.get("set.columns.choose"));
        columns.setId("set-columns");
        columns.setAccessibleText(Strings.get("set.columns.choose"));
        ways.columns().accept(columns.getItems());
        form.line("columns", columns);
    }

    private void session() {
        form.heading("session");
        form.text("keepcount", now -> Long.toString(now.keep().count()),
                (now, text) -> now.withKeep(now.keep().withCount(Long.parseLong(text))));
        form.text("keepbytes",
                now -> BigDecimal.valueOf(now.keep().bytes(), 6).stripTrailingZeros().toPlainString(),
                (now, text) -> now.withKeep(now.keep().withBytes(Math.round(TypedNumbers.number(text) * 1e6))));
        form.below(leaving);
        form.line("folder", new FolderLine(desk.folder()));
    }

    private void checks(Executor fx) {
        form.heading("checks");
        DescriptionLine.into(form, consumer -> desk.onOpenapi(problem -> fx.execute(() -> consumer.accept(problem))));
        form.tick("experience", now -> now.experience() == Experience.FOLDER,
                (now, on) -> now.withExperience(on ? Experience.FOLDER : Experience.SESSION));
    }

    private static Button button(String key, Runnable deed) {
        var button = new Button(Strings.get("set." + key + ".open"));
        button.setId("set-" + key);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void change(String key, UnaryOperator<Settings> change) {
        try {
            Settings next = change.apply(desk.now());
            wrong.setText("");
            if (leaving.isAbout(next.keep())) {
                return; // the field is left once more, for the answer: hidden now, that would lose the focus
            }
            leaving.hide();
            if (isLower(next.keep(), desk.now().keep())) {
                desk.onLeaving(next.keep(), count -> fx.execute(() -> lower(key, count, next.keep(), change)));
            } else if (!next.equals(desk.now())) {
                desk.change(change);
            }
        } catch (IllegalArgumentException _) {
            wrong.setText(Strings.get("set." + key + ".wrong"));
        }
    }

    private static boolean isLower(Keep next, Keep now) {
        return next.count() < now.count() || next.bytes() < now.bytes();
    }

    /** What leaves by a limit cannot be brought back, so it goes after a question only. */
    private void lower(String key, long count, Keep limits, UnaryOperator<Settings> change) {
        if (count == 0) {
            desk.change(change);
            return;
        }
        leaving.ask(count, limits, () -> desk.change(change), () -> form.show(desk.now()));
        if (lookup("#set-" + key).isFocused()) {
            leaving.focusAnswer();
        }
    }

    private static String words(ListenerState state) {
        return switch (state) {
            case ListenerState.Listening now -> Strings.get("set.listening", now.url());
            case ListenerState.Failed(int _, String reason, int next) -> next == 0
                    ? reason
                    : reason + " " + Strings.get("set.free", Integer.toString(next));
            case ListenerState.Stopped _ -> Strings.get("set.stopped");
        };
    }

    private static String word(String key, Enum<?> constant) {
        return Strings.get(key + "." + constant.name().toLowerCase(Locale.ROOT));
    }
}
