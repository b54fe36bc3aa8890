package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.cli.CommandLineStart;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Summary;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import io.hookscope.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    private final MemorySession session = new MemorySession();
    private final List<Row> told = new CopyOnWriteArrayList<>();
    private final Set<Long> imported = new HashSet<>();
    private final Arrivals arrivals = new Arrivals(session, Runnable::run,
            row -> imported.contains(row.seq()), told::add);

    @ParameterizedTest
    @ValueSource(strings = {"34.247.197.22:443", "192.168.1.5:50000", "[2001:db8::1]:443"})
    void whatAnotherMachineSendsComesFromOutside(String remote) {
        store(remote, Headers.NONE);
        arrivals.earlier();
        assertThat(told).extracting(Row::remote).containsExactly(remote);
    }

    @Test
    void whatATunnelPassesOnComesFromOutside() {
        store("127.0.0.1:50000", Headers.of("X-Forwarded-For", "34.247.197.22"));
        arrivals.earlier();
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:50000", "[::1]:50000", "[0:0:0:0:0:0:0:1]:50000", Delivery.IMPORTED, ""})
    void samplesAndWhatIsImportedDoNot(String remote) {
        store(remote, Headers.NONE);
        arrivals.earlier();
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatCannotBeReadHidesNoLaterOne() {
        store("127.0.0.1:50000", Headers.of("X-Forwarded-For", "34.247.197.22"));
        store("127.0.0.1:50001", Headers.of("X-Forwarded-For", "34.247.197.22"));
        session.damage(1);
        arrivals.earlier();
        assertThat(told).extracting(Row::seq).containsExactly(2L);
    }

    @Test
    void whatIsImportedDoesNotWhereverItSaysThatItCameFrom() {
        imported.add(1L);
        store("34.247.197.22:443", Headers.NONE);
        store("34.247.197.22:444", Headers.NONE);

        arrivals.earlier();

        assertThat(told).extracting(Row::remote).containsExactly("34.247.197.22:444");
    }

    @Test
    void norDoesItHideWhatComesAtTheSameTime() {
        imported.add(2L);
        arrivals.accept(new FeedEvent.Changed(store("34.247.197.22:443", Headers.NONE)));
        arrivals.accept(new FeedEvent.Changed(store("34.247.197.22:444", Headers.NONE)));
        await().until(() -> !told.isEmpty());
        assertThat(told).extracting(Row::remote).containsExactly("34.247.197.22:443");
    }

    @Test
    void norDoesWhatACommandImportedBefore(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("event.ndjson"), """
                {"receivedAt":"2026-03-01T09:30:00Z","remote":"34.247.197.22:443","body":"{}"}
                {"receivedAt":"2026-03-01T09:30:01Z","remote":"34.247.197.22:444","body":"{}"}
                """);
        Path data = folder.resolve("data");
        assertThat(CommandLineStart.run(
                new String[]{"import", file.toString(), "--data-dir", data.toString()}, _ -> 99)).isZero();
        var options = new StartOptions(new DataFolder(data), settings -> settings);
        try (Wiring window = Wiring.open(options)) {
            await().until(() -> read(window.session()) == 2);
        }
        try (Wiring window = Wiring.open(options)) {
            new Arrivals(window.session(), Runnable::run, window.importedRows()::contains, told::add).earlier();
            assertThat(told).isEmpty();
        }
    }

    private static int read(Session session) {
        int[] count = {0};
        session.rows(1, _ -> count[0]++, _ -> {});
        return count[0];
    }

    private Row store(String remote, Headers headers) {
        Delivery made = Deliveries.json("{}");
        var delivery = new Delivery(made.receivedAt(), "POST", "/", "HTTP/1.1", remote, headers, made.body(),
                Reception.WHOLE);
        long seq = session.append(delivery).join();
        Summary summary = new EventReader().read(delivery).summary();
        session.derived(seq, summary, null);
        return Row.of(seq, delivery, summary, null);
    }
}
