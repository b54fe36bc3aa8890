package io.hookscope.store.journal;

import io.hookscope.files.FolderSync;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a session, in order. One thread writes groups, which several may sync, one reads them behind it with a {@link Cursor} and
 * releases them; any thread looks deliveries up.
 */
public final class Journal {

    private final SegmentFolder folder;
    private final long segmentBytes;
    private final List<Segment> segments = new CopyOnWriteArrayList<>();
    private final Recovery.Found found;
    private final GroupBuffer buffer;
    private final Disk disk;
    private final PendingGroups pendingGroups = new PendingGroups();
    private final AtomicLong syncs = new AtomicLong();
    private @Nullable Segment current;

    /** How what was written is made durable. */
    interface Disk {
        void sync(FileChannel channel) throws IOException;
    }

    Journal(Path folder, Frame frame, long segmentBytes, Recovery.Found found, Disk disk) {
        this.folder = new SegmentFolder(folder, frame, found.lastOrdinal());
        this.segmentBytes = segmentBytes;
        this.segments.addAll(found.segments());
        this.found = found;
        this.buffer = new GroupBuffer(frame);
        this.disk = disk;
    }

    /** Returns the files that were damaged when it was opened: what could be read of them is in the journal. */
    public List<Path> damaged() {
        return found.damaged();
    }

    /** Returns the files that were put aside when it was opened because they belong to another session. */
    public List<Path> foreign() {
        return found.foreign();
    }

    /**
     * Writes the entries as one group, which {@link #sync} makes durable; for the writing thread. When it cannot be written
     * none of the group is in the journal, and the next goes to a new file.
     */
    public Group write(List<? extends Entry> entries, Group.Settled settled) throws IOException {
        Segment segment = writable();
        try {
            FileChannel descriptor = segment.descriptors().lend();
            var group = new Group(segment, descriptor, buffer.write(entries, segment), settled);
            segment.wrote(group.end());
            pendingGroups.add(group);
            return group;
        } catch (IOException e) {
            abandon(segment);
            throw e;
        } catch (RuntimeException | Error e) {
            abandon(segment);
            throw new IOException(e);
        }
    }

    /**
     * Makes a group durable and settles it, and those behind it whose syncs ended before; several threads may do so for a
     * group each. Its deliveries then survive a crash of the machine; one of answers alone is not synced for its own sake.
     *
     * @return how many nanoseconds the disk took
     */
    public long sync(Group group) {
        long begin = System.nanoTime();
        IOException failure = attempt(group);
        long took = System.nanoTime() - begin;
        pendingGroups.ended(group, failure);
        return took;
    }

    private @Nullable IOException attempt(Group group) {
        Segment segment = group.segment();
        try {
            if (group.deliveries() > 0) {
                disk.sync(group.descriptor());
                syncs.incrementAndGet();
            }
            return Files.exists(segment.path()) ? null : new NoSuchFileException(segment.path().toString());
        } catch (IOException e) {
            return e;
        } catch (RuntimeException | Error e) {
            return new IOException(e);
        } finally {
            segment.descriptors().giveBack(group.descriptor());
        }
    }

    /** Returns how many deliveries are on their way to the disk. */
    public int underway() {
        return pendingGroups.deliveries();
    }

    /** Waits until so many groups are on their way to the disk, or fewer. */
    public void awaitUnderway(int groups) {
        pendingGroups.awaitAtMost(groups);
    }

    /** After a failure nobody knows what the disk has of this file's end: it is cut there and another file is begun. */
    private void abandon(Segment segment) {
        pendingGroups.awaitAtMost(0);
        segment.cut(segment.end());
        leave(segment);
    }

    private void leave(Segment segment) {
        current = null;
        pendingGroups.renew();
        segment.seal();
        if (segment.end() == Segment.HEAD) {
            segments.remove(segment);
            try {
                segment.delete();
            } catch (IOException _) {
                // an empty file: the next opening deletes it
            }
        }
    }

    /** Returns the segment to write to; the groups on their way are all of one, and settled before another is begun. */
    private Segment writable() throws IOException {
        if (current != null && (current.written() >= segmentBytes || pendingGroups.isBroken())) {
            pendingGroups.awaitAtMost(0);
            leave(current);
        }
        if (current == null) {
            Segment made = folder.next();
            segments.add(made);
            current = made;
        }
        return current;
    }

