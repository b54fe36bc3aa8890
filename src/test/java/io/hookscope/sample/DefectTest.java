package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookscope.delivery.Headers;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DefectTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"SIGNATURE", "NO_SIGNATURE", "BODY_AFTER_SIGNING",
            "NO_CODE", "RETYPED_AMOUNT", "RETYPED_ID", "CUSTOMER_ID"})
    void aWrongEventBreaksARule(Defect defect) {
        assertThat(Oracle.broken(event(defect))).isNotEmpty();
    }

    @Test
    void aWrongCustomerIdDisagreesWithTheCustomer() {
        assertThat(Oracle.broken(event(Defect.CUSTOMER_ID))).first().asString()
                .startsWith("/redemption/customer_id disagrees");
    }

    @Test
    void aRetypedFieldKeepsItsPlace() {
        assertThat(event(Defect.RETYPED_AMOUNT).at("/data/order/amount").isString()).isTrue();
        assertThat(event(Defect.RETYPED_ID).at("/data/redemption/id").isNumber()).isTrue();
        assertThat(event(Defect.NO_CODE).at("/data/voucher/code").isMissingNode()).isTrue();
    }

    @Test
    void refusesADefectThatFindsNoPlace() {
        var finish = new Finish(List.of(), Set.of(Defect.CODE), Headers.NONE, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Recipe.DEFAULT.withKind(VoucherKind.PROMOTION), finish))
                .withMessage("This event has no place that could be wrong in the way of code.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finish(List.of(), Set.of(Defect.SIGNATURE), Headers.NONE, Optional.empty()))
                .withMessageContaining("give a secret file");
    }

    @ParameterizedTest
    @CsvSource({"/data/voucher/code=ABC,/data/voucher/code,\"ABC\"", "/data/order/amount=7001,/data/order/amount,7001",
            "/data/order/amount=\"7001\",/data/order/amount,\"7001\"", "/data/holder=null,/data/holder,null",
            "/data/order/items/0/price=-1,/data/order/items/0/price,-1", "/extra=a=b,/extra,\"a=b\""})
    void putsValuesWhereTheyAreWished(String setting, String pointer, String json) {
        var finish = new Finish(List.of(Setting.of(setting)), Set.of(), Headers.NONE, Optional.empty());
        assertThat(plan(Recipe.DEFAULT, finish).at(pointer)).hasToString(json);
    }

    @Test
    void refusesValuesWithoutAPlace() {
        var finish = new Finish(List.of(Setting.of("/data/nowhere/code=ABC")), Set.of(), Headers.NONE,
                Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> plan(Recipe.DEFAULT, finish))
                .withMessage("The event has no place for /data/nowhere/code.");
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.of("code"))
                .withMessageContaining("/data/voucher/code=ABC");
    }

    private static JsonNode event(Defect defect) {
        var finish = new Finish(List.of(), Set.of(defect), Headers.NONE, Optional.empty());
        var recipe = Recipe.DEFAULT.withType(EventType.REDEMPTION_SUCCEEDED).withKind(VoucherKind.AMOUNT);
        return plan(recipe, finish);
    }

    private static JsonNode plan(Recipe recipe, Finish finish) {
        var planner = new Planner(recipe, Course.SINGLE, finish, "http://127.0.0.1:1/");
        return new JsonMapper().readTree(
                planner.plan(new Dice(4), Instant.parse("2026-03-01T09:30:00Z")).getFirst().body().bytes());
    }
}
