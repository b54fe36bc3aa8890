package io.hookscope.store.session;

import io.hookscope.store.Session;
import io.hookscope.store.file.Connections;
import io.hookscope.store.file.SessionLock;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.indexing.SessionCounts;
import io.hookscope.store.indexing.SessionParts;
import io.hookscope.store.indexing.Waiting;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Journals;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.Marks;
import io.hookscope.store.writing.Bounds;
import io.hookscope.store.writing.Health;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

/** The session that a file and its journal are. */
class JournaledSessionTest extends SessionContract {

    @TempDir
    Path folder;

    @Override
    Session open() throws Exception {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }

    @Override
    Rig rig() throws Exception {
        Path file = folder.resolve("rig.db");
        Connections.create(file, new byte[16]);
        var disk = new ToldDisk();
        var index = new Index(file);
        var marks = new Marks();
        Journal journal = Journals.open(SidecarFiles.journal(file), new byte[16], 1 << 20, _ -> {}, disk);
        disk.session = JournaledSession.of(new SessionParts(file, Bounds.USUAL, SessionLock.take(file), journal, index,
                index.pruning(marks), marks, new Waiting(), new Health(file, Clock.systemUTC()),
                new SessionCounts(index)))
                .start();
        return disk;
    }

    /** A real disk that takes its time, or says that it is full, after the bytes were written to it. */
    private static final class ToldDisk implements Rig, Journals.TestDisk {

        private Session session;
        private boolean held;
        private boolean full;
        private int waiting;

        @Override
        public synchronized void sync(FileChannel channel) throws IOException {
            waiting++;
            while (held) {
                pause();
            }
            waiting--;
            if (full) {
                throw new IOException("No space left on device");
            }
            channel.force(false);
        }

        private void pause() {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public synchronized void hold() {
            held = true;
        }

        @Override
        public synchronized boolean isHolding() {
            return waiting > 0;
        }

        @Override
        public synchronized void letGo() {
            held = false;
            notifyAll();
        }

        @Override
        public synchronized void fail() {
            full = true;
        }

        @Override
        public synchronized void recover() {
            full = false;
        }
    }
}