    /** Has the next group begin another file, so that this one can go once it was read. For the writing thread. */
    public void turn() {
        if (current != null) {
            pendingGroups.awaitAtMost(0);
            leave(current);
        }
    }

    /** Makes the next file ahead of its need, so that no writer waits for the folder. Call from another thread. */
    public void prepare() throws IOException {
        folder.prepare();
    }

    /** Tries whether so many bytes could be written, and leaves no trace of it. Call from the writing thread. */
    public void probe(int bytes) throws IOException {
        pendingGroups.awaitAtMost(0);
        Segment segment = writable();
        try {
            buffer.probe(bytes, segment);
            disk.sync(segment.channel());
            segment.channel().truncate(segment.end());
            if (!Files.exists(segment.path())) {
                throw new NoSuchFileException(segment.path().toString());
            }
        } catch (IOException e) {
            abandon(segment);
            throw e;
        } catch (RuntimeException | Error e) {
            abandon(segment);
            throw new IOException(e);
        }
    }

    /** Returns the delivery of that number if it is still in the journal. */
    public Optional<Entry.Arrived> find(long seq) throws IOException {
        for (Segment segment : segments.reversed()) {
            Optional<Entry> found = segment.find(seq);
            if (found.isPresent()) {
                return found.map(Entry.Arrived.class::cast);
            }
        }
        return Optional.empty();
    }

    /** Returns the next deliveries from that number on, in order, at most so many; none when it has no more. */
    public List<Entry.Arrived> arrived(long from, int most) throws IOException {
        for (Segment segment : segments) {
            List<Entry.Arrived> found = segment.arrived(from);
            if (!found.isEmpty()) {
                return found.subList(0, Math.min(most, found.size()));
            }
        }
        return List.of();
    }

    /** Returns the numbers, from that one on, of the deliveries in the journal, in order. */
    public long[] seqs(long from) {
        return segments.stream().flatMapToLong(s -> Arrays.stream(s.seqs(from))).toArray();
    }

    /** Returns how many deliveries of higher numbers it has. */
    public long behind(long seq) {
        return segments.stream().mapToLong(segment -> segment.behind(seq)).sum();
    }

    /** Returns the lowest number of a delivery that may still stand in a file; more than all when there is none. */
    public long oldest() {
        return segments.stream().mapToLong(Segment::first).min().orElse(Long.MAX_VALUE);
    }

    /** As {@link #oldest}, of the file alone that is being written. */
    public long oldestWritten() {
        return segments.stream().filter(segment -> !segment.sealed()).mapToLong(Segment::first).min()
                .orElse(Long.MAX_VALUE);
    }

    /** Returns a cursor before the first record. */
    public Cursor cursor() {
        return new Cursor(segments);
    }

    /** Deletes the files that the cursor has read to their end and that nobody writes any more. */
    public void release(Cursor cursor) throws IOException {
        for (Segment segment : cursor.passed()) {
            segments.remove(segment);
            segment.delete();
            FolderSync.around(segment.path()); // a crash must not bring back what is deleted from the tables next
        }
    }

    /** Returns the bytes in all files. */
    public long bytes() {
        return segments.stream().mapToLong(Segment::end).sum();
    }

    /** How often the disk was asked to make a group durable. */
    public long syncs() {
        return syncs.get();
    }

    /** Whether the cursor has read everything, and no delivery has a higher number than that. */
    public boolean isRead(Cursor cursor, long upTo) {
        return cursor.atEnd() && behind(upTo) == 0;
    }

    /** Closes the files, and deletes them and the folder when the cursor has read everything. */
    public void close(Cursor cursor) throws IOException {
        close(cursor.atEnd());
    }

    /** As {@link #close(Cursor)}, and deletes nothing either while a delivery has a higher number than that. */
    public void close(Cursor cursor, long upTo) throws IOException {
        close(isRead(cursor, upTo));
    }

    private void close(boolean all) throws IOException {
        folder.close();
        for (Segment segment : segments) {
            if (all) {
                segment.delete();
            } else {
                segment.close();
            }
        }
        segments.clear();
        if (all) {
            folder.remove();
        }
    }
}
