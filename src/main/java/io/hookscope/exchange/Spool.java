package io.hookscope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        try (OutputStream out = Files.newOutputStream(file)) { // writes into that very file: Files.copy would make another
            in.transferTo(out);
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
