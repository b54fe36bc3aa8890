package io.hookscope.ui.detail;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.ui.Clip;
import io.hookscope.ui.Wrapped;
import io.hookscope.ui.detail.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every check with its verdict; what failed comes first, with what to do, what passed stands quietly below. FX thread only. */
final class ChecksTab extends VBox {
    private static final int LONGEST = 400;

    private final Consumer<String> reveal;
    private @Nullable String sendout;

    /** Calls {@code reveal} with the JSON pointer that a person wants to see. */
    ChecksTab(Consumer<String> reveal) {
        this.reveal = reveal;
        setId("detail-checks");
        getStyleClass().add("detail-text");
    }

    /** Shows these results instead of others, of a delivery of that send-out; null when it names none. */
    void show(List<CheckResult> results, @Nullable String of) {
        sendout = of;
        if (results.isEmpty()) {
            getChildren().setAll(text(Words.of("checks.none"), "muted"));
            return;
        }
        var sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(ChecksTab::order));
        getChildren().setAll(sorted.stream().map(this::check).toList());
    }

    private static int order(CheckResult result) {
        return switch (result.verdict()) {
            case FAILED -> 0;
            case PASSED -> result.findings().isEmpty() ? 2 : 1;
            case NOT_APPLICABLE -> 3;
        };
    }

    private Node check(CheckResult result) {
        String verdict = result.verdict().name().toLowerCase(Locale.ROOT);
        var glyph = new Label(Words.of("verdict.glyph." + verdict) + " " + Words.of("verdict." + verdict));
        glyph.getStyleClass().setAll("label", style(result.verdict()));
        glyph.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(Words.of("check." + result.check().word()));
        name.getStyleClass().add("check-name");
        var line = new HBox(name, glyph);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("headline-row");
        var box = new VBox(line, text(result.sentence(), "muted"));
        result.findings().forEach(finding -> box.getChildren().add(finding(finding)));
        box.getStyleClass().add("check");
        box.setAccessibleText(name.getText() + ": " + glyph.getText() + ". " + result.sentence());
        return box;
    }

    private Node finding(Finding finding) {
        String grade = finding.grade().name().toLowerCase(Locale.ROOT);
        var badge = new Label(Words.of("grade." + grade));
        badge.getStyleClass().setAll("label", switch (finding.grade()) {
            case ERROR -> "cell-bad";
            case WARNING -> "cell-warn";
            case NOTICE -> "cell-info";
        });
        badge.setMinWidth(Region.USE_PREF_SIZE);
        var title = text(finding.title(), "check-name");
        var head = new HBox(badge, title);
        head.getStyleClass().add("headline-row");
        var box = new VBox(head);
        box.getStyleClass().addAll("finding", grade);
        if (finding.pointer().startsWith("/")) {
            box.getChildren().add(link(finding.pointer()));
        } else if (!finding.pointer().isEmpty()) {
            box.getChildren().add(text(finding.pointer(), "mono"));
        }
        values(finding, box);
        box.getChildren().addAll(text(finding.why(), ""), text(finding.advice(), ""), copies(finding));
        return box;
    }

    private static void values(Finding finding, VBox box) {
        if (!finding.expected().isEmpty()) {
            box.getChildren().add(text(Words.of("finding.expected", clip(finding.expected())), "mono"));
        }
        if (!finding.found().isEmpty()) {
            box.getChildren().add(text(Words.of("finding.found", clip(finding.found())), "mono"));
        }
    }

    private Node link(String pointer) {
        var link = new Hyperlink(pointer);
        link.getStyleClass().add("mono");
        link.setAccessibleText(Words.of("finding.show", pointer));
        link.setOnAction(_ -> reveal.accept(pointer));
        return link;
    }

    /** What was delivered again, or before, is looked for in Voucherify by the id of its send-out. */
    private Node copies(Finding finding) {
        Button all = copy("finding.copy", Words.of("finding.text", finding.title(), finding.pointer(),
                finding.expected(), finding.found(), finding.why(), finding.advice()));
        if (finding.check() != CheckName.REDELIVERY || sendout == null) {
            return all;
        }
        var both = new HBox(all, copy("finding.copy.sendout", sendout));
        both.getStyleClass().add("copies");
        return both;
    }

    private static Button copy(String key, String text) {
        var copy = new Button(Words.of(key));
        copy.getStyleClass().addAll("small", "flat");
        copy.setOnAction(_ -> Clip.copy(text));
        return copy;
    }

    private static Label text(String text, String style) {
        var label = Wrapped.label(text);
        label.setMinHeight(USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static String clip(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "cell-ok";
            case FAILED -> "cell-bad";
            case NOT_APPLICABLE -> "cell-muted";
        };
    }
}
