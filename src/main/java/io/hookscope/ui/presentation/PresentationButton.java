package io.hookscope.ui.presentation;

import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.presentation.Presentation.Mode;
import io.hookscope.ui.presentation.Presentation.State;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The mark in the strip that things are hidden, with what else can be. It is there only then. For the FX thread. */
public final class PresentationButton extends MenuButton {

    private final CheckMenuItem metadata = new CheckMenuItem(Strings.get("metadata"));
    private final CheckMenuItem codes = new CheckMenuItem(Strings.get("codes"));

    /** Returns what is said to a person who wants to write a note. */
    public static String noNote() {
        return Strings.get("note");
    }

    /** Returns what is said to a person who wants to edit. */
    public static String noEdit() {
        return Strings.get("edit");
    }

    /** Returns what is said to a person who wants to edit a response plan. */
    public static String noPlan() {
        return Strings.get("plan");
    }

    /** Follows that. */
    public PresentationButton(Presentation presentation) {
        super(Strings.get("button"));
        setId("presentation");
        getStyleClass().add("presentation");
        Zoom.style(this, PresentationButton.class, "presentation.css");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(Strings.get("button.tip")));
        getTooltip().setWrapText(true);
        getTooltip().setMaxWidth(360);
        setAccessibleText(getText() + ". " + Strings.get("button.tip"));
        metadata.setId("presentation-metadata");
        metadata.setOnAction(_ -> presentation.change(presentation.stateProperty().get()
                .with(metadata.isSelected() ? Metadata.REPLACED : Metadata.KEPT)));
        codes.setId("presentation-codes");
        codes.setOnAction(_ -> presentation
                .change(presentation.stateProperty().get().with(codes.isSelected() ? Codes.REPLACED : Codes.KEPT)));
        var off = new MenuItem(Strings.get("off"));
        off.setId("presentation-off");
        off.setOnAction(_ -> presentation.change(presentation.stateProperty().get().with(Mode.OFF)));
        getItems().setAll(metadata, codes, new SeparatorMenuItem(), off);
        presentation.stateProperty().subscribe(this::tell);
    }

    private void tell(State state) {
        setVisible(state.mode() == Mode.ON);
        setManaged(state.mode() == Mode.ON);
        metadata.setSelected(state.metadata() == Metadata.REPLACED);
        codes.setSelected(state.codes() == Codes.REPLACED);
    }
}
