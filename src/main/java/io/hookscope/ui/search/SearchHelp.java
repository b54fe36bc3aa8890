package io.hookscope.ui.search;

import io.hookscope.query.Field;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The language of the search on one page; a click on an example puts it into the field. For the FX thread. */
public final class SearchHelp {

    private static final String[] RULES = {"words", "phrase", "and", "or", "not", "range", "star"};

    private SearchHelp() {}

    /** Returns the page; examples go to the consumer. */
    public static Parent page(Consumer<String> chosen) {
        var grid = new GridPane(16, 2);
        int line = 0;
        for (String rule : RULES) {
            row(grid, line++, Strings.get("help." + rule), Strings.get("help." + rule + ".meaning"), chosen);
        }
        for (Field field : Field.values()) {
            row(grid, line++, field.example(), field.meaning(), chosen);
        }
        var intro = new Label(Strings.get("help.intro"));
        intro.setWrapText(true);
        var page = new VBox(10, intro, grid);
        page.setPadding(new Insets(16));
        page.getStyleClass().add("keys");
        var scroll = new ScrollPane(page);
        scroll.setId("search-help");
        scroll.setFitToWidth(true);
        scroll.setPrefSize(720, 640);
        return scroll;
    }

    private static void row(GridPane grid, int line, String example, String meaning, Consumer<String> chosen) {
        var link = new Hyperlink(example);
        link.getStyleClass().add("mono");
        link.setMinWidth(280);
        link.setOnAction(_ -> chosen.accept(example));
        var words = new Label(meaning);
        words.setWrapText(true);
        grid.addRow(line, link, words);
    }
}
