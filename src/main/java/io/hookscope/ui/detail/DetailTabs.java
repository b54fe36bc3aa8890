package io.hookscope.ui.detail;

import io.hookscope.check.Grade;
import io.hookscope.event.diff.Comparison;
import io.hookscope.store.Row;
import io.hookscope.ui.compare.Baselines;
import io.hookscope.ui.compare.ComparePane;
import io.hookscope.ui.compare.CompareSources;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The tabs under the head. FX thread only. */
final class DetailTabs extends TabPane {
    private final DetailsTab details;
    private final JsonTab json;
    private final HeadersTab headers = new HeadersTab();
    private final ChecksTab checks = new ChecksTab(this::reveal);
    private final ResponseTab response = new ResponseTab();
    private final RelatedTab related;
    private final ComparePane compare;
    private final Tab comparing;
    private final Label problems = badge("bad");
    private Consumer<String> column = _ -> {};
    private long seq;
    private final Label others = badge("info");

    DetailTabs(DetailSources sources, Baselines baselines, LongConsumer select) {
        details = new DetailsTab(sources, new PlaceDeeds(this::showInJson, this::showAsColumn));
        json = new JsonTab(sources, this::showAsColumn);
        related = new RelatedTab(select, this::compareWith);
        compare = new ComparePane(new CompareSources(sources.loader(), sources.reader(), sources.background(),
                sources.fx(), baselines), this::reveal);
        comparing = tab("compare", compare);
        comparing.selectedProperty().subscribe(on -> {
            if (on) {
                compare.opened();
            } else {
                compare.closed();
            }
        });
        setId("detail-tabs");
        getStyleClass().add("detail-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().setAll(tab("details", details), tab("json", json), tab("headers", headers),
                tab("checks", scrolled(checks)), tab("response", scrolled(response)),
                tab("related", scrolled(related)), comparing);
        sceneProperty().addListener((_, before, scene) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, this::key);
            }
            if (scene != null) {
                scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            }
        });
    }

    /** Calls that with the JSON pointer of a place that a person wants to see as a column. */
    void onColumn(Consumer<String> taker) {
        column = taker;
    }

    /** Shows a delivery. */
    void show(Loaded loaded) {
        details.show(loaded.tree());
        json.show(loaded.text());
        headers.show(loaded.delivery().headers().list());
        compare.show(new Comparison.Subject(loaded.delivery(), loaded.reading()));
    }

    /** Shows what the checks say. */
    void assessed(Loaded loaded, View view) {
        var assessed = loaded.assessed();
        checks.show(assessed.results(), loaded.reading().summary().ids().sendout());
        related.show(assessed.related(), view);
        details.assessed(assessed.byPointer(), Praise.of(loaded.reading(), assessed.results()));
        count(3, problems, (int) assessed.findings().filter(f -> f.grade() != Grade.NOTICE).count());
        count(5, others, RelatedTab.count(assessed.related()));
    }

    /** Shows what the row knows beside the bytes. */
    void row(Row row) {
        response.show(row);
        compare.row(row);
        seq = row.seq();
    }

    /** What depends on the time is said as it is then. */
    void clock(Instant now) {
        related.clock(now);
    }

    /** Shows what differs from another delivery. */
    void compare() {
        getSelectionModel().select(comparing);
        compare.enter();
    }

    /** Compares one delivery, as soon as it is in view, with that other one. */
    void compare(long shown, long other) {
        compare.against(shown, other);
        compare();
    }

    private void compareWith(long other) {
        compare(seq, other);
    }

    /** Shows the place of a JSON pointer in the details. */
    private void reveal(String pointer) {
        getSelectionModel().select(0);
        details.reveal(pointer);
    }

    private void reveal(ComparePane.View view, String pointer) {
        switch (view) {
            case DETAILS -> reveal(pointer);
            case JSON -> showInJson(pointer);
        }
    }

    private void showAsColumn(String pointer) {
        column.accept(pointer);
    }

    private void showInJson(String pointer) {
        getSelectionModel().select(1);
        json.reveal(pointer);
    }

    /** Ctrl+1 to Ctrl+9 choose a tab from anywhere in the window. */
    private void key(KeyEvent key) {
        int index = key.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (key.isShortcutDown() && index >= 0 && index < getTabs().size()) {
            getSelectionModel().select(index);
            requestFocus();
            key.consume();
        }
    }

    private void count(int tab, Label badge, int count) {
        badge.setText(Integer.toString(count));
        getTabs().get(tab).setGraphic(count > 0 ? badge : null);
    }

    private static Label badge(String style) {
        var badge = new Label();
        badge.getStyleClass().addAll("badge", style);
        return badge;
    }

    private static Tab tab(String key, Node content) {
        var tab = new Tab(Words.of("tab." + key), content);
        tab.setId("detail-tab-" + key);
        return tab;
    }

    private static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }
}
