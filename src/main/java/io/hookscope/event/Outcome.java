package io.hookscope.event;

/** The four families into which the table's chips sort deliveries. */
public enum Outcome {
    SUCCEEDED, FAILED, ROLLBACK, OTHER
}
