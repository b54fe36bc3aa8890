package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.settings.SecretsFile;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.ChildJvm;
import io.hookscope.testing.FaultyDisk.Call;
import io.hookscope.testing.FaultyDisk.Failure;
import io.hookscope.testing.FaultyDisk;
import io.hookscope.testing.Filled;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program on a disk whose single calls fail, which no other fault brings about: what was answered 2xx is there once,
 * each failure is said, and when it is over the program goes on by itself.
 */
class FaultyDiskTest {

    private static final String STORED_AGAIN = "Deliveries are stored again.";

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void answersOnlyWhatTheDiskTookWhicheverCallFailsSaysSoAndGoesOn() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Hookscope hookscope = listening(disk, data); Wire wire = new Wire(hookscope.port())) {
            accepts(wire, "/first");
            for (Call call : List.of(Call.WRITE, Call.SYNC)) {
                disk.fail(call, Failure.INPUT_OUTPUT, ".segment");
                refuses(wire, "/refused/" + call);
                assertThat(hookscope.nextError()).contains("Check the disk; Hookscope tries again every second");
                disk.heal();
                accepts(wire, "/after/" + call);
                assertThat(hookscope.nextError()).isEqualTo(STORED_AGAIN);
            }
            disk.fail(Call.WRITE, Failure.NO_SPACE, ".segment");
            refuses(wire, "/full");
            assertThat(hookscope.nextError()).contains("is full. Free some space");
            disk.heal();
            assertThat(hookscope.nextError()).isEqualTo(STORED_AGAIN); // also where nobody sends
            disk.fail(Call.DELETE, Failure.INPUT_OUTPUT, ".segment");
            accepts(wire, "/not/deleted");
            hookscope.kill();
        }
        assertThat(targets(data)).isEqualTo(acknowledged);
    }

    /** Without its name on the disk, a crash of the machine would take the new file with all that was synced in it. */
    @Test
    void answersNothingOutOfANewFileWhoseNameTheDiskDidNotTake() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        disk.fail(Call.SYNC, Failure.INPUT_OUTPUT, "session.db.journal");
        try (Hookscope hookscope = listening(disk, data); Wire wire = new Wire(hookscope.port())) {
            refuses(wire, "/nameless");
            assertThat(hookscope.nextError()).contains("Check the disk");
            disk.heal();
            accepts(wire, "/named");
            hookscope.kill();
        }
        assertThat(targets(data)).isEqualTo(acknowledged);
    }

    @Test
    void anExportThatFailsAtAnyCallLeavesTheOldFileAndNothingElse() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        Path out = Files.createDirectory(folder.resolve("out"));
        Path file = out.resolve("week.ndjson");
        for (Call call : List.of(Call.WRITE, Call.SYNC, Call.RENAME)) {
            Files.writeString(file, "the old one");
            disk.fail(call, Failure.INPUT_OUTPUT, ".part");
            try (Hookscope export = begun(disk, data, "export", "--format", "ndjson", "--force", "--out",
                    file.toString())) {
                assertThat(export.exitCode()).isEqualTo(1);
                assertThat(export.nextError()).startsWith("The export failed: ").contains("Input/output error");
            }
            disk.heal();
            assertThat(file).as("after %s", call).hasContent("the old one");
            assertThat(out.toFile().list()).as("after %s", call).containsExactly("week.ndjson");
        }
    }

    /** As where another program has the old one open, on Windows. */
    @Test
    void anExportThatMayNotReplaceTheOldFileSaysSo() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        Path file = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("week.csv"), "the old one");
        disk.fail(Call.RENAME, Failure.DENIED, ".part");
        try (Hookscope export = begun(disk, data, "export", "--format", "csv", "--force", "--out", file.toString())) {
            assertThat(export.exitCode()).isEqualTo(1);
            assertThat(export.nextError()).isEqualTo("The export failed: " + file
                    + " may not be replaced: close it where it is open, or choose another name.");
        }
        assertThat(file).hasContent("the old one");
    }

    @Test
    void aSessionThatCannotBeMadeLeavesNothingOfIt() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        disk.fail(Call.SYNC, Failure.INPUT_OUTPUT, "session.db.new");
        try (Hookscope listen = listening(disk, data)) {
            assertThat(listen.exitCode()).isEqualTo(1);
        }
        assertThat(data.toFile().list((_, name) -> name.startsWith("session.db"))).isEmpty();
    }

    @Test
    void anImportThatCannotBeStoredSaysWhatAPersonHasToDo() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = Files.writeString(folder.resolve("event.json"), "{\"a\":1}");
        disk.fail(Call.WRITE, Failure.INPUT_OUTPUT, ".segment");
        try (Hookscope importing = begun(disk, data, "import", file.toString())) {
            assertThat(importing.exitCode()).isEqualTo(1);
            assertThat(importing.nextError()).endsWith("session.db cannot be written: Input/output error. "
                    + "Check the disk, then try again. Nothing was imported.");
        }
    }

    @Test
    void aReplaySaysWhenWhatTheHandlerAnsweredCouldNotBeKept() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        disk.fail(Call.WRITE, Failure.NO_SPACE, "session.db-wal");
        try (var handler = Handler.answering("200 OK");
                Hookscope replay = begun(disk, data, "replay", "--to", handler.at(""))) {
            assertThat(replay.exitCode()).isZero();
            assertThat(replay.rest()).anyMatch(line -> line.startsWith("2 of 2 replayed"))
                    .anyMatch(line -> line.startsWith("What became of the replays could not all be kept"));
        }
    }

    /** Else a crash of the machine could bring the old file back after somebody was told of the new one. */
    @Test
    void whatTakesTheNameOfAnotherKeepsItThroughACrashOfTheMachine() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        Path out = Files.createDirectory(folder.resolve("out"));
        try (Hookscope export = begun(disk, data, "export", "--format", "har", "--out",
                out.resolve("week.har").toString())) {
            assertThat(export.exitCode()).isZero();
        }
        assertNamed(disk, out, "week.har.");
        Path settings = Files.createDirectory(folder.resolve("settings"));
        List<String> line = ChildJvm.line(KeepsASecret.class.getName());
        line.add(settings.resolve("secrets.json").toString());
        assertThat(disk.under(new ProcessBuilder(line)).inheritIO().start().waitFor()).isZero();
        assertNamed(disk, settings, "secrets.json.new");
    }

    private static void assertNamed(FaultyDisk disk, Path folder, String part) throws IOException {
        List<String> calls = disk.calls().stream().filter(call -> call.contains(" " + folder)).toList();
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0)).startsWith("SYNC " + folder.resolve(part));
        assertThat(calls.get(1)).startsWith("RENAME " + folder.resolve(part));
        assertThat(calls.get(2)).isEqualTo("SYNC " + folder);
    }

    /** Keeps a secret, and ends. */
    static final class KeepsASecret {

        private KeepsASecret() {}

        /** Keeps it in the file of that name. */
        public static void main(String[] arguments) throws IOException {
            try (SecretsFile file = SecretsFile.open(Path.of(arguments[0]), InstantSource.system())) {
                file.put(Secret.active("shop", "value"));
            }
        }
    }

    /** Deliveries are in the journal by then; what belongs to them is not. */
    @Test
    void anImportSaysWhenFlagsAndNotesCouldNotBeWritten() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        Path file = folder.resolve("week.ndjson");
        try (Hookscope export = begun(disk, data, "export", "--format", "ndjson", "--full", "--out", file.toString())) {
            assertThat(export.exitCode()).isZero();
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        disk.fail(Call.WRITE, Failure.NO_SPACE, "session.db-wal");
        try (Hookscope importing = begun(disk, other, "import", file.toString())) {
            assertThat(importing.exitCode()).isEqualTo(1);
            assertThat(importing.rest()).anyMatch(line -> line.startsWith("2 deliveries imported"))
                    .anyMatch(
                            line -> line.contains("flags, notes and what handlers made of them could not be written"));
        }
        disk.heal();
        assertThat(targets(other)).hasSize(2);
    }

    /** What cannot be read for a while is not damaged. */
    @Test
    void aSessionThatTheDiskFailsToReadIsLeftAsItIs() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        byte[] original = Files.readAllBytes(data.resolve("session.db"));
        disk.fail(Call.READ, Failure.INPUT_OUTPUT, "session.db");
        try (Hookscope listen = listening(disk, data)) {
            assertThat(listen.exitCode()).isEqualTo(1);
            assertThat(listen.nextError()).startsWith("The disk fails when ").contains(
                    "session.db is read: Input/output error. Nothing was changed.");
        }
        disk.heal();
        assertThat(data.resolve("session.db")).hasBinaryContent(original);
        assertThat(data.resolve("session.db.damaged")).doesNotExist();
        assertThat(targets(data)).hasSize(2);
    }

    @Test
    void aSessionThatTheDiskFailsToReadForAMomentIsNotRescued() throws Exception {
        FaultyDisk disk = disk();
        Path data = filled();
        disk.fail(Call.READ, Failure.INPUT_OUTPUT, "session.db", 1);
        try (Hookscope listen = listening(disk, data); Wire wire = new Wire(listen.port())) {
            accepts(wire, "/after");
            assertThat(listen.printed()).noneMatch(line -> line.contains("damaged"));
        }
        assertThat(data.resolve("session.db.damaged")).doesNotExist();
        disk.heal();
        assertThat(targets(data)).hasSize(3);
    }

    private Path filled() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = Filled.session(data.resolve("session.db"), 2);
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            session.mark(1, new Mark(true, "to be kept"));
        }
        return data;
    }

    private static Hookscope begun(FaultyDisk disk, Path data, String... line) throws IOException {
        var arguments = new ArrayList<>(List.of(line));
        arguments.addAll(List.of("--data-dir", data.toString()));
        return Hookscope.begin(disk.under(Hookscope.builder("-Xmx256m", arguments.toArray(String[]::new))));
    }

    private FaultyDisk disk() throws InterruptedException {
        var made = FaultyDisk.make(folder);
        assumeTrue(made.isPresent(), "needs Linux and gcc");
        return made.get();
    }

    private static Hookscope listening(FaultyDisk disk, Path data) throws IOException {
        return Hookscope.begin(disk.under(Hookscope.builder("-Xmx256m", "listen", "--json", "--port", "0", "--data-dir",
                data.toString())));
    }

    private void accepts(Wire wire, String target) throws IOException {
        assertThat(post(wire, target)).startsWith("HTTP/1.1 200 ");
        acknowledged.add(target);
    }

    private static void refuses(Wire wire, String target) throws IOException {
        assertThat(post(wire, target)).startsWith("HTTP/1.1 503 ").contains("Retry-After: ");
    }

    private static String post(Wire wire, String target) throws IOException {
        return wire.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}").head();
    }

    private static List<String> targets(Path data) throws Exception {
        try (Archive session = SessionFiles.read(data.resolve("session.db"), Clock.systemUTC())) {
            return LongStream.rangeClosed(1, session.lastSeq()).mapToObj(session::delivery)
                    .flatMap(Optional::stream).map(Delivery::target).toList();
        }
    }
}
