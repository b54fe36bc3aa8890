package io.hookscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTaskTest {

    private final List<Runnable> works = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final LatestTask latestTask = new LatestTask(works::add, Runnable::run);

    @Test
    void whatIsWantedIsTaken() {
        latestTask.want(() -> "one", shown::add);
        assertThat(shown).isEmpty();
        works.getFirst().run();
        assertThat(shown).containsExactly("one");
    }

    @Test
    void whatComesLateIsDroppedWhicheverWayRoundItComes() {
        latestTask.want(() -> "one", shown::add);
        latestTask.want(() -> "two", shown::add);
        works.getLast().run();
        works.getFirst().run();
        assertThat(shown).containsExactly("two");
    }

    @Test
    void whatNobodyWantsAnyMoreIsDropped() {
        latestTask.want(() -> "one", shown::add);
        latestTask.forget();
        works.getFirst().run();
        assertThat(shown).isEmpty();
    }
}
