package io.hookscope.sample;

/** What became of a sample. */
public enum SampleFate {
    /** It is where it was sent, whatever was answered to it; a handler answered it 2xx. */
    ARRIVED,
    /** The listener takes nothing from the path that it was sent to. */
    LEFT_OUT,
    /** It is not there. */
    FAILED
}
