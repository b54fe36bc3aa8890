package io.hookscope.exchange;

import io.hookscope.files.FolderSync;
import io.hookscope.files.OwnFiles;
import io.hookscope.files.OwnerOnly;
import io.hookscope.words.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that only its owner can read and that appears under its name when it is complete, or not at all: a program that is
 * told to end meanwhile leaves nothing of it behind. For one thread.
 */
public final class NewFile implements AutoCloseable {

    /** What to do when there is a file of that name. */
    public enum Present {
        /** Leave it, and fail. */
        KEEP,
        /** Put the new one in its place. */
        REPLACE
    }

    private static final Texts TEXTS = Texts.beside(NewFile.class);
    private static final int BUFFER = 1 << 16;
    /** What stands behind a file's name in that of its part: whose it is. */
    private static final Pattern PART = Pattern.compile("\\.(\\d{1,18})\\.part");

    private final Path file;
    private final Path part;
    private final Present present;
    private final FileChannel channel;
    private final OutputStream out;
    private final Thread leaving;

    private NewFile(Path file, Present present) throws IOException {
        this.file = file;
        this.present = present;
        this.part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        this.channel = open(part);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.leaving = new Thread(() -> remove(part), "hookscope-part");
        begun();
    }

    private void begun() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(leaving);
        } catch (IllegalStateException e) {
            close();
            throw new IOException("the program is ending", e);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // nobody is left to be told
        }
    }

    /**
     * Begins a file.
     *
     * @throws FileAlreadyExistsException when there is one and it is to be kept
     * @throws IOException                when nothing can be written there
     */
    public static NewFile begin(Path file, Present present) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            throw new IOException(TEXTS.get("new.isfolder", absolute));
        }
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            throw new IOException(TEXTS.get("new.special", absolute)); // a pipe or a device would be gone
        }
        if (OwnFiles.isOwn(absolute)) {
            throw new IOException(TEXTS.get("new.own", absolute));
        }
        if (present == Present.KEEP && Files.exists(absolute)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (OwnFiles.isDatabase(absolute)) {
            throw new IOException(TEXTS.get("new.session", absolute)); // an export of it would hold less than it does
        }
        removeLeft(absolute);
        return new NewFile(absolute, present);
    }

    /** Who was killed, or stopped with the machine, left its part behind. */
    private static void removeLeft(Path file) {
        String name = file.getFileName().toString();
        try (Stream<Path> beside = Files.list(file.getParent())) {
            beside.filter(path -> path.getFileName().toString().startsWith(name))
                    .filter(path -> isLeft(path.getFileName().toString().substring(name.length())))
                    .forEach(NewFile::remove);
        } catch (IOException | UncheckedIOException _) {
            // a folder that cannot be read may still take a file
        }
    }

    private static boolean isLeft(String ending) {
        Matcher part = PART.matcher(ending);
        return part.matches() && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty();
    }

    /** What the system says names the part, which nobody asked for. */
    private static FileChannel open(Path part) throws IOException {
        try {
            Files.deleteIfExists(part);
            return OwnerOnly.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new IOException(TEXTS.get("new.folder", part.getParent()), e);
        } catch (AccessDeniedException e) {
            throw new IOException(TEXTS.get("new.forbidden", part.getParent()), e);
        }
    }

    /** Returns where to write. */
    public OutputStream out() {
        return out;
    }

    /** Says that all is written: the file gets its name, and keeps it through a crash of the machine. */
    public void complete() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        name();
        FolderSync.around(file);
    }

    private void name() throws IOException {
        try {
            if (present == Present.REPLACE) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE); // any other way takes the old one off first
            } else {
                Files.move(part, file);
            }
        } catch (AccessDeniedException e) {
            throw new IOException(TEXTS.get(Files.exists(file) ? "new.taken" : "new.forbidden",
                    Files.exists(file) ? file : file.getParent()), e);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new IOException(TEXTS.get("new.unnamed", file,
                    Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName())), e);
        }
    }

    /** Removes what was not completed. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } finally {
            stay();
        }
    }

    private void stay() {
        try {
            Runtime.getRuntime().removeShutdownHook(leaving);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }
}
