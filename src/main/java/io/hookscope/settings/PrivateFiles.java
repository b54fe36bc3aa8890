package io.hookscope.settings;

import io.hookscope.files.OwnerOnly;
import io.hookscope.files.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that only their owner may read, replaced as a whole or not at all. Stateless. */
final class PrivateFiles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private PrivateFiles() {}

    /** Opens a file for its owner alone, which is made when it is not there; its folder too. */
    static FileChannel channel(Path file) throws IOException {
        OwnerOnly.folder(file.toAbsolutePath().getParent());
        return OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Writes beside the file, flushes to the disk, then moves over it; a link to it stays one. */
    static void replace(Path file, byte[] bytes) throws IOException {
        OwnerOnly.folder(file.toAbsolutePath().getParent());
        Path place = Files.exists(file) ? file.toRealPath() : file;
        Path beside = beside(place);
        Files.deleteIfExists(beside);
        try {
            write(beside, bytes);
            WholeFile.name(beside, place);
        } catch (IOException e) {
            drop(beside);
            throw e;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** Removes what a stop left beside the file that was not written to its end; nobody ever reads it. */
    static void dropUnfinished(Path file) {
        if (Files.exists(beside(file))) {
            try (var _ = SharedFileLock.at(file)) { // another Hookscope may be writing it
                drop(beside(file));
            } catch (IOException e) {
                LOG.debug("{} cannot be locked: {}", file.getFileName(), e.getMessage());
            }
        }
    }

    private static void drop(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.debug("{} stays until the next change: {}", unfinished.getFileName(), e.getMessage());
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** Gives a file another name with the time in it, and returns that. */
    static Path setAside(Path file, Instant now) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + STAMP.format(now));
        return Files.move(file, aside);
    }
}
