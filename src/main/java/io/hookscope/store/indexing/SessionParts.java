package io.hookscope.store.indexing;

import io.hookscope.store.file.SessionLock;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.Marks;
import io.hookscope.store.tables.Pruning;
import io.hookscope.store.writing.Bounds;
import io.hookscope.store.writing.Health;
import java.nio.file.Path;

/** What an opened session is made of. */
public record SessionParts(Path file, Bounds bounds, SessionLock lock, Journal journal, Index index, Pruning pruning,
        Marks marks, Waiting waiting, Health health, SessionCounts counts) {}
