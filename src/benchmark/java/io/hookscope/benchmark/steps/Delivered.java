package io.hookscope.benchmark.steps;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.sample.plan.Signer;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.json.JsonMapper;

/** The steps of one delivery, the golden event, compact and signed. Compiled in the profile {@code benchmark} alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Delivered {

    private final EventReader reader = new EventReader();
    private final Examiner examiner = new Examiner();
    private final Signer signer = new Signer("benchmark");
    private byte[] body;
    private Delivery delivery;
    private Reading reading;
    private Path folder;
    private Session session;

    @Setup
    public void open() throws Exception {
        var json = JsonMapper.shared();
        body = json.writeValueAsBytes(json.readTree(Deliveries.goldenEnvelope()));
        delivery = Deliveries.post(body, Headers.of("Content-Type", "application/json", Signer.HEADER, signer.sign(body)));
        reading = reader.read(delivery);
        folder = Files.createTempDirectory("hookscope-benchmark");
        session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }

    @TearDown
    public void close() throws Exception {
        session.close();
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.toList().reversed();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Benchmark
    public Reading reading() {
        return reader.read(delivery);
    }

    @Benchmark
    public Examination checkingWithoutASecret() {
        return examiner.examine(delivery, reading, Circumstances.DEFAULT);
    }

    @Benchmark
    public String signing() {
        return signer.sign(body);
    }

    @Benchmark
    public long storingAloneUntilSynced() throws Exception {
        long seq = session.append(delivery).get();
        session.answered(seq, new Answer(200, Duration.ofMillis(1), "200 at once"));
        return seq;
    }
}
