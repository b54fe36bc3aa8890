package io.hookscope.store.file;

import io.hookscope.store.sql.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A damaged session file, opened to be read and never written. When SQLite cannot make it out, a copy is read: first with a
 * header that says how long the file really is, then with the first page, where the tables are described, of a fresh
 * session, because our files have their tables in the same places. In a copy {@link InteriorPages} are mended too. For one thread.
 */
public final class DamagedFile implements AutoCloseable {

    /** What stands behind the name of the fresh session in that of the copy: a name that nobody else would give. */
    public static final String COPY = ".copy";

    private static final int PAGE = 8192;
    private static final int PAGE_COUNT_AT = 28;
    private static final int PROBED_ENTRIES = 200;

    private final Connection connection;
    private final @Nullable Path copy;

    private DamagedFile(Connection connection, @Nullable Path copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /** How a copy is mended, so that SQLite makes it out. */
    private interface Mending {
        void mend(FileChannel copy) throws IOException;
    }

    /** Opens the damaged file; the fresh one is a session without deliveries. */
    public static DamagedFile open(Path damaged, Path fresh) throws IOException, SQLException {
        if (!endsWithinAPage(damaged) && !isMisdescribed(damaged)) {
            Connection direct = Connections.untouched(damaged);
            if (describesTables(direct)) {
                return new DamagedFile(direct, null);
            }
            direct.close();
        }
        Path copy = SidecarFiles.named(fresh, COPY);
        DamagedFile shorter = mended(damaged, copy, DamagedFile::sayLength);
        if (describesTables(shorter.connection)) {
            return shorter;
        }
        shorter.close();
        return mended(damaged, copy, channel -> transplant(fresh, channel));
    }

    /** SQLite takes what is missing of the last page for zeros. */
    static boolean endsWithinAPage(Path file) throws IOException {
        return Files.size(file) % PAGE != 0;
    }

    /**
     * Whether there is more in it than SQLite would find: it says another length than it has, or signposts are lost. With a
     * write-ahead log beside it a file is not all there is, and is read as both stand.
     */
    private static boolean isMisdescribed(Path damaged) throws IOException {
        Path log = SidecarFiles.log(damaged);
        if (Files.exists(log) && Files.size(log) > 0) {
            return false;
        }
        try (FileChannel file = FileChannel.open(damaged, StandardOpenOption.READ)) {
            ByteBuffer count = ByteBuffer.allocate(4);
            file.read(count, PAGE_COUNT_AT);
            return count.getInt(0) != file.size() / PAGE
                    || goesOnLikeOurs(damaged) && new InteriorPages(file).areLost();
        }
    }

    private static DamagedFile mended(Path damaged, Path copy, Mending mending) throws IOException, SQLException {
        Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            mending.mend(channel);
            if (goesOnLikeOurs(copy)) {
                new InteriorPages(channel).mend();
            }
        }
        return new DamagedFile(Connections.untouched(copy), copy);
    }

    private static boolean describesTables(Connection connection) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'delivery'")) {
            return result.getInt(1) == 1 && Schema.isWhole(connection);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void sayLength(FileChannel copy) throws IOException {
        copy.truncate(copy.size() / PAGE * PAGE);
        put(copy, PAGE_COUNT_AT, ByteBuffer.allocate(4).putInt((int) (copy.size() / PAGE)).flip());
    }

    private static void transplant(Path fresh, FileChannel copy) throws IOException {
        put(copy, 0, ByteBuffer.wrap(Files.readAllBytes(fresh), 0, PAGE));
        sayLength(copy);
    }

    private static void put(FileChannel copy, long at, ByteBuffer bytes) throws IOException {
        for (long next = at; bytes.hasRemaining();) {
            next += copy.write(bytes, next);
        }
    }

    /**
     * Whether a file that does not begin like one of SQLite's goes on like one of ours: the second page is a table of what
     * the other pages are, entries of five bytes whose first says a kind from 1 to 5.
     */
    static boolean goesOnLikeOurs(Path file) throws IOException {
        if (Files.size(file) < 3 * PAGE) {
            return false;
        }
        ByteBuffer entries = ByteBuffer.allocate(5 * Math.min(PROBED_ENTRIES, (int) (Files.size(file) / PAGE) - 2));
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            in.read(entries, PAGE);
        }
        for (int i = 0; i + 5 <= entries.position(); i += 5) {
            if (entries.get(i) < 1 || entries.get(i) > 5) {
                return false;
            }
        }
        return entries.position() >= 5;
    }

    /** Returns what reads it, until this is closed. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
