package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.ByKeys;
import io.hookscope.testing.Hands;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.shell.Action;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stack of three in the real window, by way of the real listener, with keys alone. */
class CheckoutStoryTest {

    @RegisterExtension
    final WholeProgram program = WholeProgram.fresh();
    private final Hands hands = new Hands();

    @Test
    @ByKeys(value = {Action.EXPAND, Action.COLLAPSE}, controls = "Checkout with three vouchers")
    void oneRowOpensByKeyToItsDeliveriesAndTheSelectedOneStays() throws Exception {
        hands.untilLines(0);
        sendStack();
        hands.until(() -> lines().size() == 1 && isWhole());
        hands.tabTo("#deliveries").press(KeyCode.J).untilSays("#detail-checkout-headline", "redeemed 3 in one");
        hands.press(KeyCode.RIGHT);
        assertThat(lines()).hasSize(5);
        hands.press(KeyCode.RIGHT);
        Line child = selected();
        assertThat(child).isInstanceOfSatisfying(Line.Delivery.class,
                part -> assertThat(part.under()).isSameAs(lines().getFirst()));
        hands.untilSays("#detail-headline", String.valueOf(child.facts().summary().code()));

        sendStack();
        hands.until(() -> lines().size() == 6 && isWhole());
        assertThat(selected().id()).isEqualTo(child.id());
        assertThat(hands.table().getSelectionModel().getSelectedIndex()).isEqualTo(2);

        hands.tabTo("#deliveries").press(KeyCode.LEFT, 2);
        assertThat(lines()).hasSize(2);
        assertThat(selected().rows()).contains(child.facts()).hasSize(4);
    }

    private void sendStack() {
        hands.backTo("#sample").press(KeyCode.DOWN).choose("Checkout with three vouchers");
    }

    private boolean isWhole() {
        return lines().getFirst() instanceof Line.Checkout checkout && checkout.place().counts().equals("4 of 4")
                && checkout.rows().stream().allMatch(row -> row.answer() != null);
    }

    private Line selected() {
        return hands.table().getSelectionModel().getSelectedItem();
    }

    private List<Line> lines() {
        return List.copyOf(hands.table().getItems());
    }
}
