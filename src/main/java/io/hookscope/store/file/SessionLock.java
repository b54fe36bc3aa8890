package io.hookscope.store.file;

import io.hookscope.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Hookscope away from a session. The operating system holds the lock, so it goes with the process however
 * that ends. It is held on a file of its own, because SQLite loses its locks when its file is closed by somebody else.
 */
public final class SessionLock implements AutoCloseable {

    /**
     * The locks of this process. Whoever opens and closes a lock's file a second time in one process takes the operating
     * system's lock away from it on some systems, so that is never done.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private SessionLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the lock of that session, or says in a sentence who has it. */
    public static SessionLock take(Path session) throws IOException, SessionFileException {
        Path path = SidecarFiles.named(session, ".lock");
        if (!HELD.add(path)) {
            throw new SessionInUseException(Sentences.of("session.inUse", session));
        }
        try {
            return taken(path, session);
        } catch (IOException | SessionFileException | RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    private static SessionLock taken(Path path, Path session) throws IOException, SessionFileException {
        while (true) {
            FileChannel channel = open(path);
            try {
                if (lock(channel) == null) {
                    throw new SessionInUseException(Sentences.of("session.inUse", session));
                }
                // whoever closed a moment ago may have deleted the name that this channel was opened under
                if (isStill(path, channel)) {
                    return new SessionLock(path, channel);
                }
                channel.close();
            } catch (IOException | SessionFileException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            OwnerOnly.file(path);
        } catch (FileAlreadyExistsException _) {
            // left behind, or in use: the lock tells
        }
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static boolean isStill(Path path, FileChannel channel) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        // the file has no content of its own: a byte written through the channel shows whether both are one file
        Object before = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        if (before == null) {
            return true;
        }
        long size = channel.size();
        channel.write(ByteBuffer.wrap(new byte[]{'.'}), size);
        boolean same = Files.exists(path) && Files.size(path) == size + 1
                && Objects.equals(before, Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        channel.truncate(size);
        return same;
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Windows deletes no open file: an unlocked one that stays does no harm
        }
        channel.close();
        HELD.remove(path);
    }
}
