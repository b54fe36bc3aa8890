package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"/data/order/metadata/region", "/a,b:c;d%2C", "/", "/data//x", "/k~0~1/0", "/Größe/ü ü",
            "/a+b"})
    void isRememberedWithTheOtherColumns(String pointer) {
        var places = new ArrayList<>(ColumnPlan.FIRST.places());
        places.add(3, new ColumnPlan.Place(BodyField.of(pointer).orElseThrow(), 77, true));
        var plan = new ColumnPlan(places, Fact.CODE, true);
        assertThat(ColumnPlan.of(plan.text())).isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2Fa%2:77:shown", "%zz:77:shown", "%2F~2:77:shown", "data:77:shown", ":77:shown",
            "%2Fa:x:shown"})
    void whatCannotBeReadIsPassedOver(String part) {
        assertThat(ColumnPlan.of(part + ",code:200:hidden;received:down").places())
                .hasSize(Fact.values().length).startsWith(new ColumnPlan.Place(Fact.CODE, 200, false));
    }

    @Test
    void noMoreAreReadThanATableTakesAndNoneTwice() {
        var text = String.join(",", IntStream.range(0, 20).mapToObj(i -> "%2F" + i / 2 + ":50:shown").toList());
        List<Column> fields = ColumnPlan.of(text).places().stream().map(ColumnPlan.Place::column)
                .filter(BodyField.class::isInstance).toList();
        assertThat(fields).hasSize(BodyField.MOST).doesNotHaveDuplicates();
        assertThat(ColumnPlan.of("%2Fa:50:shown;%2Fa:up").sorted()).as("they order nothing").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "data/order", "/a~", "/a~2", " /a"})
    void whatIsNoPointerIsNoColumn(String pointer) {
        assertThat(BodyField.of(pointer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/data/order/metadata/region, metadata/region", "/id, id", "/a~1b/c~0d, a/b/c~d",
            "/data/a_name_as_long_as_some_are/region, region"})
    void isCalledByTheEndOfTheWay(String pointer, String title) {
        assertThat(new BodyField(pointer).title()).isEqualTo(title);
    }
}
