package io.hookscope.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Keep;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Mark;
import io.hookscope.testing.Filled;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    @TempDir
    Path folder;

    @Test
    void howManyALimitWouldTakeIsKnownBeforeWithoutTheFlaggedOnes() throws Exception {
        Filled.session(folder.resolve("session.db"), 20);
        try (Wiring wiring = Wiring.open(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)))) {
            wiring.session().mark(1, new Mark(true, ""));
            assertThat(wiring.leaving(new Keep(5, Long.MAX_VALUE))).isEqualTo(14);
            assertThat(wiring.leaving(new Keep(19, Long.MAX_VALUE))).isZero();
            assertThat(wiring.leaving(Keep.DEFAULT)).isZero();
        }
    }
}
