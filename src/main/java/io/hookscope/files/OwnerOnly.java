package io.hookscope.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner can read. Stateless. Where the file system knows no owner's permissions
 * (Windows), the user's profile folder keeps others out.
 */
public final class OwnerOnly {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** Creates the folder and those above it, as far as they are missing. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** Creates an empty file; fails when there is one. */
    public static void file(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /** Opens a file as those options say; one that is made by this is its owner's alone. */
    public static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attributes(file, FILE));
    }

    /** Takes everybody else's permissions on a file away. */
    public static void protect(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) instanceof PosixFileAttributeView view) {
            view.setPermissions(PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
