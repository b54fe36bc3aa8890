package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.ui.shell.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Deliveries are handed over and taken in, by keyboard alone. */
class HandOverStoryTest extends StoryOverTheSpecimen {

    @Test
    @ByKeys(value = Action.COPY_CURL, controls = {"Copy as JUnit test", "Copy as Jest test", "Copy as cURL", "Body",
            "Include personal data and signature", "Copy for a bug report, with the answers"})
    void oneDeliveryIsCopiedAsACommandAndAsATest() throws TimeoutException {
        golden();
        hands.press(KeyCode.C).until(() -> hands.clipboard().startsWith("curl "));
        assertThat(hands.clipboard()).contains("Always-add-prods-5").doesNotContain("Jane Doe");
        hands.tabTo("#detail-copy").press(KeyCode.DOWN).choose("Copy as JUnit test")
                .until(() -> hands.clipboard().contains("@Test"));
        hands.press(KeyCode.DOWN).choose("Copy as Jest test").until(() -> hands.clipboard().contains("test("));
        hands.press(KeyCode.DOWN).choose("Body").until(() -> hands.clipboard().startsWith("{\"id\":\"whs_"));
        hands.press(KeyCode.DOWN).choose("Copy for a bug report, with the answers")
                .until(() -> hands.clipboard().startsWith("### Webhook delivery"));
        assertThat(hands.clipboard()).contains("Answer of Hookscope\n\n200 after").doesNotContain("Jane Doe");
        hands.press(KeyCode.DOWN).choose("Include personal data and signature");
        hands.press(KeyCode.DOWN).choose("Copy as cURL").until(() -> hands.clipboard().startsWith("curl "));
        assertThat(hands.clipboard()).contains("Jane Doe");
    }

    @Test
    @ByKeys(value = {Action.EXPORT, Action.IMPORT}, controls = "Show them")
    void allIsExportedAndImportedAgain() throws TimeoutException, IOException {
        Path file = program.choose("week.ndjson");
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(hands.title()).isEqualTo("Export");
        hands.tabTo("#export-care").press(KeyCode.DOWN, 2).untilChosen("#export-care", "Leave everything in").untilSays(
                "#export-warning",
                "credential");
        hands.press(KeyCode.UP, 2).tabTo("#export-go").press(KeyCode.SPACE).untilSays("#work-sentence", "week.ndjson");
        assertThat(Files.readAllLines(file)).hasSize(15).noneMatch(line -> line.contains("Jane Doe"));
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.I);
        hands.until(() -> hands.table().getItems().size() > 12);
        hands.until(() -> hands.robot().lookup("#work-sentence").queryAll().stream()
                .anyMatch(label -> label.toString().contains("15")));
        hands.untilSays("#work-next", "Show them").press(KeyCode.SPACE)
                .until(() -> hands.table().getItems().stream().allMatch(line -> line.facts().seq() > 15));
    }

    @Test
    @ByKeys
    void thoseAreExportedThatWereCountedLast() throws TimeoutException, IOException {
        Path file = program.choose("three.ndjson");
        hands.press(KeyCode.CONTROL, KeyCode.G).until(() -> hands.table().getItems().size() == 15);
        hands.meanwhile(() -> hands.table().getSelectionModel().selectRange(0, 2));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S).untilChosen("#export-what", "2");
        hands.meanwhile(() -> hands.table().getSelectionModel().selectRange(0, 3)).untilChosen("#export-what", "3");
        hands.tabTo("#export-go").press(KeyCode.SPACE).untilSays("#work-sentence", "three.ndjson");
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    @ByKeys(Action.IMPORT_PASTED)
    void whatIsOnTheClipboardIsImported() throws TimeoutException {
        golden();
        hands.press(KeyCode.C).until(() -> hands.clipboard().startsWith("curl "));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        hands.until(() -> hands.table().getItems().size() == 13);
        hands.untilSays("#work-next", "Show it").press(KeyCode.SPACE).until(() -> hands.table().getItems().size() == 1);
        hands.press(KeyCode.CONTROL, KeyCode.F).press(KeyCode.DELETE)
                .until(() -> hands.table().getItems().size() == 13);
    }
}
