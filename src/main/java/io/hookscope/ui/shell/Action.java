package io.hookscope.ui.shell;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything that a key does in the window, in the order of the menus. */
public enum Action {
    SEND_SAMPLE(Menu.FILE, "F5"), //
    COPY_ADDRESS(Menu.FILE, "Shortcut+U"), //
    TUNNEL(Menu.FILE, "Shortcut+T"), //
    SECRETS(Menu.FILE, "Shortcut+K"), //
    SETTINGS(Menu.FILE, "Shortcut+Comma"), //
    NEW_WINDOW(Menu.FILE, "Shortcut+Shift+N"), //
    NEW_SESSION(Menu.FILE, "Shortcut+N"), //
    OPEN_SESSION(Menu.FILE, "Shortcut+O"), //
    SESSION(Menu.FILE, "Shortcut+Shift+O"), //
    EXPORT(Menu.FILE, "Shortcut+Shift+S"), //
    IMPORT(Menu.FILE, "Shortcut+I"), //
    IMPORT_PASTED(Menu.FILE, "Shortcut+Shift+V"), //
    FORWARD(Menu.FILE, "F6"), //
    CLOSE_WINDOW(Menu.FILE, "Shortcut+W"), //
    QUIT(Menu.FILE, "Shortcut+Q"), //
    NEXT(Menu.DELIVERY, "J"), //
    PREVIOUS(Menu.DELIVERY, "K"), //
    EXPAND(Menu.DELIVERY, "Right"), //
    COLLAPSE(Menu.DELIVERY, "Left"), //
    DETAIL(Menu.DELIVERY, "Enter"), //
    REPLAY(Menu.DELIVERY, "R"), //
    REPLAY_TO(Menu.DELIVERY, "Shortcut+R"), //
    EDIT_REPLAY(Menu.DELIVERY, "Shift+R"), //
    COMPARE(Menu.DELIVERY, "D"), //
    PIN(Menu.DELIVERY, "Shift+D"), //
    RUN_SCENARIO(Menu.DELIVERY, "Shift+F5"), //
    COPY_ROWS(Menu.DELIVERY, "Shortcut+Shift+X"), //
    COPY_CURL(Menu.DELIVERY, "C"), //
    FLAG(Menu.DELIVERY, "F"), //
    NOTE(Menu.DELIVERY, "N"), //
    DELETE(Menu.DELIVERY, "Delete"), //
    DELETE_SHOWN(Menu.DELIVERY, "Shortcut+Shift+Delete"), //
    UNDO_DELETE(Menu.DELIVERY, "Shortcut+Z"), //
    MARK_READ(Menu.DELIVERY, "Shortcut+Shift+R"), //
    ANSWER_OK(Menu.RESPOND, "Shortcut+Shift+0"), //
    EDIT_PLAN(Menu.RESPOND, "Shortcut+P"), //
    CHOOSE_ANSWER(Menu.RESPOND, "Shortcut+Shift+P"), //
    ENDPOINTS(Menu.VIEW, "Shortcut+Shift+W"), //
    SUMMARY(Menu.VIEW, "F7"), //
    PRESENTATION(Menu.VIEW, "F8"), //
    SEARCH(Menu.VIEW, "Shortcut+F"), //
    CLEAR_FILTER(Menu.VIEW, "Shortcut+Shift+F"), //
    CHECKOUTS(Menu.VIEW, "Shortcut+G"), //
    COLUMNS(Menu.VIEW, "Shortcut+Shift+G"), //
    WIDER_DETAIL(Menu.VIEW, "Shift+F7"), //
    WIDER_TABLE(Menu.VIEW, "Shift+F8"), //
    PAUSE(Menu.VIEW, "Space"), //
    LIVE_EDGE(Menu.VIEW, "Shortcut+L"), //
    THEME(Menu.VIEW, "Shortcut+Shift+L"), //
    LARGER(Menu.VIEW, "Shortcut+Plus"), //
    SMALLER(Menu.VIEW, "Shortcut+Minus"), //
    USUAL_SIZE(Menu.VIEW, "Shortcut+0"), //
    SETUP(Menu.HELP, "Shift+F1"), //
    SEARCH_HELP(Menu.HELP, "Shortcut+F1"), //
    KEYS(Menu.HELP, "F1"), //
    ABOUT(Menu.HELP, "Shortcut+Shift+F1"); //

    /** The menus that hold actions. */
    public enum Menu {
        FILE, DELIVERY, RESPOND, VIEW, HELP;

        String title() {
            return titleWithKey().replace("_", "");
        }

        /** Its title with an underscore before the letter that opens it together with Alt. */
        String titleWithKey() {
            return Strings.get("menu." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Menu menu;
    private final KeyCombination key;

    Action(Menu menu, String key) {
        this.menu = menu;
        this.key = KeyCombination.valueOf(key);
    }

    /** Returns the menu where it stands. */
    public Menu menu() {
        return menu;
    }

    /** Returns its words in the menu. */
    public String words() {
        return Strings.get("action." + word());
    }

    /** Returns its key as people read it. */
    public String keyWords() {
        return key.getDisplayText();
    }

    /** Returns its key. */
    KeyCombination key() {
        return key;
    }

    /** Whether its key is a bare letter or sign, which means text wherever text is typed. */
    boolean isBare() {
        return this == NEXT || this == PREVIOUS || this == DETAIL || this == PAUSE || this == EXPAND
                || this == COLLAPSE || this == COPY_CURL || this == COMPARE || this == PIN || this == REPLAY
                || this == EDIT_REPLAY || this == FLAG || this == NOTE || this == DELETE;
    }

    boolean isAskedBy(KeyEvent event) {
        return key.match(event);
    }

    /** Returns its name in lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
