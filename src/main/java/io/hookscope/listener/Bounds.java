package io.hookscope.listener;

import java.time.Duration;

/**
 * What one sender may ask of the listener, and all of them together.
 *
 * @param bodyBytes   the largest body in bytes; a larger one is refused with 413
 * @param headBytes   the largest request line and headers together, in bytes
 * @param headerLines the most header lines
 * @param connections the most connections at a time; further ones wait to be accepted
 * @param heldBytes   the most memory that bodies may take which are arriving or waiting to be stored; over it, 503
 * @param idle        how long a connection may stay silent
 * @param reading     how long a whole request may take to arrive
 */
public record Bounds(long bodyBytes, int headBytes, int headerLines, int connections, long heldBytes, Duration idle,
        Duration reading) {

    /** 10 MiB bodies, 64 KiB heads of 200 lines, 1000 connections, a quarter of the heap, 60 s of silence, 30 s to arrive. */
    public static final Bounds DEFAULT = new Bounds(10L << 20, 64 << 10, 200, 1000,
            Runtime.getRuntime().maxMemory() / 4,
            Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** Returns these with another limit for bodies. */
    public Bounds withBodyBytes(long bytes) {
        return new Bounds(bytes, headBytes, headerLines, connections, heldBytes, idle, reading);
    }

    /** Returns these with another time for a whole request. */
    public Bounds withReading(Duration duration) {
        return new Bounds(bodyBytes, headBytes, headerLines, connections, heldBytes, idle, duration);
    }

    /** Returns these with another limit for the memory that bodies take. */
    public Bounds withHeldBytes(long bytes) {
        return new Bounds(bodyBytes, headBytes, headerLines, connections, bytes, idle, reading);
    }
}
