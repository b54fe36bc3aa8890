package io.hookscope.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time read a shared file and replace it, of all programs and all threads. The operating system holds the
 * lock, on a file of its own beside, so it goes with the process however that ends. Closed by the thread that took it.
 */
final class SharedFileLock implements AutoCloseable {

    /** Within a process the system's lock keeps nobody out, and closing the lock's file a second time gives it up. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private SharedFileLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for that file's turn. */
    static SharedFileLock at(Path file) throws IOException {
        HERE.lock();
        try {
            FileChannel channel = PrivateFiles.channel(file.resolveSibling(file.getFileName() + ".lock"));
            try {
                channel.lock();
                return new SharedFileLock(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            HERE.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.unlock();
        }
    }
}
