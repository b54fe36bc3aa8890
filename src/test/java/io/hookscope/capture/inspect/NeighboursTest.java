package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private final List<Long> alarmed = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours(new Relations(), new Feed(),
            InstantSource.fixed(Deliveries.RECEIVED.plusSeconds(60)));

    NeighboursTest() {
        neighbours.onInsight(insight -> {
            if (insight.related().checkout() != null && insight.related().checkout().alarm()) {
                alarmed.add(insight.row().seq());
            }
        });
    }

    /** One redeemable of a checkout, or its total, is taken in. */
    private void takeIn(long seq, int secondsAfter, String request, String redemption) {
        String body = Deliveries.envelope("redemption.succeeded", """
                {"order":{"id":"ord_1"},"redemption":{%s,"status":"SUCCEEDED"}}""".formatted(redemption))
                .replace("whs_0e16e42bc6e0c65b57", "whs_" + seq).replace("v-0e25002917a016ade7", request);
        var delivery = new Delivery(Deliveries.RECEIVED.plusSeconds(secondsAfter), "POST", "/hooks", "HTTP/1.1",
                "127.0.0.1:51234", Headers.NONE, Body.of(body.getBytes(StandardCharsets.UTF_8)), Reception.WHOLE);
        neighbours.tell(Row.of(seq, delivery, new EventReader().read(delivery).summary(), null), List.of());
    }

    @Test
    void aCheckoutLacksNothingThatOnlyWaitsToBeTakenIn() {
        neighbours.settleSoFar();
        takeIn(1, 0, "v-1", "\"id\":\"r_1\",\"redemption\":\"r_p\"");
        neighbours.settleSoFar();
        assertThat(alarmed).isEmpty();

        takeIn(2, 1, "v-1", "\"id\":\"r_p\"");
        neighbours.settle();
        assertThat(alarmed).isEmpty();
    }

    @Test
    void whatWasLackingWhenLaterOnesAreTakenInIsTold() {
        takeIn(1, 0, "v-1", "\"id\":\"r_1\",\"redemption\":\"r_p\"");
        takeIn(2, 15, "v-2", "\"id\":\"r_9\"");
        neighbours.settleSoFar();
        assertThat(alarmed).containsExactly(1L);
    }

    @Test
    void withNothingWaitingTheClockTells() {
        takeIn(1, 0, "v-1", "\"id\":\"r_1\",\"redemption\":\"r_p\"");
        neighbours.settle();
        assertThat(alarmed).containsExactly(1L);
    }
}
