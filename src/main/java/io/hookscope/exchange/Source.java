package io.hookscope.exchange;

import io.hookscope.exchange.parcel.UnreadableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something to import, which can be read more than once. Immutable.
 *
 * @param name    what to call it
 * @param opening opens it at its beginning
 */
public record Source(String name, Opening opening) {

    /** Opens a stream. */
    public interface Opening {
        /** Opens it. */
        InputStream open() throws IOException;
    }

    /** Returns that file. */
    public static Source file(Path file) {
        return new Source(file.toString(), () -> {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(0, "folder");
            }
            return Files.newInputStream(file);
        });
    }

    /** Returns text that somebody pasted. */
    public static Source text(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source(name, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(opening.open(), 1 << 16);
    }
}
