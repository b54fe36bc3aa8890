package io.hookscope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What can be read once alone, such as a pipe, kept in a file of its own until this is closed or the program ends, so that an
 * import can look at it before it takes it. For one thread.
 */
public final class Spool implements AutoCloseable {

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads the stream to its end. */
    public static Spool of(InputStream in) throws IOException {
        Path file = Files.createTempFile("hookscope", ".import"); // for its owner alone
        file.toFile().deleteOnExit();
        var spool = new Spool(file);
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            spool.close();
            throw e;
        }
        return spool;
    }

    /** Returns what was read, under that name. */
    public Source source(String name) {
        return new Source(name, () -> Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
