package io.hookscope.ui.detail;

import io.hookscope.check.Finding;
import io.hookscope.event.Printable;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.tree.Shown;
import io.hookscope.ui.detail.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/** One cell of the tree: text with its look, or what a check found at the place. FX thread only. */
final class NodeCell extends TreeTableCell<DetailNode, DetailNode> {
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");

    private final Function<DetailNode, Shown> part;
    private final Function<DetailNode, List<Finding>> findings;
    private final Label label = new Label();

    NodeCell(Function<DetailNode, Shown> part, Function<DetailNode, List<Finding>> findings) {
        this.part = part;
        this.findings = findings;
        label.setMinWidth(0);
    }

    @Override
    protected void updateItem(DetailNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var found = findings.apply(node);
        var shown = found.isEmpty() ? part.apply(node) : finding(found.getFirst());
        label.setText(Printable.of(shown.text()));
        label.getStyleClass().setAll("label", "cell-" + shown.style().name().toLowerCase(Locale.ROOT));
        label.pseudoClassStateChanged(SECTION, node.rank() == DetailNode.Rank.SECTION);
        setGraphic(shown.empty() ? null : label);
        setTooltip(tip(shown, found));
    }

    private static Shown finding(Finding finding) {
        return new Shown(finding.title(), switch (finding.grade()) {
            case ERROR -> Shown.Style.BAD;
            case WARNING -> Shown.Style.WARN;
            case NOTICE -> Shown.Style.INFO;
        });
    }

    private static Tooltip tip(Shown shown, List<Finding> found) {
        if (found.isEmpty()) {
            return shown.text().length() < 20 ? null : Wrapped.tooltip(shown.text());
        }
        var text = new StringBuilder();
        for (Finding finding : found) {
            text.append(text.isEmpty() ? "" : "\n\n").append(Words.of("finding.tip", finding.title(),
                    finding.expected(), finding.found(), finding.advice()));
        }
        return Wrapped.tooltip(text.toString());
    }
}
