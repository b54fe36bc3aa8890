package io.hookscope.ui.about;

import atlantafx.base.theme.Styles;
import io.hookscope.ui.Clip;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Name, version, the machine, and the licences of all that is in the program. For the FX thread. */
public final class AboutPane extends VBox {

    private static final double ICON = 64;

    private final Label copied = new Label();

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("title");
    }

    /** Shows that, under that picture. */
    public AboutPane(About about, Image icon) {
        getStyleClass().add("side");
        setPrefSize(720, 560);
        TableView<Library> libraries = libraries(about);
        VBox.setVgrow(libraries, Priority.ALWAYS);
        getChildren().setAll(headline(about, icon), facts(about), heading("libraries"), libraries, foot(about));
    }

    private static HBox headline(About about, Image icon) {
        var name = new Label("Hookscope " + about.version());
        name.setId("about-name");
        name.getStyleClass().add("empty-title");
        var words = new Label(Strings.get("words"));
        var licence = new Label(Strings.get("licence"));
        licence.getStyleClass().add("muted");
        var picture = new ImageView(icon);
        picture.setFitWidth(ICON);
        picture.setFitHeight(ICON);
        var line = new HBox(16, picture, new VBox(2, name, words, licence));
        line.getStyleClass().add("about-head");
        return line;
    }

    /** Values are fields, so that one of them can be selected and copied with the keys. */
    private static GridPane facts(About about) {
        var grid = new GridPane(16, 6);
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        int line = 0;
        for (Map.Entry<String, String> fact : about.facts().entrySet()) {
            var name = new Label(fact.getKey());
            name.getStyleClass().add("muted");
            var value = new TextField(fact.getValue());
            value.setEditable(false);
            value.setAccessibleText(fact.getKey());
            name.setLabelFor(value);
            grid.addRow(line++, name, value);
        }
        return grid;
    }

    private static Label heading(String key) {
        var heading = new Label(Strings.get(key));
        heading.getStyleClass().add("side-heading");
        return heading;
    }

    private static TableView<Library> libraries(About about) {
        var table = new TableView<Library>();
        table.setId("about-libraries");
        table.setAccessibleText(Strings.get("libraries"));
        table.getStyleClass().add(Styles.DENSE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("library", 310, Library::name));
        table.getColumns().add(column("version", 100, Library::version));
        table.getColumns().add(column("under", 270, Library::licence));
        table.getItems().setAll(about.libraries());
        return table;
    }

    private HBox foot(About about) {
        var copy = new Button(Strings.get("copy"));
        copy.setId("about-copy");
        copy.setDefaultButton(true);
        copy.setOnAction(_ -> {
            Clip.copy(about.text());
            copied.setText(Strings.get("copied"));
        });
        copy.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                copy.requestFocus();
            }
        });
        copied.setId("about-copied");
        copied.getStyleClass().add("muted");
        var line = new HBox(10, copy, copied);
        line.getStyleClass().add("side-line");
        return line;
    }

    private static TableColumn<Library, String> column(String key, double width, Function<Library, String> text) {
        var column = new TableColumn<Library, String>(Strings.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
