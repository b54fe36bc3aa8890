package io.hookscope.ui.shell;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.ScrollToEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Notices that a person works with a window. For the FX thread. */
public final class Presence {

    /** A row that comes under a mouse at rest is entered too, so that entering says nothing of a hand. */
    private static final List<EventType<? extends Event>> SIGNS = List.of(KeyEvent.ANY, MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, ScrollEvent.ANY, ScrollToEvent.ANY, ActionEvent.ANY);

    private Presence() {}

    /** Calls that with each key, movement of the mouse, scrolling and choice in the scene. */
    public static void watch(Scene scene, Runnable moved) {
        for (EventType<? extends Event> sign : SIGNS) {
            scene.addEventFilter(sign, _ -> moved.run());
        }
    }
}
