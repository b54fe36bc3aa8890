package io.hookscope.store.writing;

/**
 * How much may wait, and how large files grow.
 *
 * @param waitingCount how many deliveries may wait for the disk
 * @param waitingBytes how many bytes of heads and bodies may wait for the disk
 * @param backlogBytes how far the journal may run ahead of the tables, in bytes on disk
 * @param segmentBytes at which size the journal begins its next file
 */
public record Bounds(int waitingCount, long waitingBytes, long backlogBytes, long segmentBytes) {

    /** What a workstation bears. */
    public static final Bounds USUAL = new Bounds(20_000, 64L << 20, 8L << 30, 64L << 20);
}
