package io.hookscope.ui.replay;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Handlings.Judged;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.edit.EditDifferences;
import io.hookscope.replay.edit.Edited;
import io.hookscope.replay.edit.Signing;
import io.hookscope.wire.Target;
import io.hookscope.store.Row;
import io.hookscope.ui.LatestTask;
import io.hookscope.ui.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Where a delivery's headers and body are changed, compared with what arrived, signed and sent. For the FX thread. */
public final class EditPane extends VBox {

    private static final Duration TYPING = Duration.millis(200);
    private static final int MOST_SHOWN = 3_000;

    private final ReplayDesk desk;
    private final ReplayModel model;
    private final TargetField target;
    private final TextArea headers = area("edit-headers", 5);
    private final TextArea body = area("edit-body", 14);
    private final BodyEditor editor;
    private final TextArea difference = area("edit-difference", 6);
    private final ComboBox<SigningChoice> signing = new ComboBox<>();
    private final Label which = new Label();
    private final Label json = new Label();
    private final Label packed = new Label();
    private final Label told = new Label();
    private final Button send = new Button(Strings.get("edit.send"));
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final LatestTask loading;
    private @Nullable Loaded loaded;

    /** What is edited, and what the area for headers made of it: it leaves out signs that no text has. */
    private record Loaded(long seq, Edited begin, String headers, Verdict.Expected expected) {}

    /** Returns the title of the window that it stands in. */
    public static String title() {
        return Strings.get("edit.title");
    }

    /** Returns the advice for who wants to edit several at once. */
    public static String one() {
        return Strings.get("edit.one");
    }

    /** Sends through the desk, to the model's target unless another is written. */
    public EditPane(ReplayDesk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        this.loading = new LatestTask(desk.background(), desk.fx());
        this.target = new TargetField("edit", model.discretion());
        this.editor = new BodyEditor(body, typing::playFromStart);
        getStyleClass().add("side");
        Zoom.style(this, EditPane.class, "replay.css");
        signing.setId("edit-signing");
        signing.setAccessibleText(Strings.get("edit.signing"));
        which.setId("edit-which");
        json.setId("edit-json");
        packed.setId("edit-packed");
        packed.setWrapText(true);
        packed.setMinHeight(USE_PREF_SIZE);
        told.setId("edit-told");
        told.setWrapText(true);
        difference.setEditable(false);
        send.setId("edit-send");
        send.setDefaultButton(true);
        send.setOnAction(_ -> send());
        var last = new HBox(8, label("edit.signing", signing), signing, send);
        last.getStyleClass().add("side-line");
        getChildren().setAll(which, target, label("edit.headers", headers), headers, label("edit.body", body), editor,
                json, packed, label("edit.difference", difference), difference, last, told);
        setPrefSize(760, 760);
        for (Label label : List.of(json, packed)) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        typing.setOnFinished(_ -> compare());
        headers.textProperty().subscribe(typing::playFromStart);
        signing.valueProperty().subscribe(_ -> typing.playFromStart());
    }

    /** Takes a delivery in to be edited; what was changed in that one already stays. */
    public void edit(Row row) {
        if (loaded != null && loaded.seq() == row.seq() && isChanged(loaded)) {
            return;
        }
        loaded = null;
        which.setText(Strings.get("edit.which", Long.toString(row.seq())));
        send.setDisable(true);
        told.setText("");
        model.target().ifPresent(target::show);
        loading.want(() -> desk.deliveries().apply(row.seq()).map(d -> Edited.of(d, new Signing.Keep())),
                found -> found.ifPresentOrElse(edited -> show(row, edited),
                        () -> told.setText(Strings.get("edit.gone"))));
    }

    private boolean isChanged(Loaded from) {
        return !headers.getText().equals(from.headers()) || editor.isChanged()
                || signing.getSelectionModel().getSelectedIndex() > 0;
    }

    private void show(Row row, Edited edited) {
        signing.getItems().setAll(SigningChoice.of(edited.isSignable() ? desk.secrets().get() : List.of()));
        signing.getSelectionModel().selectFirst();
        headers.setText(edited.headers().list().stream().map(line -> line.name() + ": " + line.value())
                .collect(Collectors.joining("\n")));
        editor.show(edited, row.seq());
        loaded = new Loaded(row.seq(), edited, headers.getText(), Handlings.expected(row.conclusion()));
        send.setDisable(false);
        compare();
    }

    /** Returns what is to be sent; what nobody touched stays as it came, byte for byte. */
    private Edited edited(Loaded from) {
        Edited edited = from.begin();
        if (!headers.getText().equals(from.headers())) {
            edited = edited.with(new Headers(lines(headers.getText())));
        }
        edited = editor.into(edited);
        SigningChoice chosen = signing.getValue();
        return chosen == null ? edited : edited.with(chosen.signing());
    }

    private static List<Header> lines(String text) {
        List<Header> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            if (!line.isBlank()) {
                lines.add(new Header((colon < 0 ? line : line.substring(0, colon)).strip(),
                        colon < 0 ? "" : line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }

    private void compare() {
        Loaded from = loaded;
        if (from == null) {
            return;
        }
        Edited edited = edited(from);
        boolean good = editor.isJson();
        json.setText(editor.isEditable() ? Strings.get(good ? "edit.json" : "edit.notjson") : "");
        packed.setText(PackedWords.of(edited));
        json.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), good);
        json.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), !good);
        List<String> lines = EditDifferences.of(edited);
        difference.setText(lines.isEmpty()
                ? Strings.get("edit.same")
                : lines.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")));
    }

    private void send() {
        Loaded from = loaded;
        if (from != null) {
            target.target().ifPresent(where -> send(from, where));
        }
    }

    private void send(Loaded from, Target where) {
        model.keep(where);
        told.setText(Strings.get("edit.sending", where)); // nobody edits while anything is hidden
        desk.replayer().send(edited(from).outgoing(from.seq()), where).done()
                .thenAccept(handling -> desk.fx().execute(() -> {
                    if (loaded != null && loaded.seq() == from.seq()) {
                        tell(new Judged(handling, Verdict.of(handling, List.of(), from.expected())));
                    }
                }));
    }

    private void tell(Judged judged) {
        told.setText(OutcomeWords.of(judged));
        told.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), judged.verdict().good());
        told.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), !judged.verdict().good());
    }

    private static TextArea area(String id, int rows) {
        var area = new TextArea();
        area.setId(id);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.getStyleClass().add("edit-area");
        return area;
    }

    private static Label label(String key, Node of) {
        var label = new Label(Strings.get(key));
        label.setLabelFor(of);
        label.getStyleClass().add("side-heading");
        of.setAccessibleText(label.getText());
        return label;
    }
}
