package io.hookscope.listener;

import io.hookscope.capture.CaptureService;

/** What every request of a listener needs. Immutable; its parts are thread-safe. */
record Admission(CaptureService capture, Bounds bounds, HeldMemory memory, DelayedAnswers waiting,
        ArrivingBodies arriving) {

    /** Returns the same with another limit for bodies. */
    Admission limited(long bytes) {
        return new Admission(capture, bounds.withBodyBytes(bytes), memory, waiting, arriving);
    }

    /** Returns the same for another port, whose answers wait and whose bodies arrive by themselves. */
    Admission elsewhere() {
        return new Admission(capture, bounds, memory, new DelayedAnswers(bounds.connections() / 2),
                new ArrivingBodies());
    }
}
