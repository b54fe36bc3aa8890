package io.hookscope.store.session;

import io.hookscope.store.Mark;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.tables.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the session open changes of what is there, found by looking again and again. No connection is held between
 * two looks, which {@code PRAGMA data_version} would need: the times and sizes of the files tell when to read. For one thread.
 */
final class ExternalChanges {

    /** So often is read although the files look the same: not every system writes their times at once. */
    private static final int ANYWAY = 10;
    /** All numbers are read again only after so many times as long as that takes. */
    private static final int REST = 10;

    private final Path file;
    private final Reads reads;
    private List<Object> files = List.of();
    private int same;
    private @Nullable Map<Long, Mark> marks;
    private @Nullable BitSet numbers;
    private boolean stale;
    private long notBefore = System.nanoTime();

    /** What was found: all flags and notes when they are others than before, and the deliveries that are there no more. */
    record Found(Optional<Map<Long, Mark>> marks, Set<Long> gone) {}

    ExternalChanges(Path file, Reads reads) {
        this.file = file;
        this.reads = reads;
    }

    /** Looks; the first time everything is as before. */
    Found look() throws SQLException {
        List<Object> now = List.of(stamp(file), stamp(SidecarFiles.log(file)));
        if (now.equals(files) && ++same % ANYWAY != 0 && !stale) {
            return new Found(Optional.empty(), Set.of());
        }
        stale |= !now.equals(files) || same % ANYWAY == 0;
        files = now;
        return new Found(marks(), gone());
    }

    private Optional<Map<Long, Mark>> marks() throws SQLException {
        Map<Long, Mark> before = marks;
        Map<Long, Mark> now = reads.marks();
        marks = now;
        return before == null || before.equals(now) ? Optional.empty() : Optional.of(now);
    }

    private Set<Long> gone() throws SQLException {
        long start = System.nanoTime();
        if (start - notBefore < 0) {
            return Set.of();
        }
        BitSet now = reads.numbers();
        notBefore = System.nanoTime() + REST * (System.nanoTime() - start);
        stale = false;
        BitSet gone = numbers == null ? new BitSet() : numbers;
        gone.andNot(now);
        numbers = now;
        return gone.stream().mapToObj(Long::valueOf).collect(Collectors.toSet());
    }

    private static List<Object> stamp(Path path) {
        try {
            FileTime time = Files.getLastModifiedTime(path);
            return List.of(time, Files.size(path));
        } catch (IOException _) {
            return List.of(); // not there, or just being made
        }
    }
}
