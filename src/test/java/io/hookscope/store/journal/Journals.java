package io.hookscope.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Journals for tests, and writing to them one group after the other. */
public final class Journals {

    private Journals() {}

    /** How a test makes bytes durable, slower than usual or not at all. */
    public interface TestDisk {
        /** Called instead of the usual sync, which it can call itself. */
        void sync(FileChannel channel) throws IOException;
    }

    /** Opens a journal whose groups become durable by that disk. */
    public static Journal open(Path folder, byte[] identity, long segmentBytes, Consumer<Entry> seen, TestDisk disk)
            throws IOException {
        return Recovery.open(folder, identity, segmentBytes, seen, disk::sync);
    }

    /** Writes the entries as one group and makes it durable. */
    static void write(Journal journal, List<? extends Entry> group) throws IOException {
        var failure = new AtomicReference<IOException>();
        journal.sync(journal.write(group, failure::set));
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
