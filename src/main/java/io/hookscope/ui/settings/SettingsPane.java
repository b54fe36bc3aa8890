package io.hookscope.ui.settings;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.Theme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The settings, each applied at once: choices when chosen, texts with Enter or when they lose the focus. FX thread. */
public final class SettingsPane extends VBox {

    /** The title of the window that it stands in. */
    public static final String TITLE = Strings.get("settings.title");

    private static final double MIB = 1024.0 * 1024;

    private final SettingsDesk desk;
    private final GridPane grid = new GridPane(16, 10);
    private final TextField port = new TextField();
    private final TextField address = new TextField();
    private final TextField keepCount = new TextField();
    private final TextField keepBytes = new TextField();
    private final TextField limit = new TextField();
    private final ComboBox<Integer> decimals = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final TextField openapi = new TextField();
    private final CheckBox experience = new CheckBox(Strings.get("set.experience.words"));
    private final Label listening = new Label();
    private final Label described = new Label();
    private final Label wrong = new Label();

    /** Shows and changes the desk's settings; news comes by that executor. */
    public SettingsPane(SettingsDesk desk, Executor fx) {
        this.desk = desk;
        getStyleClass().add("side");
        getStylesheets()
                .add(Objects.requireNonNull(SettingsPane.class.getResource("settings.css")).toExternalForm());
        setPrefWidth(560);
        decimals.getItems().setAll(0, 1, 2, 3, 4);
        theme.getItems().setAll(Theme.values());
        theme.setConverter(new ThemeWords());
        rows();
        wrong.setId("set-wrong");
        wrong.setWrapText(true);
        wrong.getStyleClass().add("warning-text");
        getChildren().setAll(grid, wrong);
        show(desk.now());
        react();
        desk.onChange(next -> fx.execute(() -> show(next)));
        desk.onOpenapi(problem -> fx.execute(() -> {
            described.setText(problem.orElse(""));
            described.setVisible(problem.isPresent());
            described.setManaged(problem.isPresent());
        }));
        desk.onListener(state -> fx.execute(() -> listening.setText(words(state))));
    }

    private void rows() {
        row("port", port);
        row("address", address);
        listening.setId("set-listening");
        listening.setWrapText(true);
        listening.getStyleClass().add("muted");
        grid.add(listening, 1, grid.getRowCount());
        row("limit", limit);
        row("keepcount", keepCount);
        row("keepbytes", keepBytes);
        row("decimals", decimals);
        row("theme", theme);
        var choose = new Button(Strings.get("set.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseOpenapi());
        HBox.setHgrow(openapi, Priority.ALWAYS);
        openapi.setPromptText(Strings.get("set.openapi.prompt"));
        row("openapi", openapi, new HBox(8, openapi, choose));
        described.setId("set-openapi-problem");
        described.setWrapText(true);
        described.getStyleClass().add("warning-text");
        grid.add(described, 1, grid.getRowCount());
        row("experience", experience);
        row("folder", folder());
    }

    private HBox folder() {
        String path = desk.folder().toString();
        var label = new Label(path);
        label.getStyleClass().add("mono");
        label.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        var copy = new Button(Strings.get("copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(Strings.get("set.folder.copy"));
        copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, path)));
        var line = new HBox(8, label, copy);
        line.getStyleClass().add("side-line");
        return line;
    }

    private void row(String key, Control control) {
        row(key, control, control);
    }

    private void row(String key, Control control, Region shown) {
        control.setId("set-" + key);
        control.setAccessibleText(Strings.get("set." + key));
        row(key, shown);
    }

    private void row(String key, Region shown) {
        var label = new Label(Strings.get("set." + key));
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(shown, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, shown);
    }

    private void react() {
        onText(port, text -> settings -> settings.withPort(Integer.parseInt(text)));
        onText(address, text -> settings -> settings.withBindAddress(text));
        onText(limit, text -> settings -> settings.withBodyLimit(bytes(text)));
        onText(openapi, text -> settings -> settings.withOpenapi(text.isEmpty() ? null : Path.of(text)));
        onText(keepCount,
                text -> settings -> settings.withKeep(settings.keep().withCount(Long.parseLong(text))));
        onText(keepBytes, text -> settings -> settings
                .withKeep(settings.keep().withBytes(Math.round(Double.parseDouble(text.replace(',', '.')) * 1e6))));
        decimals.setOnAction(_ -> change("decimals", settings -> settings.withDecimals(decimals.getValue())));
        theme.setOnAction(_ -> change("theme", settings -> settings.withTheme(theme.getValue())));
        experience.setOnAction(_ -> change("experience", settings -> settings
                .withExperience(experience.isSelected() ? Experience.FOLDER : Experience.SESSION)));
    }

    private void onText(TextField field, java.util.function.Function<String, UnaryOperator<Settings>> changed) {
        Runnable apply = () -> change(field.getId().substring(4), settings -> changed.apply(field.getText().strip())
                .apply(settings));
        field.setOnAction(_ -> apply.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                apply.run();
            }
        });
    }

    private void change(String key, UnaryOperator<Settings> change) {
        try {
            Settings next = change.apply(desk.now());
            wrong.setText("");
            if (!next.equals(desk.now())) {
                desk.change(change);
            }
        } catch (IllegalArgumentException _) {
            wrong.setText(Strings.get("set." + key + ".wrong"));
        }
    }

    private void show(Settings now) {
        set(port, Integer.toString(now.port()));
        set(address, now.bindAddress());
        set(limit, megabytes(now.bodyLimit()));
        set(keepCount, Long.toString(now.keep().count()));
        set(keepBytes, BigDecimal.valueOf(now.keep().bytes(), 6).stripTrailingZeros().toPlainString());
        decimals.setValue(now.decimals());
        theme.setValue(now.theme());
        Path file = now.openapi();
        set(openapi, file == null ? "" : file.toString());
        experience.setSelected(now.experience() == Experience.FOLDER);
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

    /** What a person is typing stays. */
    private static void set(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    private void chooseOpenapi() {
        var chooser = new FileChooser();
        chooser.setTitle(Strings.get("set.openapi"));
        chooser.getExtensionFilters().setAll(List.of(new FileChooser.ExtensionFilter("JSON", "*.json"),
                new FileChooser.ExtensionFilter(Strings.get("set.anyfile"), "*.*")));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            openapi.setText(file.toString());
            openapi.fireEvent(new javafx.event.ActionEvent());
        }
    }

    private static long bytes(String text) {
        return Math.round(Double.parseDouble(text.replace(',', '.')) * MIB);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.3f", bytes / MIB).replaceAll("\\.?0+$", "");
    }

    /** The themes in words. */
    private static final class ThemeWords extends StringConverter<Theme> {

        @Override
        public String toString(@Nullable Theme theme) {
            return theme == null ? "" : Strings.get("theme." + theme.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Theme fromString(String text) {
            return Theme.SYSTEM;
        }
    }
}
