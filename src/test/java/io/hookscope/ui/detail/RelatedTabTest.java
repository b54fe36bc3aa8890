package io.hookscope.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import org.junit.jupiter.api.Test;

class RelatedTabTest {

    private final Relations relations = new Relations();

    private void arrives(long seq, String redemption, String parent) {
        Delivery delivery = Deliveries.json(Deliveries.envelope("redemption.succeeded", """
                {"order":{"id":"ord_1"},"redemption":{"id":"%s","redemption":%s,"status":"SUCCEEDED"}}"""
                .formatted(redemption, parent)).replace("whs_0e16e42bc6e0c65b57", "whs_" + seq));
        relations.feed(new Sighting(seq, delivery.receivedAt(), new EventReader().read(delivery).summary(), null));
    }

    @Test
    void aDeliveryOfTheSameCheckoutAndTheSameOrderIsOneToSee() {
        arrives(1, "r_1", "\"r_p\"");
        arrives(2, "r_2", "\"r_p\"");
        arrives(3, "r_p", "null");

        assertThat(RelatedTab.count(relations.related(1).orElseThrow())).isEqualTo(2);
        assertThat(RelatedTab.count(null)).isZero();
    }
}
