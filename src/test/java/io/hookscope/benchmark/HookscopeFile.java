package io.hookscope.benchmark;

import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;

/** Reads what Hookscope kept, as its next start does. */
final class HookscopeFile {

    private HookscopeFile() {}

    static BitSet numbers(Path folder) throws Exception {
        var numbers = new BitSet();
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.rows(1, row -> numbers.set(Request.number(row.target())),
                    seq -> numbers.set(Request.number(session.delivery(seq).orElseThrow().target())));
        }
        return numbers;
    }
}
