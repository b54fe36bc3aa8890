package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries are handed over and taken in, by keyboard alone. */
class HandOverStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.overTheSpecimen();
    private final Hands hands = new Hands();

    @BeforeEach
    void wait12() throws TimeoutException {
        hands.untilLines(12);
    }

    @Test
    void oneDeliveryIsCopiedAsACommandAndAsATest() throws TimeoutException {
        hands.press(KeyCode.J, 2).untilSays("#detail-headline", "Jane Doe redeemed");
        hands.press(KeyCode.C).until(() -> hands.clipboard().startsWith("curl "));
        assertThat(hands.clipboard()).contains("always-add".replace("always-add", "Always-add-prods-5"))
                .doesNotContain("Jane Doe");
        hands.tabTo("#detail-copy").press(KeyCode.DOWN).press(KeyCode.DOWN, 8).press(KeyCode.ENTER)
                .until(() -> !hands.clipboard().startsWith("curl "));
        assertThat(hands.clipboard()).containsAnyOf("@Test", "test(", "Invoke-WebRequest");
    }

    @Test
    void allIsExportedAndImportedAgain() throws TimeoutException, IOException {
        Path file = program.choose("week.ndjson");
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(hands.title()).isEqualTo("Export");
        hands.tabTo("#export-care").press(KeyCode.DOWN, 2).untilChosen("#export-care", "FULL").untilSays(
                "#export-warning",
                "credential");
        hands.press(KeyCode.UP, 2).tabTo("#export-go").press(KeyCode.SPACE).untilSays("#work-sentence", "week.ndjson");
        assertThat(Files.readAllLines(file)).hasSize(15).noneMatch(line -> line.contains("Jane Doe"));
        hands.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.O);
        hands.until(() -> hands.table().getItems().size() > 12);
        hands.until(() -> hands.robot().lookup("#work-sentence").queryAll().stream()
                .anyMatch(label -> label.toString().contains("15")));
    }

    @Test
    void whatIsOnTheClipboardIsImported() throws TimeoutException {
        hands.press(KeyCode.J, 2).untilSays("#detail-headline", "Jane Doe redeemed");
        hands.press(KeyCode.C).until(() -> hands.clipboard().startsWith("curl "));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        hands.until(() -> hands.table().getItems().size() == 13);
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.focus()).isEqualTo("deliveries");
    }
}
