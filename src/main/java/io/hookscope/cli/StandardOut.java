package io.hookscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard output leads to. Stateless. */
final class StandardOut {

    /** What a shell says of a program that ended because nobody read any more: 128 and the number of SIGPIPE. */
    static final int NOBODY_READS = 141;

    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private StandardOut() {}

    /**
     * Whether it leads to another program. Writing to that fails only where that program reads no more, as {@code head}
     * does when it has enough; writing to a file or a device fails for other reasons. False where that cannot be told.
     */
    static boolean isPipe() {
        try {
            int kind = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return false; // as on Windows
        }
    }
}
