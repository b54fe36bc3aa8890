package io.hookscope.settings;

import io.hookscope.files.FolderSync;
import io.hookscope.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Files that only their owner may read, replaced as a whole or not at all. Stateless. */
final class PrivateFiles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private PrivateFiles() {}

    /** Opens a file for its owner alone, which is made when it is not there; its folder too. */
    static FileChannel channel(Path file) throws IOException {
        OwnerOnly.folder(file.toAbsolutePath().getParent());
        return OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Writes beside the file, flushes to the disk, then moves over it. */
    static void replace(Path file, byte[] bytes) throws IOException {
        OwnerOnly.folder(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (var channel = OwnerOnly.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FolderSync.around(file);
    }

    /** Gives a file another name with the time in it, and returns that. */
    static Path setAside(Path file, Instant now) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + STAMP.format(now));
        return Files.move(file, aside);
    }
}
