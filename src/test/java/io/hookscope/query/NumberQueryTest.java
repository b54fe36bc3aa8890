package io.hookscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumberQueryTest {

    @Test
    void numbersOneAfterTheOtherAreARange() {
        assertThat(NumberQuery.ranges(new TreeSet<>(List.of(2L, 4L, 5L, 6L, 9L)))).containsExactly("number:2",
                "number:4..6", "number:9");
    }

    @Test
    void noNumbersAreNoRange() {
        assertThat(NumberQuery.ranges(new TreeSet<>())).isEmpty();
    }
}
