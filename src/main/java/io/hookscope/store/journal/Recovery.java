package io.hookscope.store.journal;

import io.hookscope.files.FolderSync;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the journal that an earlier run left: cuts off a torn last record, and takes what is readable out of a damaged
 * file, whose original is kept aside. For one thread, before anybody writes.
 */
public final class Recovery {

    private static final String DAMAGED = ".damaged";
    private static final String RESCUE = ".rescue";
    private static final String FOREIGN = ".of-another-session";

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Path folder;
    private final Frame frame;
    private final Consumer<Entry> seen;
    private final List<Path> damaged = new ArrayList<>();
    private final List<Path> foreign = new ArrayList<>();
    private @Nullable Path newest;

    private Recovery(Path folder, Frame frame, Consumer<Entry> seen) {
        this.folder = folder;
        this.frame = frame;
        this.seen = seen;
    }

    /** The files found, ready to read, the highest number in a file's name, and what was put aside. */
    record Found(List<Segment> segments, long lastOrdinal, List<Path> damaged, List<Path> foreign) {}

    /** Returns the identity of the session whose journal lies in that folder, if there is one. */
    public static Optional<byte[]> identity(Path folder) throws IOException {
        for (Path file : SegmentNames.in(folder, "", RESCUE)) {
            Optional<byte[]> identity = Segment.identity(file);
            if (identity.isPresent()) {
                return identity;
            }
        }
        return Optional.empty();
    }

    /**
     * Opens the journal in that folder, which need not exist.
     *
     * @param identity     16 bytes; the files of another session are put aside
     * @param segmentBytes the size at which the next file is begun
     * @param seen         hears each record that is there, in order
     */
    public static Journal open(Path folder, byte[] identity, long segmentBytes, Consumer<Entry> seen)
            throws IOException {
        return open(folder, identity, segmentBytes, seen, channel -> channel.force(false));
    }

    /** As above; what is written becomes durable by that disk. */
    static Journal open(Path folder, byte[] identity, long segmentBytes, Consumer<Entry> seen, Journal.Disk disk)
            throws IOException {
        var frame = new Frame(identity);
        return new Journal(folder, frame, segmentBytes, new Recovery(folder, frame, seen).find(), disk);
    }

    private Found find() throws IOException {
        endRescues();
        takeBack();
        var segments = new ArrayList<Segment>();
        long ordinal = 0;
        for (Path file : SegmentNames.in(folder, "")) {
            // all others were synced to their end before the next was written to
            newest = Files.size(file) > Segment.HEAD ? file : newest;
        }
        for (Path file : SegmentNames.in(folder, "")) {
            ordinal = Math.max(ordinal, SegmentNames.ordinal(file));
            Optional<byte[]> identity = Segment.identity(file);
            if (Files.size(file) <= Segment.HEAD) {
                Files.delete(file); // it was never finished, or nothing was written to it
            } else if (identity.filter(one -> Arrays.equals(one, frame.identity())).isPresent() || holdsOurs(file)) {
                segments.add(recover(file));
            } else if (identity.isEmpty()) {
                damaged.add(aside(file, DAMAGED));
                LOG.warn("put aside as {}: its head is damaged", damaged.getLast());
            } else {
                foreign.add(aside(file, FOREIGN));
                LOG.warn("put aside as {}: it belongs to another session", foreign.getLast());
            }
        }
        return new Found(segments, ordinal, List.copyOf(damaged), List.copyOf(foreign));
    }

    /**
     * A rescue may have been stopped. Its file is whole if the damaged one has left its place, and takes that now, whatever
     * session it belongs to; else it is begun anew. Before anything else leaves its place.
     */
    private void endRescues() throws IOException {
        for (Path clean : SegmentNames.in(folder, RESCUE)) {
            Path file = SegmentNames.without(clean, RESCUE);
            if (Files.exists(file)) {
                Files.delete(clean);
            } else {
                Files.move(clean, file);
                FolderSync.around(file);
                SegmentNames.last(file, DAMAGED).ifPresent(damaged::add);
            }
        }
    }

