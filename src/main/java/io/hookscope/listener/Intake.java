package io.hookscope.listener;

import io.hookscope.capture.CaptureService;

/** What every request of a listener needs. Immutable; its parts are thread-safe. */
record Intake(CaptureService capture, Bounds bounds, HeldMemory memory, Waiting waiting) {

    /** Returns the same with another limit for bodies. */
    Intake limited(long bytes) {
        return new Intake(capture, bounds.withBodyBytes(bytes), memory, waiting);
    }

    /** Returns the same for another port, whose answers wait by themselves. */
    Intake elsewhere() {
        return new Intake(capture, bounds, memory, new Waiting(bounds.connections() / 2));
    }
}
