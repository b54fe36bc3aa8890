package io.hookscope.store.rescue;

import io.hookscope.files.FolderSync;
import io.hookscope.store.file.Connections;
import io.hookscope.store.file.Damage;
import io.hookscope.store.file.DamagedFile;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Recovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a damaged session file aside and takes every delivery that can be read out of it into a fresh one. What the journal
 * beside it holds stays there and is indexed as after any other end. For one thread, which holds the session's lock.
 */
public final class Rescue {

    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    /** What stands behind the name of a damaged file that was put aside: nothing, or which one it is. */
    private static final Pattern NUMBER = Pattern.compile("(?:-([1-9]\\d{0,5}))?");

    private final Path file;
    private final Path kept;
    private final Path journal;
    private long read;
    private long unread;
    private final List<String> aside = new ArrayList<>();

    private Rescue(Path file, Path journal) throws IOException {
        this.file = file;
        this.journal = journal;
        this.kept = free(file);
    }

    /** Rescues that file and returns sentences about it. The original is kept as it was, with its write-ahead log. */
    public static List<String> of(Path file, Path journal) throws IOException, SQLException {
        var rescue = new Rescue(file, journal);
        rescue.run();
        LOG.warn("{} was damaged: {} deliveries were read, {} could not be; the original is {}", file.getFileName(),
                rescue.read, rescue.unread, rescue.kept.getFileName());
        var sentences = new ArrayList<String>();
        sentences.add(Sentences.of(rescue.unread == 0 ? "session.rescued" : "session.rescuedInPart", file, rescue.read,
                rescue.kept, rescue.unread));
        sentences.addAll(rescue.aside);
        return sentences;
    }

    /**
     * The fresh session takes the damaged one's place only when it is complete: a stop before that begins anew, and what
     * fails leaves nothing of it, which on a full disk would be in the way.
     */
    private void run() throws IOException, SQLException {
        drop(begun(file));
        try {
            fill(begun(file));
            Files.move(begun(file), fresh(file), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(SidecarFiles.named(file, "-shm"));
            Files.move(file, kept);
        } catch (IOException | SQLException | RuntimeException e) {
            drop(begun(file));
            if (Files.exists(file)) { // else it is all that there is under its name: a disk may do what it says it failed at
                drop(fresh(file));
            }
            throw e;
        }
        FolderSync.around(file); // a disk that knew of the next name alone would have lost the original
        finish(file);
        Damage.forget(file);
    }

    private void fill(Path fresh) throws IOException, SQLException {
        byte[] identity = Recovery.identity(journal).or(this::oldIdentity).orElseGet(Connections::newIdentity);
        Connections.create(fresh, identity);
        Journal left = Recovery.open(journal, identity, Long.MAX_VALUE, _ -> {});
        try {
            aside.addAll(aside(file, left));
            copy(fresh, left);
        } finally {
            left.close(left.cursor());
        }
    }

    private static void drop(Path fresh) {
        for (String name : List.of("", "-wal", "-shm", "-journal", ".new", ".new-journal", DamagedFile.COPY,
                DamagedFile.COPY + "-wal", DamagedFile.COPY + "-shm")) {
            try {
                Files.deleteIfExists(SidecarFiles.named(fresh, name));
            } catch (IOException e) {
                LOG.debug("{} stays until the next rescue: {}", fresh.getFileName(), e.getMessage());
            }
        }
    }

    /**
     * Ends a rescue, also one that was stopped at its very end, after the damaged file had left its place. SQLite's
     * own logs follow it first: beside the fresh file, SQLite would take them for the fresh one's.
     */
    public static void finish(Path file) throws IOException {
        if (!Files.exists(file) && Files.exists(fresh(file))) {
            follow(SidecarFiles.log(file), SidecarFiles.log(last(file)));
            follow(SidecarFiles.rollback(file), SidecarFiles.rollback(last(file)));
            Files.move(fresh(file), file);
            FolderSync.around(file);
        }
    }

    private static void follow(Path log, Path to) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void copy(Path fresh, Journal left) throws IOException, SQLException {
        try (var source = DamagedFile.open(file, fresh); Connection into = Connections.writing(fresh)) {
            var salvage = new Salvage(source.connection(), into, left);
            salvage.run();
            read = salvage.read();
            unread = salvage.unread();
            Connections.settle(into);
        }
    }

    /** What is not complete yet, and never taken for a session. */
    private static Path begun(Path file) {
        return SidecarFiles.named(file, ".rescued.part");
    }

    private static Path fresh(Path file) {
        return SidecarFiles.named(file, ".rescued");
    }

    private Optional<byte[]> oldIdentity() {
        try (Connection connection = Connections.reading(file);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT value FROM session WHERE key = 'identity'")) {
            return Connections.identity(result);
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    /** What to say about parts of the journal that were put aside. */
    public static List<String> aside(Path file, Journal journal) {
        var sentences = new ArrayList<String>();
        journal.damaged().forEach(part -> sentences.add(Sentences.of("session.journalDamaged", file, part)));
        journal.foreign().forEach(part -> sentences.add(Sentences.of("session.journalForeign", file, part)));
        return sentences;
    }

    /** The one that is put aside next; behind all others, also where a person took some of them away. */
    private static Path free(Path file) throws IOException {
        return damaged(file, highest(file) + 1);
    }

    /** The one that was put aside last. */
    private static Path last(Path file) throws IOException {
        return damaged(file, Math.max(1, highest(file)));
    }

    private static int highest(Path file) throws IOException {
        String first = damaged(file, 1).getFileName().toString();
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.map(path -> path.getFileName().toString()).filter(name -> name.startsWith(first))
                    .map(name -> NUMBER.matcher(name.substring(first.length()))).filter(Matcher::matches)
                    .mapToInt(number -> number.group(1) == null ? 1 : Integer.parseInt(number.group(1))).max()
                    .orElse(0);
        }
    }

    private static Path damaged(Path file, int number) {
        return SidecarFiles.named(file, number == 1 ? ".damaged" : ".damaged-" + number);
    }
}
