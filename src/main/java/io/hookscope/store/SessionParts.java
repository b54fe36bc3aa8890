package io.hookscope.store;

import io.hookscope.store.file.SessionLock;
import io.hookscope.store.journal.Journal;
import java.nio.file.Path;

/** What an opened session is made of. */
record SessionParts(Path file, Bounds bounds, SessionLock lock, Journal journal, Index index, Pruning pruning,
        Marks marks, Waiting waiting, Health health, SessionCounts counts) {}
