package io.hookscope.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/** How many requests were answered by a success, how many of them were found afterwards, and how many after {@code kill -9}. */
record Kept(long acknowledged, long alive, long killed) {

    private static final long LOAD_MILLIS = 4000;
    private static final long KILL_MILLIS = 3000;

    /** Loads a fresh process; one that writes files is killed in the middle of it. */
    static Kept of(Subject subject) throws Exception {
        Path file = Files.createTempFile("hookscope-benchmark", ".acknowledged");
        try (var child = new Child(subject)) {
            Process load = Round.begin(child.port(), LOAD_MILLIS, file);
            return switch (subject.keeping()) {
                case Subject.Keeping.Nothing() -> new Kept(Round.result(load).count(), 0, 0);
                case Subject.Keeping.OnDisk(Subject.Reader reader) -> {
                    Thread.sleep(KILL_MILLIS);
                    child.kill();
                    Round.result(load);
                    BitSet acknowledged = BitSet.valueOf(Files.readAllBytes(file));
                    long count = acknowledged.cardinality();
                    acknowledged.and(reader.read(child.folder()));
                    yield new Kept(count, acknowledged.cardinality(), acknowledged.cardinality());
                }
                case Subject.Keeping.InMemory(Subject.Stub stub) -> {
                    long count = Round.result(load).count();
                    yield new Kept(count, Math.min(count, stub.remembered(child.port())), 0);
                }
            };
        } finally {
            Files.delete(file);
        }
    }
}