    /** What was put aside while another session's file stood in the place of ours. */
    private void takeBack() throws IOException {
        for (Path file : SegmentNames.in(folder, FOREIGN)) {
            Path back = SegmentNames.without(file, FOREIGN);
            if (!Files.exists(back)
                    && Segment.identity(file).filter(i -> Arrays.equals(i, frame.identity())).isPresent()) {
                Files.move(file, back);
            }
        }
    }

    /** Whether records of this session stand behind a head that says otherwise; if so, the head is made anew. */
    private boolean holdsOurs(Path file) throws IOException {
        ByteBuffer bytes = records(file);
        boolean ours = frame.length(bytes) > 0 || !skipped(bytes).isEmpty();
        if (ours) {
            rewrite(file, bytes);
        }
        return ours;
    }

    private Segment recover(Path file) throws IOException {
        ByteBuffer bytes = records(file);
        if (!skipped(bytes).isEmpty()) {
            if (file.equals(newest) && new UnsyncedEnd(frame, bytes).isAll()) {
                replace(file, clean(file, bytes));
            } else {
                rewrite(file, bytes);
            }
            bytes = records(file);
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var segment = new Segment(file, channel, frame, Segment.HEAD);
        for (int length = frame.length(bytes); length > 0; length = frame.length(bytes)) {
            int start = bytes.position();
            Entry entry = Frame.take(bytes, length);
            seen.accept(entry);
            if (entry instanceof Entry.Arrived) {
                segment.locate(entry.seq(), start);
            }
        }
        channel.truncate(bytes.position());
        segment.publish(bytes.position());
        segment.seal();
        return segment;
    }

    private static ByteBuffer records(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).position(Segment.HEAD);
    }

    /** Returns the places of the readable records that stand behind damage; none when at most the end is torn. */
    private List<Integer> skipped(ByteBuffer bytes) {
        return Stretch.of(frame, bytes).stream().dropWhile(Stretch::whole).filter(Stretch::whole).map(Stretch::from)
                .toList();
    }

    /** Puts a file of the readable records in the place of a damaged one, whose bytes are kept under another name. */
    private void rewrite(Path file, ByteBuffer original) throws IOException {
        Path clean = clean(file, original);
        Path kept = aside(file, DAMAGED);
        damaged.add(kept);
        Files.move(clean, file);
        FolderSync.around(file);
        LOG.warn("{} was damaged: what is readable was kept, the original is {}", file.getFileName(), kept);
    }

    /** What the machine stopped in, and nobody was told of, is not kept. */
    private static void replace(Path file, Path clean) throws IOException {
        Files.move(clean, file, StandardCopyOption.ATOMIC_MOVE);
        FolderSync.around(file);
        LOG.info("{}: the machine stopped before all of its end was on the disk", file.getFileName());
    }

    /** Returns a new file, beside that one, with its readable records. */
    private Path clean(Path file, ByteBuffer original) throws IOException {
        Path clean = file.resolveSibling(file.getFileName() + RESCUE);
        Files.deleteIfExists(clean);
        Segment rescue = Segment.create(clean, frame);
        long at = Segment.HEAD;
        ByteBuffer rest = original.duplicate();
        for (int length = frame.length(rest); length > 0; length = frame.length(rest)) {
            at = copy(rest, length, rescue, at);
        }
        for (int place : skipped(original)) {
            rest.position(place);
            at = copy(rest, frame.length(rest), rescue, at);
        }
        rescue.channel().force(true);
        rescue.close();
        return clean;
    }

    private static long copy(ByteBuffer from, int length, Segment to, long at) throws IOException {
        ByteBuffer record = from.slice(from.position(), length);
        from.position(from.position() + length);
        long next = at;
        while (record.hasRemaining()) {
            next += to.channel().write(record, next);
        }
        return next;
    }

    private static Path aside(Path file, String ending) throws IOException {
        return Files.move(file, SegmentNames.free(file, ending));
    }
}
