package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventNameTest {

    @Test
    void aRollbackDoesNotReadAsARedemption() {
        assertThat(EventName.within("redemption.rollback.succeeded", 21)).isEqualTo("\u2026rollback.succeeded");
        assertThat(EventName.within("redemption.rollback.failed", 21)).isEqualTo("\u2026rollback.failed");
        assertThat(EventName.within("customer.redemption.rollback.succeeded", 21))
                .isEqualTo("\u2026rollback.succeeded");
    }

    @Test
    void whatHasRoomIsWholeAndTwoWordsStay() {
        assertThat(EventName.within("redemption.rollback.succeeded", 29)).isEqualTo("redemption.rollback.succeeded");
        assertThat(EventName.within("redemption.succeeded", 5)).isEqualTo("redemption.succeeded");
        assertThat(EventName.within("redemption.rollback.succeeded", 5)).isEqualTo("\u2026rollback.succeeded");
        assertThat(EventName.within("nothing", 2)).isEqualTo("nothing");
        assertThat(EventName.within("", 2)).isEmpty();
        assertThat(EventName.within("a.b.c", -3)).isEqualTo("\u2026b.c");
    }
}
