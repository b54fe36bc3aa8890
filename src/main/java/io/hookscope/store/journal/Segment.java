package io.hookscope.store.journal;

import io.hookscope.files.FolderSync;
import io.hookscope.files.OwnerOnly;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One file of the journal: a head with the session's identity, then records. One thread writes; any thread reads what was
 * published.
 */
final class Segment {

    /** Bytes before the first record: a name for the format and the session's identity. */
    static final int HEAD = 24;

    private static final int PIECE = 256 * 1024;

    private static final byte[] FORMAT = {'H', 'K', 'S', 'J', 'R', 'N', 'L', '1'};

    private final Path path;
    private final FileChannel channel;
    private final Descriptors descriptors;
    /** Unlike a channel it is not closed when the thread that reads is interrupted. */
    private final RandomAccessFile reader;
    private final Frame frame;
    private long[] seqs = new long[1024];
    private int[] offsets = new int[1024];
    private int count;
    private volatile long end;
    /** Where the next group goes; for the writing thread. */
    private long written;
    private volatile boolean sealed;

    Segment(Path path, FileChannel channel, Frame frame, long end) throws IOException {
        this.path = path;
        this.channel = channel;
        this.descriptors = new Descriptors(path, channel);
        this.reader = new RandomAccessFile(path.toFile(), "r");
        this.frame = frame;
        this.end = end;
        this.written = end;
    }

    /** Makes a new file with its head, synced with its name in the folder. */
    static Segment create(Path path, Frame frame) throws IOException {
        FileChannel channel = OwnerOnly.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            ByteBuffer head = ByteBuffer.allocate(HEAD).put(FORMAT).put(frame.identity()).flip();
            while (head.hasRemaining()) {
                channel.write(head);
            }
            channel.force(true);
            FolderSync.around(path);
            return new Segment(path, channel, frame, HEAD);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Returns the identity in the file's head; empty when it has none, for example because it was never finished. */
    static Optional<byte[]> identity(Path path) throws IOException {
        try (var in = Files.newInputStream(path, StandardOpenOption.READ)) {
            byte[] head = in.readNBytes(HEAD);
            boolean ours = head.length == HEAD && Arrays.equals(FORMAT, 0, FORMAT.length, head, 0, FORMAT.length);
            return ours ? Optional.of(Arrays.copyOfRange(head, FORMAT.length, HEAD)) : Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Returns what its groups are synced through. */
    Descriptors descriptors() {
        return descriptors;
    }

    /** Returns where the published records end. */
    long end() {
        return end;
    }

    /** Returns where the next group goes. For the writing thread. */
    long written() {
        return written;
    }

    /** Something was written up to that place. */
    void wrote(long upTo) {
        written = upTo;
    }

    /** Says that nobody will write to it any more. */
    void seal() {
        sealed = true;
    }

    boolean sealed() {
        return sealed;
    }

    /** Remembers where a delivery stands; it is found once {@link #publish} reached it. */
    synchronized void locate(long seq, long offset) {
        if (count == seqs.length) {
            seqs = Arrays.copyOf(seqs, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        seqs[count] = seq;
        offsets[count++] = Math.toIntExact(offset);
    }

    /** Lets readers see everything up to that place. */
    void publish(long upTo) {
        end = upTo;
    }

    /** Forgets what was located from that place on, and cuts the file there if the disk allows. */
    synchronized void cut(long at) {
        while (count > 0 && offsets[count - 1] >= at) {
            count--;
        }
        end = Math.min(end, at);
        try {
            channel.truncate(at);
        } catch (IOException _) {
            // the next opening cuts what is torn; what is whole was merely answered with a failure and comes once more
        }
    }

    /** Returns the published delivery of that number. */
    Optional<Entry> find(long seq) throws IOException {
        long at;
        synchronized (this) {
            int found = Arrays.binarySearch(seqs, 0, count, seq);
            if (found < 0 || offsets[found] >= end) {
                return Optional.empty();
            }
            at = offsets[found];
        }
        ByteBuffer buffer = read(at, Frame.HEAD);
        buffer = read(at, Frame.claimed(buffer));
        int length = frame.length(buffer);
        if (length < 0) {
            throw new IOException("the record of delivery " + seq + " in " + path.getFileName() + " is damaged");
        }
        return Optional.of(Frame.take(buffer, length));
    }

    /** Returns the published deliveries' numbers from that one on, in order. */
    synchronized long[] seqs(long from) {
        int start = Arrays.binarySearch(seqs, 0, count, from);
        int stop = count;
        while (stop > 0 && offsets[stop - 1] >= end) {
            stop--;
        }
        start = start < 0 ? -start - 1 : start;
        return start >= stop ? new long[0] : Arrays.copyOfRange(seqs, start, stop);
    }

    /** Records that stand one behind the other, and the place behind them. */
    record Piece(List<Entry> entries, long next) {}

    /** Returns the records from that place on, at least one and about a quarter of a mebibyte, none beyond the end. */
    Piece piece(long from, long upTo) throws IOException {
        ByteBuffer buffer = read(from, (int) Math.min(PIECE, upTo - from));
        int length = frame.length(buffer);
        if (length == Frame.INCOMPLETE && buffer.remaining() >= Frame.HEAD) {
            buffer = read(from, Frame.claimed(buffer));
            length = frame.length(buffer);
        }
        var entries = new ArrayList<Entry>();
        long next = from;
        for (; length > 0; length = frame.length(buffer)) {
            entries.add(Frame.take(buffer, length));
            next += length;
        }
        if (entries.isEmpty()) {
            throw new IOException(path.getFileName() + " is damaged at byte " + next);
        }
        return new Piece(entries, next);
    }

    /** Returns deliveries from that number on, which stand together; none when it has none. */
    List<Entry.Arrived> arrived(long from) throws IOException {
        long at;
        synchronized (this) {
            int found = Arrays.binarySearch(seqs, 0, count, from);
            int first = found < 0 ? -found - 1 : found;
            if (first >= count || offsets[first] >= end) {
                return List.of();
            }
            at = offsets[first];
        }
        return piece(at, end).entries().stream().filter(Entry.Arrived.class::isInstance)
                .map(Entry.Arrived.class::cast).toList();
    }

    /** Returns the lowest number of a delivery in it, published or not; more than all when it has none. */
    synchronized long first() {
        return count == 0 ? Long.MAX_VALUE : seqs[0];
    }

    /** Returns how many deliveries of higher numbers it has. */
    synchronized int behind(long seq) {
        int found = Arrays.binarySearch(seqs, 0, count, seq + 1);
        return count - (found < 0 ? -found - 1 : found);
    }

    /** Reads up to that many bytes, fewer only where the file ends. */
    ByteBuffer read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        synchronized (reader) {
            reader.seek(at);
            for (int got = 0; done < length && got >= 0; done += Math.max(got, 0)) {
                got = reader.read(bytes, done, length - done);
            }
        }
        return ByteBuffer.wrap(bytes, 0, done);
    }

    void close() throws IOException {
        try (channel; reader; descriptors) {
            // all are closed, also when one of them fails
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }
}
