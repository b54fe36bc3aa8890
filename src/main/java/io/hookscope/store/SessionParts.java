package io.hookscope.store;

import io.hookscope.store.journal.Journal;
import java.nio.file.Path;

/**
 * What an opened session is made of.
 *
 * @param lastSeq the highest number given by earlier runs
 * @param count   how many deliveries are kept
 */
record SessionParts(Path file, Bounds bounds, SessionLock lock, Journal journal, Index index, Pruning pruning,
        Marks marks, Waiting waiting,
        Health health, long lastSeq, long count) {}
