package io.hookscope.event.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.event.diff.EditScript.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EditScriptTest {

    @Property(tries = 1_000)
    void itsStepsTurnOneListIntoTheOther(@ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'f') Character> left,
            @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'f') Character> right) {
        var list = new ArrayList<>(left);
        int gone = 0;
        int come = 0;
        for (Step<Character> step : EditScript.of(left, right).steps()) {
            switch (step) {
                case Step.Removed(int index, Character what) ->
                    assertThat(list.remove(index - gone++ + come)).isEqualTo(what);
                case Step.Added(int index, Character what) -> {
                    list.add(index, what);
                    come++;
                }
            }
        }
        assertThat(list).isEqualTo(right);
    }

    @Test
    void whatGoesAtAPlaceIsToldBeforeWhatComesThere() {
        assertThat(EditScript.of(List.of("{", "a", "}"), List.of("{", "b", "c", "}")).steps()).containsExactly(
                new Step.Removed<>(1, "a"), new Step.Added<>(1, "b"), new Step.Added<>(2, "c"));
    }

    @Test
    void longListsThatShareNothingButTheirEndsAreComparedAtOnce() {
        List<String> left = IntStream.range(0, 100_000).mapToObj(i -> "l" + i).toList();
        List<String> right = IntStream.range(0, 100_000).mapToObj(i -> i % 2 == 0 ? "l" + i : "r" + i).toList();
        assertThat(EditScript.of(left, right).steps()).hasSize(100_000);
    }
}
