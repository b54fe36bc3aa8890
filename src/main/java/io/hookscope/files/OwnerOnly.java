package io.hookscope.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files and folders that nobody but their owner can read, where the file system knows owners. Thread-safe. */
public final class OwnerOnly {

    private static final FileAttribute<?>[] NONE = {};
    /** Folders that could be synced. */
    private static final Set<Path> SYNCED = ConcurrentHashMap.newKeySet();

    private OwnerOnly() {}

    /** Creates the folder and those above it that are missing. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /** Creates an empty file; fails when there is one. */
    public static void file(Path file) throws IOException {
        Files.createFile(file, attributes(file, "rw-------"));
    }

    /** Creates a new file, open to read and write; fails when there is one. */
    static FileChannel create(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, attributes(file, "rw-------"));
    }

    /**
     * Makes the name of a new file survive a crash of the machine, where a folder can be synced.
     *
     * @throws IOException when the disk fails at what it was able to do before, in this folder or in the one above
     */
    public static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            SYNCED.add(folder);
        } catch (IOException e) {
            // Windows opens no folder as a file and keeps names in its own log; some file systems sync no folder
            if (SYNCED.contains(folder) || SYNCED.contains(folder.getParent())) {
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NONE;
        }
        return new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
