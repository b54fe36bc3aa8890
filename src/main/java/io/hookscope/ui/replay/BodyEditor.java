package io.hookscope.ui.replay;

import io.hookscope.delivery.Body;
import io.hookscope.replay.edit.Edited;
import io.hookscope.replay.edit.JsonEdit;
import io.hookscope.ui.detail.json.CompactJson;
import io.hookscope.ui.detail.json.JsonTokens;
import io.hookscope.ui.detail.json.PrettyJson;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A body as text to be changed. Compact JSON is laid out to be read, and sent compact again unless somebody wants it as it
 * stands; what is no text, or too long for a text area, is only sent. For the FX thread.
 */
final class BodyEditor extends VBox {

    /** A text area of JavaFX lays all of its text out anew at each key: with more of it, typing lags. */
    private static final int MOST_CHARACTERS = 200_000;

    private final TextArea text;
    private final CheckBox compact = new CheckBox(Strings.get("edit.compact"));
    private String shown = "";

    /** Edits in that area, and tells of each change. */
    BodyEditor(TextArea text, Runnable changed) {
        super(4);
        this.text = text;
        compact.setId("edit-compact");
        compact.managedProperty().bind(compact.visibleProperty());
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().setAll(text, compact);
        text.textProperty().subscribe(_ -> changed.run());
        compact.selectedProperty().subscribe(_ -> changed.run());
    }

    /** Takes in the body of a delivery that is edited. */
    void show(Edited edited, long seq) {
        String body = edited.text();
        boolean editable = Body.of(body).equals(edited.body()) && body.length() <= MOST_CHARACTERS;
        boolean isCompact = editable && isCompact(body);
        text.setEditable(editable);
        compact.setVisible(isCompact);
        compact.setSelected(isCompact);
        if (editable) {
            text.setText(isCompact ? PrettyJson.of(JsonTokens.of(body)) : body);
        } else if (Body.of(body).equals(edited.body())) {
            text.setText(Strings.get("edit.long", body.length(), MOST_CHARACTERS, Long.toString(seq)));
        } else {
            text.setText(Strings.get("edit.binary", edited.body().length()));
        }
        shown = text.getText(); // the area leaves out signs that no text has
        text.requestFocus();
        text.positionCaret(0);
    }

    /** JSON of one line that would be another one laid out, and comes back from that as it was. */
    private static boolean isCompact(String body) {
        JsonTokens tokens = JsonTokens.of(body);
        return tokens.size() > 1 && JsonEdit.isJson(body) && CompactJson.of(tokens).equals(body);
    }

    /** Whether somebody changed it. */
    boolean isChanged() {
        return !text.getText().equals(shown) || compact.isVisible() && !compact.isSelected();
    }

    /** Whether it can be changed here. */
    boolean isEditable() {
        return text.isEditable();
    }

    /** Whether it is JSON as it would be sent; what cannot be changed here is not looked at. */
    boolean isJson() {
        return !text.isEditable() || JsonEdit.isJson(text.getText());
    }

    /** Returns that with the body that stands here; where nobody touched it, with the bytes that came. */
    Edited into(Edited edited) {
        if (!isChanged()) {
            return edited;
        }
        boolean gathered = compact.isVisible() && compact.isSelected();
        return edited.with(Body.of(gathered ? CompactJson.of(JsonTokens.of(text.getText())) : text.getText()));
    }
}
