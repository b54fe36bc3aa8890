package io.hookscope;

import io.hookscope.testing.Hands;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A story that is told by keys alone, in the whole program over a quarter of an hour in the life of a shop. */
abstract class StoryOverTheSpecimen {

    @RegisterExtension
    final WholeProgram program = WholeProgram.overTheSpecimen();
    final Hands hands = new Hands();

    @BeforeEach
    void waitForItsLines() throws TimeoutException {
        hands.untilLines(12);
    }

    /** Goes to the redemption that the guide shows. */
    final Hands golden() throws TimeoutException {
        return hands.press(KeyCode.J, 2).untilSays("#detail-headline",
                "Jane Doe redeemed Always-add-prods-5");
    }
}
