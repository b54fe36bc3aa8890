package io.hookscope.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that appear under their name as a whole or not at all. Stateless. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Gives a file that is written its name, in place of what was there, which stays as it was until then. On return bytes
     * and name would survive a crash of the machine.
     *
     * @param written the file as it was written, in the folder of the other
     * @throws IOException when the disk fails; {@code written} is still there then, unless it has its name already
     */
    public static void name(Path written, Path file) throws IOException {
        try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        FolderSync.around(file);
    }
}
