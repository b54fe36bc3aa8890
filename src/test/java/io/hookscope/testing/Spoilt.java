package io.hookscope.testing;

import java.nio.file.Path;
import java.sql.SQLException;

/** Damages one delivery of a session file, as another program or the disk might. Without state. */
public final class Spoilt {

    private Spoilt() {}

    /** Leaves nothing of that delivery's headers that could be read. */
    public static void delivery(Path file, long seq) throws SQLException {
        SqliteTool.run(file, "UPDATE content SET headers = '[[\"a\",(' WHERE seq = " + seq);
    }
}
