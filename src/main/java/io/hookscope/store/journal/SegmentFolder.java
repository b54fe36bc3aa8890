package io.hookscope.store.journal;

import io.hookscope.files.FolderSync;
import io.hookscope.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that the segments lie in: makes the next file, ahead of its need where somebody asks for it. Thread-safe. */
final class SegmentFolder {

    private final Path path;
    private final Frame frame;
    private long ordinal;
    /** Whether the folder's own name is known to be on the disk; who made it may have been stopped before. */
    private boolean named;
    private @Nullable Segment spare;

    /** Numbers what it makes from the one after that. */
    SegmentFolder(Path path, Frame frame, long lastOrdinal) {
        this.path = path;
        this.frame = frame;
        this.ordinal = lastOrdinal;
    }

    /** Returns an empty file, the one made ahead if there is one. */
    synchronized Segment next() throws IOException {
        Segment ready = spare;
        spare = null;
        return ready != null && Files.exists(ready.path()) ? ready : make();
    }

    /** Makes the next file ahead of its need. */
    synchronized void prepare() throws IOException {
        if (spare == null) {
            spare = make();
        }
    }

    private Segment make() throws IOException {
        if (Files.notExists(path)) {
            OwnerOnly.folder(path);
            named = false;
        }
        if (!named) {
            FolderSync.around(path); // else a crash could take the folder with all that is synced in it
            named = true;
        }
        while (true) {
            Path next = path.resolve("%010d%s".formatted(ordinal + 1, SegmentNames.SUFFIX));
            try {
                Segment made = Segment.create(next, frame);
                ordinal++;
                return made;
            } catch (FileAlreadyExistsException _) {
                ordinal++; // left by a disk that took neither its head nor its deletion
            }
        }
    }

    /** Deletes the file made ahead. */
    synchronized void close() throws IOException {
        if (spare != null) {
            spare.delete();
            spare = null;
        }
    }

    /** Deletes the folder, unless a damaged original was put aside there: it stays until somebody has looked at it. */
    void remove() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException _) {
            // that is such an original
        }
    }
}
