package io.hookscope.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.settings.SessionNotes;
import io.hookscope.settings.SettingsFile;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedRowsTest {

    @TempDir
    Path folder;

    @Test
    void areKnownAfterARestartAndNotTakenForThoseOfAnotherSession() throws Exception {
        var session = new MemorySession();
        Row first = store(session, Deliveries.RECEIVED);
        Row second = store(session, Deliveries.RECEIVED.plusSeconds(1));
        try (var file = SettingsFile.open(folder.resolve("settings.json"), Clock.systemUTC())) {
            new ImportedRows(new SessionNotes(file), Set.of(2L)::contains).keep(session);
        }
        try (var file = SettingsFile.open(folder.resolve("settings.json"), Clock.systemUTC())) {
            var later = new ImportedRows(new SessionNotes(file), _ -> false);
            assertThat(later.contains(first)).isFalse();
            assertThat(later.contains(second)).isTrue();
            var another = new MemorySession();
            store(another, Deliveries.RECEIVED);
            assertThat(later.contains(store(another, Deliveries.RECEIVED.plusSeconds(5)))).isFalse();

            for (int i = 0; i < 60; i++) {
                store(session, Deliveries.RECEIVED.plusSeconds(9));
            }
            later.keep(session);
            assertThat(new SessionNotes(file).recall("imported")).isEmpty();
        }
    }

    @Test
    void writeNoSettingsWhereNothingWasImported() throws Exception {
        var session = new MemorySession();
        store(session, Deliveries.RECEIVED);
        Path settings = folder.resolve("settings.json");
        try (var file = SettingsFile.open(settings, Clock.systemUTC())) {
            new ImportedRows(new SessionNotes(file), _ -> false).keep(session);
        }
        assertThat(settings).doesNotExist();
    }

    private static Row store(MemorySession session, Instant at) {
        var made = Deliveries.json("{}");
        var delivery = new Delivery(at, made.method(), made.target(), made.protocol(),
                "34.247.197.22:443", made.headers(), made.body(), made.reception());
        long seq = session.append(delivery).join();
        session.derived(seq, new EventReader().read(delivery).summary(), null);
        return Row.of(seq, delivery, new EventReader().read(delivery).summary(), null);
    }
}
