package io.hookscope.store.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.StoreState;
import io.hookscope.store.writing.Health.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Health health = new Health(Path.of("session.db"), Clock.systemUTC());
    private final List<StoreState> told = new ArrayList<>();

    @Test
    void oneTroubleOfSeveralPartsIsToldOnceAndOverWhenAllOfThemWork() {
        health.onState(told::add);

        health.failed(Part.INDEX, new IOException("No space left on device"));
        health.failed(Part.JOURNAL, new IOException("No space left on device"));
        health.works(Part.JOURNAL);
        assertThat(told).singleElement().isEqualTo(health.state()).isInstanceOf(StoreState.Failing.class);

        health.works(Part.INDEX);
        assertThat(told).hasSize(2).last().isEqualTo(new StoreState.Ready());
    }

    @Test
    void anotherTroubleIsToldInItsPlace() {
        health.onState(told::add);

        health.failed(Part.INDEX, new IOException("No space left on device"));
        health.failed(Part.JOURNAL, new IOException("Input/output error"));

        assertThat(told).hasSize(2).doesNotHaveDuplicates();
    }
}
