package io.hookscope.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the syncs of one file go through, one each. Linux tells each descriptor that was open by then, and each of them once,
 * that the disk lost a page (fsync(2), "Errors"): of two syncs through one descriptor only one would hear it. Thread-safe.
 */
final class Descriptors implements Closeable {

    private final Path path;
    private final Deque<FileChannel> idle = new ArrayDeque<>();
    private final List<FileChannel> opened = new ArrayList<>();

    /** That one is lent first and stays its owner's. */
    Descriptors(Path path, FileChannel first) {
        this.path = path;
        idle.add(first);
    }

    /** Returns one that no other sync has; call it before what is to be synced is written. */
    synchronized FileChannel lend() throws IOException {
        if (idle.isEmpty()) {
            FileChannel one = FileChannel.open(path, StandardOpenOption.WRITE);
            opened.add(one);
            return one;
        }
        return idle.pop();
    }

    /** Its sync is over. */
    synchronized void giveBack(FileChannel one) {
        idle.push(one);
    }

    @Override
    public synchronized void close() throws IOException {
        for (FileChannel one : opened) {
            one.close();
        }
        opened.clear();
    }
}
