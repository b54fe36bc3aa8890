package io.hookscope.ui.detail;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Headline;
import io.hookscope.event.Reading;
import io.hookscope.ui.detail.text.BodyText;
import io.hookscope.ui.detail.tree.DetailCards;
import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.tree.DetailTree;
import io.hookscope.ui.detail.tree.View;
import java.util.List;

/**
 * A delivery with everything that the tabs show, worked out in the background. Immutable.
 *
 * @param seq      its number
 * @param delivery what arrived
 * @param reading  what it says
 * @param text     its body as text
 * @param tree     its fields
 * @param headline what happened, in one sentence
 * @param cards    the few facts on top
 * @param assessed what the checks say
 */
record Loaded(long seq, Delivery delivery, Reading reading, BodyText text, List<DetailNode> tree,
        String headline, List<DetailCards.Card> cards, Assessment assessed) {
    /** Works it all out; takes some time for large bodies. */
    static Loaded of(long seq, Delivery delivery, Reading reading, View view) {
        var text = BodyText.of(reading);
        var tree = DetailTree.of(new DetailTree.Subject(delivery, reading, text.tokens()), view);
        return new Loaded(seq, delivery, reading, text, tree, Headline.of(reading), DetailCards.of(reading, view),
                Assessment.NONE);
    }

    /** Returns the same with what the checks say now. */
    Loaded assessed(Assessment now) {
        return new Loaded(seq, delivery, reading, text, tree, headline, cards, now);
    }
}
