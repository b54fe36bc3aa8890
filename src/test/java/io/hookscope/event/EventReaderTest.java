package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.redemption.OrderItem;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Voucher;
import io.hookscope.testing.Deliveries;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    @Test
    void readsTheGoldenEventAsBareData() {
        Reading reading = reader.read(Deliveries.json(Deliveries.golden()));

        assertThat(reading.shape()).isEqualTo(Shape.BARE);
        assertThat(reading.dataPointer()).isEmpty();
        assertThat(reading.envelope()).isNull();
        assertThat(reading.summary().with(Footprint.NONE)).isEqualTo(new Summary(Shape.BARE, "redemption.succeeded",
                "redemption.succeeded",
                Outcome.SUCCEEDED, "Always-add-prods-5", "Always add missing products", "Jane Doe",
                new BigDecimal("6000"), new BigDecimal("1000"), Unit.MONEY,
                new Ids(null, null, null, null, null, "r_0e2500291ae016adea", null, "ord_3VYCHwdV0YOOch2nm1RsTKNI",
                        "track_Pw6r3ejnml43kIwNS4Zj09KZ67xOfLUy", null),
                Instant.parse("2024-01-15T12:20:38.636Z")));
    }

    @Test
    void readsTheGoldenEventInItsEnvelope() {
        Reading reading = reader.read(Deliveries.json(Deliveries.goldenEnvelope()));

        assertThat(reading.shape()).isEqualTo(Shape.ENVELOPE);
        assertThat(reading.dataPointer()).isEqualTo("/data");
        assertThat(reading.summary().ids()).isEqualTo(new Ids("whs_0e16e42bc6e0c65b57", "evred_0e2500291ae016adea",
                "wh_0e16e42bc6e0c65b11", "https://7c1f-81-2-69-142.ngrok-free.app/hooks", "v-0e25002917a016ade7",
                "r_0e2500291ae016adea", null, "ord_3VYCHwdV0YOOch2nm1RsTKNI",
                "track_Pw6r3ejnml43kIwNS4Zj09KZ67xOfLUy", "proj_5T4Rpl4T1nuM"));
        assertThat(reading.summary().createdAt()).isEqualTo("2024-01-15T12:20:38.640Z");
    }

    @Test
    void readsOrderVoucherAndCampaignIntoRecords() {
        RedemptionEvent event = reader.read(Deliveries.json(Deliveries.golden())).redemption();

        assertThat(event.order().items()).hasSize(2);
        assertThat(event.order().items().getFirst())
                .isEqualTo(new OrderItem("adv-mug", new BigDecimal("1000"), new BigDecimal("2000")));
        assertThat(event.voucher().value())
                .isEqualTo(new Voucher.UnitOff(BigDecimal.ONE, "prod_0df14b3a6ad8f282a8"));
        assertThat(event.campaign().name()).isEqualTo("Always add missing products");
        assertThat(event.redemption().order()).isEqualTo(event.order());
    }
}
