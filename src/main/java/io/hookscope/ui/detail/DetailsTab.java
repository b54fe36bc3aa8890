package io.hookscope.ui.detail;

import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.tree.Paths;
import io.hookscope.ui.detail.tree.Shown;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a delivery as a tree. FX thread only. */
final class DetailsTab extends VBox {
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");

    private final TreeTableView<DetailNode> table = new TreeTableView<>();
    private final Expansion expansion = new Expansion();
    private final LatestTask latestTask;
    private final FindBar find;
    private Map<String, List<Finding>> findings = Map.of();
    private Map<String, Shown> praise = Map.of();
    private List<String> problems = List.of();
    private List<DetailNode> roots = List.of();
    private List<Paths.Path> places = List.of();

    DetailsTab(DetailSources sources, PlaceDeeds deeds) {
        latestTask = new LatestTask(sources.background(), sources.fx());
        table.setId("detail-tree");
        table.setAccessibleText(Words.of("tree.accessible"));
        table.getStyleClass().add("detail-table");
        table.setShowRoot(false);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(column("tree.field", 200, this::field, _ -> List.of()),
                column("tree.value", 214, DetailNode::value, _ -> List.of()),
                column("tree.note", 206, this::note, this::findings)));
        table.setRowFactory(_ -> new SectionRow());
        table.setContextMenu(new NodeMenu(table, deeds, this::expandAll, this::collapseAll));
        find = new FindBar("detail-tree-find", table, this::search, this::go);
        find.listenIn(this);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(find, table);
    }

    /** Shows these lines instead of others; what was open before is open again. */
    void show(List<DetailNode> lines) {
        roots = lines;
        var root = new TreeItem<DetailNode>();
        root.getChildren().setAll(lines.stream().map(node -> new NodeItem(node, expansion)).toList());
        root.setExpanded(true);
        table.setRoot(root);
        if (!find.wanted().isEmpty()) {
            search(find.wanted());
        }
    }

    /** Shows at their places, by JSON pointer, what was found, and what was found right. */
    void assessed(Map<String, List<Finding>> found, Map<String, Shown> right) {
        findings = found;
        praise = right;
        problems = found.values().stream().flatMap(List::stream).filter(f -> f.grade() != Grade.NOTICE)
                .map(Finding::pointer).filter(pointer -> pointer.startsWith("/")).toList();
        table.refresh();
    }

    /** Opens the way to the line of a JSON pointer and selects it. */
    void reveal(String pointer) {
        Paths.to(roots, pointer).ifPresent(this::select);
    }

    private List<Finding> findings(DetailNode node) {
        return node.place().pointer().isEmpty() ? List.of() : findings.getOrDefault(node.place().pointer(), List.of());
    }

    private void search(String wanted) {
        var lines = roots;
        latestTask.want(() -> Paths.holding(lines, wanted), found -> {
            places = found;
            find.found(found.size());
        });
    }

    private void go(int index) {
        select(places.get(index));
    }

    private void select(Paths.Path path) {
        TreeItem<DetailNode> item = table.getRoot();
        for (int step : path.steps()) {
            if (!item.isExpanded()) {
                item.setExpanded(true);
            }
            item = item.getChildren().get(step);
        }
        table.getSelectionModel().select(item);
        table.scrollTo(Math.max(0, table.getRow(item) - 4));
    }

    private void expandAll() {
        Optional.ofNullable(table.getRoot()).ifPresent(Unfolding::open); // the keys work before anything is shown
    }

    private void collapseAll() {
        Optional.ofNullable(table.getRoot()).ifPresent(Unfolding::close);
    }

    private Shown field(DetailNode node) {
        String name = node.place().field() + (holdsProblem(node) ? " ▲" : "");
        return node.rank() == DetailNode.Rank.QUIET ? Shown.muted(name) : Shown.plain(name);
    }

    private Shown note(DetailNode node) {
        return praise.getOrDefault(node.place().pointer(), node.note());
    }

    /** Whether a line would hide a problem while it is closed. */
    private boolean holdsProblem(DetailNode node) {
        return !problems.isEmpty() && !node.leaf() && node.children().get().stream()
                .anyMatch(child -> child.place().key().contains("#")
                        ? holdsProblem(child)
                        : problems.stream().anyMatch(p -> (p + "/").startsWith(child.place().pointer() + "/")));
    }

    private static TreeTableColumn<DetailNode, DetailNode> column(String title, double width,
            Function<DetailNode, Shown> part, Function<DetailNode, List<Finding>> findings) {
        var column = new TreeTableColumn<DetailNode, DetailNode>(Words.of(title));
        Zoom.width(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().getValue()));
        column.setCellFactory(_ -> new NodeCell(part, findings));
        return column;
    }

    private static final class SectionRow extends TreeTableRow<DetailNode> {
        @Override
        protected void updateItem(DetailNode node, boolean empty) {
            super.updateItem(node, empty);
            boolean there = !empty && node != null;
            pseudoClassStateChanged(SECTION, there && node.rank() == DetailNode.Rank.SECTION);
            setAccessibleText(there
                    ? node.place().field() + ": " + node.value().text() + ", " + node.note().text()
                    : null);
        }
    }
}
