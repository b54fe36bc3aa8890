package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.OnScreen;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.Clip;
import io.hookscope.ui.shell.Action;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Presentation mode, switched with keys alone: nothing that can be read on screen or copied from it names a person. */
class PresentationStoryTest extends StoryOverTheSpecimen {

    private static final List<String> PERSONAL = List.of("jane", "doe", "nowak", "m. rossi", "p. kim", "j. smith",
            "@example.com", "called");
    private static final List<KeyCode> TABS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8);

    /** A window in which a URL stands. */
    private record Way(String title, KeyCode... keys) {}

    private static final List<Way> WAYS = List.of(new Way("Tunnel", KeyCode.CONTROL, KeyCode.T),
            new Way("Forward", KeyCode.F6), new Way("Settings", KeyCode.CONTROL, KeyCode.COMMA),
            new Way("Replay", KeyCode.CONTROL, KeyCode.R), new Way("Run a scenario", KeyCode.SHIFT, KeyCode.F5),
            new Way("Webhooks seen", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W),
            new Way("From here to the first signed webhook", KeyCode.SHIFT, KeyCode.F1));

    @Test
    @ByKeys(value = {Action.PRESENTATION, Action.NOTE, Action.COPY_ROWS}, controls = "Hide voucher codes too")
    void nothingThatIsShownOrCopiedNamesAPerson() throws Exception {
        golden().press(KeyCode.N).type("Jane called").press(KeyCode.ENTER).untilSays("#note-text", "called");
        assertThat(personal()).contains("jane", "doe", "called");

        hands.press(KeyCode.F8).until(() -> hands.isSeen("#presentation"));
        hands.until(() -> shown().stream().anyMatch(text -> text.matches("(?s).*Person [0-9a-f]{12} redeemed.*")));
        String person = hands.text("#detail-headline").substring(0, 19);
        assertThat(shown()).as("the table says the same").contains(person);

        hands.press(KeyCode.HOME);
        for (Line line : List.copyOf(hands.table().getItems())) {
            assertThat(hands.table().getSelectionModel().getSelectedItem()).isEqualTo(line);
            assertThat(personal()).as("line %s", line.id()).isEmpty();
            hands.press(KeyCode.DOWN);
        }
        hands.press(KeyCode.HOME).press(KeyCode.DOWN).untilSays("#detail-headline", person);
        for (KeyCode tab : TABS) {
            hands.press(KeyCode.CONTROL, tab);
            assertThat(personal()).as("tab %s", tab).isEmpty();
        }
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(shown()).anyMatch(text -> text.equalsIgnoreCase("x-voucherify-signature"))
                .anyMatch(text -> text.matches("redacted-[0-9a-f]{12}"));

        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(found(hands.clipboard())).isEmpty();
        hands.press(KeyCode.CONTROL, KeyCode.F).type("customer:");
        assertThat(personal()).isEmpty();
        hands.press(KeyCode.ESCAPE).replace(" ").press(KeyCode.BACK_SPACE);

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(shown()).contains("Always-add-prods-5");
        hands.backTo("#presentation").press(KeyCode.DOWN).choose("Hide voucher codes too");
        hands.until(() -> !shown().contains("Always-add-prods-5"));
        assertThat(shown()).anyMatch(text -> text.matches("CODE-[0-9a-f]{12}"));

        hands.press(KeyCode.F8).until(() -> personal().containsAll(List.of("jane", "doe", "called")));
        assertThat(hands.isSeen("#presentation")).isFalse();
        assertThat(shown()).contains("Always-add-prods-5");
    }

    @Test
    @ByKeys(value = {Action.PRESENTATION, Action.COPY_ROWS}, keys = "Ctrl+Shift+K")
    void aColumnOfTheBodyIsHiddenAsTheDetailIs() throws Exception {
        golden().press(KeyCode.ENTER).tabTo("#detail-tree").press(KeyCode.CONTROL, KeyCode.F).type("Jane Doe")
                .untilSays("#detail-tree-find-count", "1 of ").press(KeyCode.ESCAPE)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        hands.until(() -> bodies().contains("Jane Doe"));

        hands.press(KeyCode.F8).until(() -> bodies().stream().anyMatch(text -> text.matches("Person [0-9a-f]{12}")));
        assertThat(personal()).isEmpty();
        hands.backTo("#deliveries").press(KeyCode.CONTROL, KeyCode.A).meanwhile(() -> Clip.copy("-"))
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X).until(() -> !hands.clipboard().equals("-"));
        assertThat(hands.clipboard()).containsPattern("Person [0-9a-f]{12}\\R");
        assertThat(found(hands.clipboard())).isEmpty();

        hands.press(KeyCode.F8).until(() -> bodies().contains("Jane Doe"));
        assertThat(bodies()).noneMatch(text -> text.startsWith("Person"));
    }

    private List<String> bodies() {
        return hands.robot().lookup(".cell-body").queryAllAs(Labeled.class).stream().filter(Labeled::isVisible)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    @Test
    @ByKeys({Action.PRESENTATION, Action.SEARCH, Action.SUMMARY})
    void whatIsSearchedAndSavedNamesNoPersonEither() throws Exception {
        golden().press(KeyCode.CONTROL, KeyCode.F).type("customer:\"Jane Doe\" status:200").press(KeyCode.ENTER)
                .press(KeyCode.CONTROL, KeyCode.F).press(KeyCode.ESCAPE).tabTo("#search-filters")
                .press(KeyCode.DOWN, 2).press(KeyCode.ENTER).type("Mrs Doe").press(KeyCode.ENTER);
        hands.until(() -> !hands.isSeen("#filter-naming")).press(KeyCode.F8).until(() -> hands.isSeen("#presentation"));

        assertThat(personal()).as("what was typed").isEmpty();
        assertThat(shown()).as("fields and harmless values stay")
                .anyMatch(text -> text.matches("customer:\u2022{10} status:200"));

        hands.press(KeyCode.CONTROL, KeyCode.F).press(KeyCode.ESCAPE).tabTo("#search-filters").press(KeyCode.DOWN);
        assertThat(personal()).as("the saved searches").isEmpty();
        hands.choose("Saved search 1");
        assertThat(hands.text("#search")).as("it is the same search").isEqualTo("customer:\"Jane Doe\" status:200");
        assertThat(personal()).as("what a saved search put in").isEmpty();

        hands.press(KeyCode.F7).until(
                () -> shown().stream().anyMatch(text -> text.contains("status:200") && !text.startsWith("customer")));
        assertThat(personal()).as("the summary of what is searched").isEmpty();
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.F);

        hands.replace("(Jane").press(KeyCode.ENTER).untilSays("#search-flaw", "Presentation mode hides what is typed");
        hands.press(KeyCode.CONTROL, KeyCode.F).replace("doe").press(KeyCode.ENTER);
        assertThat(personal()).as("what is typed meanwhile, and the table that it filtered").isEmpty();

        hands.press(KeyCode.F8).until(() -> personal().contains("doe"));
        assertThat(shown()).contains("doe");
    }

    @Test
    @ByKeys({Action.PRESENTATION, Action.TUNNEL, Action.FORWARD, Action.SETTINGS, Action.REPLAY_TO,
            Action.RUN_SCENARIO, Action.ENDPOINTS})
    void noPathOfAWebhookOrATargetCanBeRead() throws Exception {
        hands.press(KeyCode.CONTROL, KeyCode.T).tabTo("#typed-url").replace("https://hooks.example.com/s3cret/in")
                .press(KeyCode.ENTER).untilSays("#tunnel-headline", "/s3cret/in").press(KeyCode.ESCAPE);
        hands.press(KeyCode.F6).replace("http://127.0.0.1:9/s3cret").tabTo("#forward-start").press(KeyCode.SPACE)
                .untilSays("#forward-state", "/s3cret").press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.COMMA).tabTo("#set-paths").replace("/s3cret/*").press(KeyCode.ENTER)
                .press(KeyCode.ESCAPE);
        golden().press(KeyCode.ENTER).tabTo("#detail-tree").press(KeyCode.END).press(KeyCode.RIGHT).press(KeyCode.END);
        hands.until(() -> shown().contains("/hooks"));

        hands.press(KeyCode.F8).until(() -> hands.isSeen("#presentation"))
                .untilSays("#detail-headline", "Person").press(KeyCode.END);
        hands.until(() -> shown().stream().anyMatch(text -> text.matches("/redacted-[0-9a-f]{12}")));
        assertThat(secret()).as("strip and detail").isEmpty();
        assertThat(shown()).anyMatch(text -> text.contains("https://hooks.example.com/\u2022\u2022\u2022\n"));
        for (Way way : WAYS) {
            hands.press(way.keys()).until(() -> hands.title().equals(way.title()));
            assertThat(secret()).as(way.title()).isEmpty();
            hands.press(KeyCode.ESCAPE);
        }
        hands.backTo("#tunnel-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).as("what is copied is whole").isEqualTo("https://hooks.example.com/s3cret/in");

        hands.press(KeyCode.F8).until(() -> !secret().isEmpty());
        assertThat(shown()).anyMatch(text -> text.contains("https://hooks.example.com/s3cret/in"));
    }

    @Test
    @ByKeys({Action.PRESENTATION, Action.EDIT_PLAN})
    void theEditorOfAResponsePlanWaitsUntilEverythingIsShownAgain() throws Exception {
        hands.press(KeyCode.CONTROL, KeyCode.P).until(() -> hands.title().equals("Response plan"));
        Stage editor = (Stage) hands.front();
        hands.tabTo("#plan-path").replace("/s3cret/*").tabTo("#plan-put").press(KeyCode.SPACE)
                .until(() -> !secret().isEmpty());

        hands.meanwhile(() -> Event.fireEvent(editor.getOwner().getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                KeyCode.F8, false, false, false, false))).until(() -> hands.isSeen("#presentation"));
        assertThat(editor.isShowing()).as("what was open when others began to look").isFalse();
        assertThat(secret()).as("the banner").isEmpty();
        hands.press(KeyCode.CONTROL, KeyCode.P).untilSays("#notice", "Switch presentation mode off first");
        assertThat(editor.isShowing()).isFalse();
        assertThat(secret()).isEmpty();

        hands.press(KeyCode.F8).press(KeyCode.CONTROL, KeyCode.P).until(editor::isShowing);
        hands.until(() -> !secret().isEmpty());
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
    }

    /** Targets in prompts are nobody's. */
    private List<String> secret() {
        return shown().stream().filter(
                text -> text.contains("s3cret") || text.equals("/hooks") || text.contains("ngrok-free.app/hooks"))
                .toList();
    }

    private List<String> personal() {
        return found(String.join("\n", shown()));
    }

    private static List<String> found(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PERSONAL.stream().filter(lower::contains).toList();
    }

    private static List<String> shown() {
        return OnScreen.texts();
    }
}
