package io.hookscope.testing;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.stage.Window;

/** What hands have pressed, and which controls they worked by it. Written on the FX thread, read when the story is over. */
final class KeyLog {

    private final Set<String> keys = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> worked = Collections.synchronizedSet(new LinkedHashSet<>());

    /** Returns the keys, as menus and the guide write them. */
    Set<String> keys() {
        return keys;
    }

    /** Returns what the buttons, the entries of menus and the choices say that were worked. */
    Set<String> worked() {
        return worked;
    }

    /** Takes down what these keys are about to meet. */
    void before(KeyCode... pressed) {
        keys.add(words(pressed));
        if (List.of(KeyCode.SPACE, KeyCode.ENTER).contains(pressed[pressed.length - 1])) {
            entry().or(KeyLog::owner).ifPresent(worked::add);
        }
    }

    /** Takes down what they have chosen. */
    void after() {
        focused().map(node -> switch (node) {
            case ComboBox<?> box -> List.of(String.valueOf(box.getAccessibleText()), chosen(box));
            case RadioButton radio -> List.of(radio.getText());
            default -> List.<String>of();
        }).ifPresent(worked::addAll);
    }

    private static String words(KeyCode... pressed) {
        Modifier[] modifiers = Arrays.stream(pressed).flatMap(key -> switch (key) {
            case CONTROL -> Stream.of(KeyCombination.CONTROL_DOWN);
            case SHIFT -> Stream.of(KeyCombination.SHIFT_DOWN);
            case ALT -> Stream.of(KeyCombination.ALT_DOWN);
            default -> Stream.empty();
        }).toArray(Modifier[]::new);
        KeyCode last = pressed[pressed.length - 1];
        return last.isModifierKey() ? last.getName() : plain(new KeyCodeCombination(last, modifiers).getDisplayText());
    }

    /** Returns a key as the guide writes it, which has a word for Enter and a true minus. */
    static String plain(String key) {
        return key.replace("\u21b5", "Enter").replace('-', '\u2212');
    }

    /** Returns the words of the entry that an open menu marks. */
    static Optional<String> entry() {
        return Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull).map(Scene::getRoot)
                .flatMap(root -> root.lookupAll(".menu-item:focused").stream())
                .flatMap(item -> item.lookupAll(".label").stream()).filter(Label.class::isInstance)
                .filter(label -> !label.getStyleClass().contains("accelerator-text"))
                .map(label -> String.valueOf(((Label) label).getText())).filter(words -> !words.isBlank())
                .reduce((_, last) -> last);
    }

    private static Optional<String> owner() {
        return focused().flatMap(node -> node instanceof ListView<?>
                ? node.lookupAll(".list-cell:focused").stream().findFirst()
                : Optional.of(node)).filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()).replaceFirst("^[\\W]+", ""));
    }

    /** Returns what the box shows. */
    static <T> String chosen(ComboBox<T> box) {
        return box.getValue() == null || box.getConverter() == null
                ? String.valueOf(box.getValue())
                : box.getConverter().toString(box.getValue());
    }

    private static Optional<Node> focused() {
        return Window.getWindows().stream().filter(Window::isFocused).map(Window::getScene).map(Scene::getFocusOwner)
                .filter(Objects::nonNull).reduce((_, last) -> last);
    }
}
