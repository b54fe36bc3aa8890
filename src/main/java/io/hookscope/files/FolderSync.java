package io.hookscope.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the names of files survive a crash of the machine, where a folder can be synced. Thread-safe. */
public final class FolderSync {

    /** Folders that could be synced. */
    private static final Set<Path> SYNCED = ConcurrentHashMap.newKeySet();

    private FolderSync() {}

    /**
     * Syncs the folder of a file that was made, moved or deleted.
     *
     * @throws IOException when the disk fails at what it was able to do before, in this folder or in the one above
     */
    public static void around(Path file) throws IOException {
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
}
