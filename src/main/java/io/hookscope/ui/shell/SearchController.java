package io.hookscope.ui.shell;

import io.hookscope.query.Flaw;
import io.hookscope.query.QueryMask;
import io.hookscope.ui.DiscreetField;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.DeliveriesPane;
import io.hookscope.ui.deliveries.model.Chip;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.search.FilterMenu;
import io.hookscope.ui.search.FlawMark;
import io.hookscope.ui.search.SearchHelp;
import io.hookscope.ui.search.SearchModel;
import io.hookscope.ui.search.Suggestions;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The row under the strip: search text, and chips that count. For the FX thread. */
final class SearchController {

    private static final Duration TYPING = Duration.millis(150);

    /** What the whole prompt takes, in pixels of the usual size. */
    private static final double PROMPT = 470;

    private final DeliveriesPane pane;
    private final DeliveriesModel model;
    private final SearchModel searching;
    private final ViewMemory memory;
    private final Discretion discretion;
    private final SideWindow help = new SideWindow(Strings.get("search.help"), () -> SearchHelp.page(this::insert));
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final PauseTransition typing = new PauseTransition(TYPING);

    @FXML
    private VBox rows;
    @FXML
    private DiscreetField search;
    @FXML
    private Button clear;
    @FXML
    private Region flawLine;
    @FXML
    private MenuButton filters;
    @FXML
    private Label flaw;
    @FXML
    private Label unreadable;
    @FXML
    private HBox chips;

    SearchController(DeliveriesPane pane, DeliveriesModel model, SearchModel searching, ViewMemory memory,
            Discretion discretion) {
        this.pane = pane;
        this.model = model;
        this.searching = searching;
        this.memory = memory;
        this.discretion = discretion;
        searching.connect(pane::search, pane::take);
    }

    @FXML
    private void initialize() {
        search.promptTextProperty().bind(search.widthProperty().map(width -> Strings.get(
                width.doubleValue() < Zoom.px(PROMPT) ? "search.prompt.short" : "search.prompt")));
        search.hide(discretion, QueryMask::of);
        search.setText(searching.remembered());
        search.textProperty().subscribe(this::showTyped);
        discretion.onChange(this::showTyped);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.setOnAction(_ -> clear());
        rows.getChildren().add(1, new FilterMenu(filters, search, memory, discretion, this::help).naming());
        searchWhatIsTyped(whatIsWrong(new Suggestions(search, searching)));
        searching.unreadableProperty().subscribe(number -> sayWhatIsNotSearched(number.intValue()));
        offerChips();
    }

    private void sayWhatIsNotSearched(int number) {
        unreadable.setText(number == 0 ? "" : Strings.get("search.unreadable", number));
        unreadable.setManaged(number > 0);
        unreadable.setVisible(number > 0);
    }

    private void searchWhatIsTyped(Runnable sayWhatIsWrong) {
        typing.setOnFinished(_ -> {
            searching.search(search.getText());
            sayWhatIsWrong.run(); // the same flaw as before may be answered by suggestions no longer
        });
        search.textProperty().subscribe(typing::playFromStart);
        searching.search(search.getText());
        search.setOnAction(_ -> {
            typing.stop(); // what is searched now need not be searched again
            searching.search(search.getText());
            pane.focusTarget().requestFocus();
        });
    }

    /** What is half typed is no mistake while suggestions for it are open. */
    private Runnable whatIsWrong(Suggestions suggestions) {
        var mark = new FlawMark(search, flawLine, flaw);
        Runnable say = () -> {
            Flaw wrong = searching.flawProperty().get();
            mark.show(wrong != null && suggestions.isOpenAt(wrong) ? null : wrong);
        };
        searching.flawProperty().subscribe(say);
        discretion.onChange(say);
        suggestions.onHidden(() -> {
            if (typing.getStatus() != Animation.Status.RUNNING) {
                say.run();
            }
        });
        return say;
    }

    private void offerChips() {
        for (Chip chip : Chip.values()) {
            chips.getChildren().add(build(chip));
        }
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                pane.choose((Chip) now.getUserData());
            }
        });
    }

    /** Puts the cursor into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    /** Shows what the search finds, of all chips. */
    void show(String text) {
        group.selectToggle(group.getToggles().getFirst());
        search.setText(text);
        typing.stop();
        searching.search(text);
    }

    /** What is typed, as it may be seen. */
    ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void showTyped() {
        shown.set(search.drawn(search.getText()));
    }

    /** Shows what can be searched; a click on an example adds it. */
    void help() {
        help.show(search.getScene().getWindow());
    }

    private void insert(String example) {
        String before = search.getText().stripTrailing();
        search.setText(before.isEmpty() ? example : before + " " + example);
        search.end();
    }

    /** Shows every delivery again. */
    void clear() {
        search.clear();
        typing.stop();
        searching.search("");
        group.selectToggle(group.getToggles().getFirst());
    }

    /** Shows the deliveries of that chip. */
    void choose(Chip chip) {
        group.selectToggle(group.getToggles().get(chip.ordinal()));
    }

    private ToggleButton build(Chip chip) {
        var button = new ToggleButton();
        button.setId("chip-" + chip.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setUserData(chip);
        button.setToggleGroup(group);
        button.textProperty().bind(model.count(chip).map(n -> chip.words(n.intValue())));
        if (chip.appearsOnDemand()) {
            appearOnDemand(button, chip);
        }
        return button;
    }

    /** Once it is there, no search takes it away: what stands beside it would move under the hand that types or clicks. */
    private void appearOnDemand(ToggleButton button, Chip chip) {
        button.setVisible(false);
        button.managedProperty().bind(button.visibleProperty());
        Runnable decide = () -> button.setVisible(model.count(chip).get() > 0 || button.isSelected()
                || button.isVisible() && !search.getText().isEmpty());
        model.count(chip).subscribe(decide);
        model.count(Chip.ALL).subscribe(decide); // a search that ends shows again what there is
        button.selectedProperty().subscribe(decide);
    }
}
