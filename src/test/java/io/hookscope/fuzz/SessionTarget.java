package io.hookscope.fuzz;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * However the files of a killed program's session are damaged, it opens and takes more, or it says in a sentence why not.
 * The input chooses a file and then, again and again, a place, how much, and what is written there; a place alone cuts.
 */
public final class SessionTarget {

    private static final int DELIVERIES = 24;
    private static final Path SOUND = made();
    private static final int MOST = 64;

    private SessionTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Path folder = Files.createTempDirectory("hookscope-fuzz");
        try {
            copy(SOUND, folder);
            damage(folder, input);
            opens(folder.resolve("session.db"));
        } finally {
            delete(folder);
        }
    }

    private static void opens(Path file) throws Exception {
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            List<Long> numbers = new ArrayList<>();
            session.rows(1, row -> numbers.add(row.seq()), numbers::add);
            numbers.forEach(session::delivery);
            long given = session.append(Deliveries.json("{}")).get(20, TimeUnit.SECONDS);
            Input.claim(!numbers.contains(given), "a number is given twice: " + given);
            Input.claim(session.delivery(given).isPresent(), "what came last is not there");
        } catch (SessionFileException e) {
            Input.claim(e.getMessage().contains("session"), e.getMessage());
        }
    }

    private static void damage(Path folder, byte[] input) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path file = files.get(Input.choice(input, files.size()));
        byte[] bytes = Files.readAllBytes(file);
        var from = ByteBuffer.wrap(Input.rest(input));
        while (from.remaining() >= 4 && bytes.length > 0) {
            int at = (from.getInt() & Integer.MAX_VALUE) % bytes.length;
            int much = from.hasRemaining() ? Math.min((from.get() & 0xFF) % MOST, from.remaining()) : 0;
            if (much == 0) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                byte[] piece = new byte[much];
                from.get(piece);
                System.arraycopy(piece, 0, bytes, at, Math.min(much, bytes.length - at));
            }
        }
        Files.write(file, bytes);
    }

    /** As a kill leaves it: copied while it is open. */
    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("hookscope-fuzz-sound");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path open = Files.createDirectory(folder.resolve("open"));
            try (Session session = SessionFiles.open(open.resolve("session.db"), Clock.systemUTC())) {
                for (int i = 1; i <= DELIVERIES; i++) {
                    session.append(Deliveries.json("{\"seq\":" + i + ",\"text\":\"" + "x".repeat(60 * i) + "\"}"))
                            .get();
                }
                copy(open, Files.createDirectory(folder.resolve("killed")));
            }
            return folder.resolve("killed");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else if (!one.toString().endsWith(".lock")) {
                    Files.copy(one, there);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
