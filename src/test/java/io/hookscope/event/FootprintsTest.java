package io.hookscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Headers;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FootprintsTest {
    @Test
    void sameBytesLeaveTheSameDigestAndNoBytesLeaveNone() {
        assertThat(footprint("{\"a\":1}").digest()).isEqualTo(footprint("{\"a\":1}").digest()).isNotZero();
        assertThat(footprint("{\"a\":1}").digest()).isNotEqualTo(footprint("{\"a\":2}").digest());
        assertThat(Footprints.of(Deliveries.json(""), null)).isEqualTo(Footprint.NONE);
    }

    @Test
    void findsTheStackUnderTheOrderOfParentAndChild() {
        String order = "\"order\":{\"redemptions\":{\"r_p\":{\"stacked\":[\"r_1\",\"r_2\"]}}}";
        assertThat(footprint("{" + order + ",\"redemption\":{\"id\":\"r_p\"}}").stacked()).containsExactly("r_1",
                "r_2");
        assertThat(footprint("{" + order + ",\"redemption\":{\"id\":\"r_1\",\"redemption\":\"r_p\"}}").stacked())
                .containsExactly("r_1", "r_2");
        assertThat(footprint("{" + order + ",\"redemption\":{\"id\":\"r_other\"}}").stacked()).isEmpty();
    }

    @Test
    void aPartThatDoesNotNameItsParentIsListedAmongTheOthers() {
        String order = "\"order\":{\"redemptions\":{\"r_p\":{\"stacked\":[\"r_1\",\"r_2\"]}}}";
        assertThat(footprint("{" + order + ",\"voucher\":{\"id\":\"v\"},\"redemption\":{\"id\":\"r_1\"}}").stacked())
                .containsExactly("r_1", "r_2");
    }

    @Test
    void findsTheStackInRelatedRedemptions() {
        assertThat(footprint(
                """
                {"redemption":{"id":"r_p","related_redemptions":{"redemptions":[{"id":"r_1"},{"id":"r_2"},{"id":5}]}}}""")
                .stacked()).containsExactly("r_1", "r_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'redemption':{'id':'r_p','redemptions':['r_1','r_2']}}",
            "{'redemption':{'id':'r_p','stacked':[{'id':'r_1'},{'id':'r_2'}]}}",
            "{'redemption':{'id':'r_p','related_redemptions':['r_1','r_2']}}",
            "{'redemption':{'id':'r_p'},'redemptions':[{'id':'r_1'},{'id':'r_2'}]}",
            "{'redemption':{'id':'r_p'},'stacked':['r_1','r_2']}",
            "{'order':{'redemptions':{'x':{'related_object_id':'r_p','stacked':['r_1','r_2']}}},'redemption':{'id':'r_p'}}",
            "{'order':{'redemptions':{'x':{'stacked':['r_1','r_2']},'y':{'stacked':['r_3']}}},'redemption':{'id':'r_1','redemption':'r_p'}}"})
    void findsTheStackWhereverItIsListed(String json) {
        assertThat(footprint(json.replace('\'', '"')).stacked()).containsExactly("r_1", "r_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'voucher':{'id':'v'},'redemption':{'id':'r_9','related_redemptions':{'redemptions':['r_1']}}}",
            "{'redemption':{'id':'r_9','redemption':'r_p','related_redemptions':{'rollbacks':[{'id':'rr_1'}]}}}",
            "{'order':{'redemptions':{'r_1':{'date':'x'},'r_9':{'stacked':5}}},'redemption':{'id':'r_9'}}"})
    void whatIsOnlyRelatedIsNoStack(String json) {
        assertThat(footprint(json.replace('\'', '"')).stacked()).isEmpty();
    }

    @Test
    void aRedemptionWithoutVoucherAndTierLooksLikeATotal() {
        assertThat(footprint("{\"redemption\":{\"id\":\"r_p\"},\"voucher\":null}").total()).isTrue();
        assertThat(footprint(Deliveries.golden()).total()).isFalse();
    }

    @Test
    void knowsReplaysByTheirHeader() {
        var replay = Deliveries.post("{}".getBytes(StandardCharsets.UTF_8), Headers.of("x-hookscope-replay-of", "12"));
        assertThat(Footprints.of(replay, null).replayOf()).isEqualTo("12");
    }

    private static Footprint footprint(String json) {
        return Footprints.of(Deliveries.json(json), JsonMapper.shared().readTree(json));
    }
}
