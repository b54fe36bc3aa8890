package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Panes;
import io.hookscope.ui.shell.Action;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The theme, changed with keys while much is open: every colour is there in each, and JavaFX complains of none. */
class ThemeStoryTest extends StoryOverTheSpecimen {

    /** Held, because loggers are let go of otherwise. */
    private final Logger css = Logger.getLogger("javafx.css");
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord complaint) {
            complaints.add(new SimpleFormatter().format(complaint));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        css.addHandler(listener);
    }

    @AfterEach
    void leave() {
        css.removeHandler(listener);
    }

    @Test
    @ByKeys({Action.THEME, Action.TUNNEL})
    void changesWithoutAComplaintWhileADetailAndFieldsAreOpen() throws Exception {
        golden();
        change();
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT2).tabTo("#detail-json").press(KeyCode.CONTROL, KeyCode.F).type("a");
        change();
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.T);
        Window side = hands.front();
        hands.meanwhile(Panes.all().getFirst()::requestFocus); // it stays open behind
        change();
        hands.meanwhile(side::requestFocus).press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.DIGIT8);
        change();
        assertThat(complaints).isEmpty();
    }

    private void change() {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }
}
