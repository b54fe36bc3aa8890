package io.hookscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<Runnable> works = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest latest = new Latest(works::add, Runnable::run);

    @Test
    void whatIsWantedIsTaken() {
        latest.want(() -> "one", shown::add);
        assertThat(shown).isEmpty();
        works.getFirst().run();
        assertThat(shown).containsExactly("one");
    }

    @Test
    void whatComesLateIsDroppedWhicheverWayRoundItComes() {
        latest.want(() -> "one", shown::add);
        latest.want(() -> "two", shown::add);
        works.getLast().run();
        works.getFirst().run();
        assertThat(shown).containsExactly("two");
    }

    @Test
    void whatNobodyWantsAnyMoreIsDropped() {
        latest.want(() -> "one", shown::add);
        latest.forget();
        works.getFirst().run();
        assertThat(shown).isEmpty();
    }
}
