package io.hookscope.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The very file that was opened under a name. SQLite would go on writing into a file that was removed or replaced, and all
 * of that would be gone with its closing. Immutable.
 */
public final class FileIdentity {

    private final Path path;
    private final @Nullable Object key;

    /** The file that stands under that name now. */
    public FileIdentity(Path path) {
        this.path = path;
        this.key = key(path);
    }

    /** Whether it still stands under its name; where files cannot be told apart, whether any does. */
    public boolean isThere() {
        return Files.exists(path) && (key == null || Objects.equals(key, key(path)));
    }

    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return null;
        }
    }
}
