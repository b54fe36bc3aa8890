package io.hookscope.store.journal;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Tells what a stop of the machine leaves of a group that it had not synced from damage to what somebody was told is
 * stored: of the group the disk may have the later sectors and lack earlier ones, and nothing in it or behind it was
 * answered yet. For one thread.
 */
final class UnsyncedEnd {

    /** No disk writes less than that at once. */
    private static final int SECTOR = 512;

    private final ByteBuffer bytes;
    private final List<Stretch> stretches;
    /** The highest number before what cannot be read, and the highest that was answered; 0 where there is none. */
    private long before;
    private long answered;

    /** Looks at the bytes of a segment from its first record on. */
    UnsyncedEnd(Frame frame, ByteBuffer bytes) {
        this.bytes = bytes;
        this.stretches = Stretch.of(frame, bytes);
        boolean sound = true;
        for (Stretch stretch : stretches) {
            sound &= stretch.whole();
            if (stretch.whole()) {
                see(Frame.take(bytes.duplicate().position(stretch.from()), stretch.to() - stretch.from()), sound);
            }
        }
    }

    private void see(Entry entry, boolean sound) {
        switch (entry) {
            case Entry.Arrived arrived when sound -> before = arrived.seq();
            case Entry.Arrived _ -> {
                // nobody may have been told of it
            }
            case Entry.Answered answer -> answered = Math.max(answered, answer.seq());
        }
    }

    /** Whether all that cannot be read of it is such an end; where that cannot be told, it is not. A torn last record is no damage. */
    boolean isAll() {
        return answered <= before && stretches.stream()
                .filter(stretch -> !stretch.whole() && stretch.to() < bytes.limit()).allMatch(this::lacksASector);
    }

    private boolean lacksASector(Stretch stretch) {
        for (int at = stretch.from(); at < stretch.to(); at = (at / SECTOR + 1) * SECTOR) {
            int end = Math.min(stretch.to(), (at / SECTOR + 1) * SECTOR);
            if (end - at >= Frame.HEAD && bytes.slice(at, end - at).mismatch(ByteBuffer.allocate(end - at)) < 0) {
                return true;
            }
        }
        return false;
    }
}
