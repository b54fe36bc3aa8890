package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.testing.ByKeys;
import io.hookscope.ui.shell.Action;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What happened, why a signature fails, what belongs together: read by keyboard alone. */
class DetailStoryTest extends StoryOverTheSpecimen {

    @Test
    @ByKeys(value = {Action.DETAIL, Action.NEXT}, keys = {"Ctrl+Alt+C", "Ctrl+J", "Ctrl+C", "Tab"})
    void theTreeIsFoldedSearchedAndCopiedAndLeadsToTheJson() throws TimeoutException {
        golden().press(KeyCode.ENTER).tabTo("#detail-tree").press(KeyCode.CONTROL, KeyCode.F);
        hands.type("redeemed_quantity").untilSays("#detail-tree-find-count", "1 of ");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.focus()).isEqualTo("detail-tree");
        hands.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        assertThat(hands.clipboard()).endsWith("/redeemed_quantity").startsWith("/");
        hands.press(KeyCode.CONTROL, KeyCode.J).tabTo("#detail-json");
        await().until(() -> hands.press(KeyCode.CONTROL, KeyCode.C).clipboard(), copied -> copied.matches("\"?0\"?"));

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT1).tabTo("#detail-tree").press(KeyCode.CONTROL, KeyCode.SHIFT,
                KeyCode.E);
        hands.press(KeyCode.HOME).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(hands.clipboard()).startsWith("{").contains("\"total_amount\"");
        hands.press(KeyCode.RIGHT).press(KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(hands.clipboard()).isNotBlank().doesNotContain("total_amount");
    }

    @Test
    @ByKeys(value = Action.DETAIL, keys = {"Ctrl+Shift+K", "Ctrl+2"})
    void aPlaceOfTheTreeAndOfTheJsonBecomesAColumn() throws TimeoutException {
        golden().press(KeyCode.ENTER).tabTo("#detail-tree").press(KeyCode.CONTROL, KeyCode.F);
        hands.type("redeemed_quantity").untilSays("#detail-tree-find-count", "1 of ").press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        String pointer = hands.clipboard();
        assertThat(columns()).endsWith(pointer);
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT2).tabTo("#detail-json").press(KeyCode.CONTROL, KeyCode.F);
        hands.type("Jane Doe").untilSays("#detail-json-find-count", "1 of 2").press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(columns()).hasSize(2).last().asString().endsWith("/name");
        hands.press(KeyCode.HOME).press(KeyCode.UP).press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(Window.getWindows()).anyMatch(ContextMenu.class::isInstance);
        hands.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(Window.getWindows()).noneMatch(ContextMenu.class::isInstance);
        assertThat(hands.focus()).isEqualTo("detail-json");
        assertThat(columns()).hasSize(3);
        hands.until(() -> hands.robot().lookup(".cell-body").queryAllAs(Labeled.class).stream()
                .anyMatch(cell -> cell.getText().equals("Jane Doe")));
    }

    private List<String> columns() {
        return hands.table().getColumns().stream().map(TableColumn::getGraphic).filter(Objects::nonNull)
                .map(title -> ((Label) title).getTooltip()).filter(Objects::nonNull).map(Tooltip::getText).toList();
    }

    @Test
    @ByKeys(keys = {"Ctrl+F", "Ctrl+C"})
    void theTextIsSearchedShownAsItWasSentAndCopied() throws TimeoutException {
        golden().press(KeyCode.CONTROL, KeyCode.DIGIT2).tabTo("#detail-json").press(KeyCode.CONTROL, KeyCode.F);
        hands.type("Jane Doe").untilSays("#detail-json-find-count", "1 of 2");
        hands.press(KeyCode.ENTER).untilSays("#detail-json-find-count", "2 of 2");
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(hands.clipboard()).isEqualTo("Jane Doe");
        hands.backTo("#detail-json-as-sent").press(KeyCode.SPACE).tabTo("#detail-json")
                .press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(hands.clipboard()).startsWith("{\"id\":\"whs_");
    }

    @Test
    @ByKeys(keys = {"Ctrl+4"})
    void aFindingIsCopiedAndLeadsToItsField() throws TimeoutException {
        // the total of a stack, its fourth delivery: a notice points to the redemption
        hands.press(KeyCode.J).press(KeyCode.RIGHT).press(KeyCode.J, 4)
                .press(KeyCode.CONTROL, KeyCode.DIGIT4);
        hands.until(() -> hands.robot().lookup(".finding .hyperlink").tryQuery().isPresent());
        hands.tabTo(".finding .hyperlink");
        String pointer = hands.text(".finding .hyperlink");
        hands.tabTo(".finding .button").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).contains(pointer);
        hands.backTo(".finding .hyperlink").press(KeyCode.SPACE).tabTo("#detail-tree")
                .press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        assertThat(hands.clipboard()).isEqualTo(pointer);
    }

    @Test
    @ByKeys(keys = "Ctrl+4")
    void whyASignatureFailsIsReadAndHeadersAreCopied() throws TimeoutException {
        hands.press(KeyCode.J, 4).untilSays("#detail-headline", "P. Kim").press(KeyCode.CONTROL, KeyCode.DIGIT4);
        hands.until(() -> hands.robot().lookup("#detail-checks .label").queryAll().stream()
                .anyMatch(label -> String.valueOf(label).contains("secret")));
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT3).tabTo("#detail-headers").press(KeyCode.HOME)
                .press(KeyCode.CONTROL, KeyCode.C);
        assertThat(hands.clipboard()).isEqualTo("application/json");
        hands.press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(Window.getWindows()).anyMatch(ContextMenu.class::isInstance);
        hands.press(KeyCode.ESCAPE);
        assertThat(Window.getWindows()).noneMatch(ContextMenu.class::isInstance);
        assertThat(hands.focus()).isEqualTo("detail-headers");
        hands.backTo("#deliveries").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        String rows = hands.clipboard();
        hands.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(hands.clipboard()).as("nothing of the detail, where the table has the focus").isEqualTo(rows)
                .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:");
    }

    @Test
    @ByKeys(keys = "Ctrl+6")
    void fromOneAttemptToTheOtherAndWhatDiffers() throws TimeoutException {
        hands.press(KeyCode.J, 5).until(() -> !hands.text("#detail-tabs .badge.info").isEmpty());
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT6).tabTo("#detail-related .hyperlink");
        String other = hands.text("#detail-related .hyperlink");
        hands.tabTo("#detail-compare-" + other.substring(1)).press(KeyCode.SPACE).untilSays("#compare-summary",
                "identical");
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT6).tabTo("#detail-related-" + other.substring(1))
                .press(KeyCode.SPACE);
        hands.until(() -> hands.table().getSelectionModel().getSelectedItem().facts().seq() == Long
                .parseLong(other.substring(1)));
    }

    @Test
    @ByKeys(value = {Action.COMPARE, Action.PIN}, keys = "Enter", controls = {"Ignore ids and times", "Copy list",
            "Compare\u2026", "Compare with"})
    void twoRowsAreComparedTheRestQuietedAndTheListCopied() throws TimeoutException {
        hands.press(KeyCode.J, 3).press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.D).untilSays("#compare-summary",
                "changed");
        hands.tabTo("#compare-quiet").press(KeyCode.SPACE).untilSays("#compare-summary", "ignored as volatile");
        hands.tabTo("#compare-copy").press(KeyCode.SPACE);
        assertThat(hands.clipboard()).contains("changed");
        hands.tabTo("#compare-list").press(KeyCode.ENTER).until(() -> hands.isSeen("#detail-tree"));
        hands.backTo("#deliveries").press(KeyCode.HOME).press(KeyCode.DOWN, 2).press(KeyCode.SHIFT, KeyCode.D);
        hands.press(KeyCode.DOWN).untilSays("#detail-headline", "P. Kim").press(KeyCode.ENTER)
                .tabTo("#detail-compare-button").press(KeyCode.SPACE).until(() -> hands.isSeen("#compare-summary"));
        hands.tabTo("#compare-with").untilChosen("#compare-with", "pinned").press(KeyCode.DOWN)
                .untilChosen("#compare-with", "previous");
    }

    @Test
    @ByKeys(Action.CHECKOUTS)
    void aCheckoutIsOpenedAndOneOfItsDeliveriesChosen() throws TimeoutException {
        hands.press(KeyCode.J).untilSays("#detail-checkout-headline", "redeemed 3");
        hands.press(KeyCode.ENTER).tabTo("#detail-checkout .hyperlink").press(KeyCode.SPACE);
        hands.until(() -> hands.table().getItems().size() == 16);
        assertThat(hands.text("#detail-headline")).isNotEmpty();
        hands.backTo("#deliveries").press(KeyCode.CONTROL, KeyCode.G)
                .until(() -> hands.table().getItems().size() == 15);
        hands.press(KeyCode.CONTROL, KeyCode.G).until(() -> hands.table().getItems().size() <= 16);
    }
}
