package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.ChildJvm;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Exported;
import io.hookscope.testing.OddDeliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    @TempDir
    Path folder;

    @Test
    void aSessionThatCannotBeReadIsNoExportOfLessInAnyForm() throws Exception {
        Session session = open("gone.db");
        session.append(Deliveries.json(Deliveries.golden())).join();
        session.close();
        assertThat(Format.values()).allSatisfy(format -> assertThatThrownBy(() -> export(session, format))
                .isInstanceOf(IOException.class));
    }

    @Test
    void aFullExportImportedIntoAnEmptySessionIsExportedByteForByteAgain() throws Exception {
        byte[] first;
        try (Session session = open("a.db")) {
            var odd = new OddDeliveries(5);
            for (int i = 1; i <= 200; i++) {
                // gaps in the numbers, as deleted deliveries leave them
                long seq = session.restore(i * 3L, odd.next()).join();
                if (i % 5 > 0) {
                    session.answered(seq, new Answer(i % 5 == 1 ? 0 : 200 + i, Duration.ofNanos(i * 1_234_567L),
                            "200 at \"once\" \u00fc"));
                }
                if (i % 7 == 0) {
                    session.mark(seq, new Mark(i % 2 == 0, i % 3 == 0 ? "" : "asked Jane, \"" + i + "\""));
                }
                if (i % 9 == 0) {
                    session.handled(answered(seq, odd.next()));
                    session.handled(new Handling(seq, Instant.EPOCH, Handling.Kind.FORWARD, Handling.Change.SIGNED,
                            "http://127.0.0.1:1/", new SendOutcome.Failed(SendOutcome.Failure.NOT_HTTP, "no HTTP",
                                    Duration.ofNanos(i))));
                }
            }
            first = export(session, Format.NDJSON);
        }
        Path file = Files.write(folder.resolve("a.ndjson"), first);

        byte[] second;
        try (Session empty = open("b.db")) {
            var taken = new Importer(Clock.systemUTC()).take(List.of(Source.file(file)), Intake.into(empty), _ -> {});
            assertThat(taken).isEqualTo(new Importer.Taken(200, 3, 600));
        }
        try (Archive again = SessionFiles.read(folder.resolve("b.db"), Clock.systemUTC())) {
            second = export(again, Format.NDJSON);
        }

        assertThat(first.length).isGreaterThan(1 << 20);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aRedactedExportKeepsFlagsAndNeitherNotesNorWhatHandlersAnswered() throws Exception {
        try (Session session = open("a.db")) {
            long seq = session.append(Deliveries.json("{}")).join();
            session.mark(seq, new Mark(true, "Jane Doe called"));
            session.handled(answered(seq, Deliveries.json("{\"name\":\"Jane Doe\"}")));
            var out = new ByteArrayOutputStream();
            new Exporter(session, Redaction.fresh(Redaction.Metadata.KEPT),
                    Exported.style(Format.NDJSON)).write(DeliverySelection.ALL, out, _ -> {});

            assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"flagged\":true").doesNotContain("Jane")
                    .doesNotContain("handlings");
            assertThat(new String(export(session, Format.NDJSON), StandardCharsets.UTF_8))
                    .contains("\"note\":\"Jane Doe called\"", "handlings");
        }
    }

    private static Handling answered(long seq, Delivery answer) {
        return new Handling(seq, Instant.parse("2024-01-15T12:20:38.702123Z"), Handling.Kind.REPLAY,
                Handling.Change.NONE, "http://127.0.0.1:9/", new SendOutcome.Answered(500, answer.headers(),
                        answer.body(), SendOutcome.Extent.CUT, Duration.ofNanos(1_234)));
    }

    @Test
    void aHarGoesThereAndBackWithBinaryBodies() throws Exception {
        byte[] har;
        var odd = new OddDeliveries(6);
        try (Session session = open("a.db")) {
            for (int i = 0; i < 60; i++) {
                session.answered(session.append(odd.next()).join(), new Answer(200, Duration.ofMillis(i), "200"));
            }
            har = export(session, Format.HAR);
        }
        Path file = Files.write(folder.resolve("a.har"), har);

        try (Session empty = open("b.db"); Session original = open("a.db")) {
            new Importer(Clock.systemUTC()).take(List.of(Source.file(file)), Intake.into(empty), _ -> {});
            for (long seq = 1; seq <= 60; seq++) {
                assertThat(empty.delivery(seq)).isEqualTo(original.delivery(seq));
                assertThat(empty.answer(seq)).isEqualTo(original.answer(seq));
            }
        }
    }

    @Test
    void anImportIntoASessionThatHoldsSomethingGoesOnCounting() throws Exception {
        Path file = Files.writeString(folder.resolve("one.ndjson"), """
                {"seq":900,"receivedAt":"2024-01-15T12:20:38.702123Z","body":"{}"}
                """);
        try (Session session = open("a.db")) {
            session.append(Deliveries.json("{}")).join();
            session.append(Deliveries.json("{}")).join();

            var taken = new Importer(Clock.systemUTC()).take(List.of(Source.file(file)), Intake.into(session), _ -> {});

            assertThat(taken).isEqualTo(new Importer.Taken(1, 3, 3));
            assertThat(session.delivery(3)).contains(new Delivery(
                    Instant.parse("2024-01-15T12:20:38.702123Z"), "POST", "/", "HTTP/1.1", "", Headers.NONE,
                    Body.of("{}"), Reception.WHOLE));
        }
    }

    @Test
    void aMistakeInALaterFileIsToldWithItsLineAndNothingIsTaken() throws Exception {
        Path good = Files.writeString(folder.resolve("good.json"), Deliveries.golden());
        Path bad = Files.writeString(folder.resolve("bad.ndjson"), """
                {"receivedAt":"2024-01-15T12:20:38Z","body":"{}"}

                {"receivedAt":"2024-01-15T12:20:38Z","bodyBase64":"%%%"}
                """);

        assertThatThrownBy(() -> new Importer(Clock.systemUTC()).check(List.of(Source.file(good), Source.file(bad))))
                .isInstanceOf(ImportException.class)
                .hasMessage(bad + ", line 3: “bodyBase64” is not base64. Nothing was imported.");
    }

    @Test
    void whatIsNoneOfTheFormsIsToldSo() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello\nworld");

        assertThatThrownBy(() -> new Importer(Clock.systemUTC()).check(List.of(Source.file(file))))
                .hasMessageContaining("a.txt, line 1: it is neither NDJSON, HAR nor a curl command");
        assertThatThrownBy(() -> new Importer(Clock.systemUTC())
                .check(List.of(Source.file(folder.resolve("none")))))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void aPictureUnderAnotherNameIsNotToldAsJsonThatEndsSomewhere() throws Exception {
        Path file = Files.write(folder.resolve("picture.har"),
                HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));

        assertThatThrownBy(() -> new Importer(Clock.systemUTC()).check(List.of(Source.file(file)))).hasMessage(file
                + ", line 1: it is neither NDJSON, HAR nor a curl command, and no JSON body. Nothing was imported.");
    }

    @Test
    void aFolderIsToldAsOneInsteadOfInTheWordsOfTheSystem() {
        assertThatThrownBy(() -> new Importer(Clock.systemUTC()).check(List.of(Source.file(folder)))).hasMessage(
                folder + ": it is a folder; choose the files in it. Nothing was imported.");
    }

    @Test
    void aSessionIsReadWhileAnotherHookscopeHasItOpen() throws Exception {
        try (Session session = open("a.db")) {
            session.append(Deliveries.json("{}")).join();
            await().until(() -> {
                try (Archive archive = SessionFiles.read(folder.resolve("a.db"), Clock.systemUTC())) {
                    return archive.count() == 1 && export(archive, Format.CSV).length > 0;
                }
            });
        }
    }

    @Test
    void whyAFileCannotBeWrittenIsSaid() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> NewFile.begin(nowhere.resolve("x.csv"), NewFile.Present.KEEP))
                .hasMessage("there is no folder " + nowhere);
        assertThatThrownBy(() -> NewFile.begin(folder, NewFile.Present.REPLACE)).hasMessage(folder + " is a folder");
    }

    @Test
    void aPipeOrADeviceIsNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        for (NewFile.Present present : NewFile.Present.values()) {
            assertThatThrownBy(() -> NewFile.begin(pipe, present))
                    .hasMessage(pipe + " is not an ordinary file and is not replaced");
        }
        assertThat(folder.toFile().list()).containsExactly("pipe");
    }

    @Test
    void aProgramThatIsToldToEndLeavesNoPartOfAFileBehind() throws Exception {
        Path file = folder.resolve("week.ndjson");
        List<String> command = ChildJvm.line(HalfWritten.class.getName());
        command.add(file.toString());
        Process half = new ProcessBuilder(command).start();
        try {
            assertThat(half.inputReader().readLine()).isEqualTo("half");
            assertThat(folder.toFile().list()).singleElement().asString().endsWith(".part");
            half.destroy();
            assertThat(half.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            half.destroyForcibly();
        }
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void thePartThatAKilledProgramLeftIsRemovedByTheNextThatWritesTheFile() throws Exception {
        long over = new ProcessBuilder("true").start().onExit().join().pid();
        Path left = Files.createFile(folder.resolve("week.ndjson." + over + ".part"));
        Path others = Files.createFile(folder.resolve("week.ndjson.old.part"));
        Path running = Files.createFile(
                folder.resolve("week.ndjson." + ProcessHandle.current().parent().orElseThrow().pid() + ".part"));
        try (NewFile file = NewFile.begin(folder.resolve("week.ndjson"), NewFile.Present.REPLACE)) {
            file.complete();
        }
        assertThat(left).doesNotExist();
        assertThat(others).exists();
        assertThat(running).exists();
    }

    /** Begins a file and waits to be ended. */
    static final class HalfWritten {

        private HalfWritten() {}

        /** Begins the file of that name. */
        public static void main(String[] args) throws Exception {
            try (NewFile file = NewFile.begin(Path.of(args[0]), NewFile.Present.KEEP)) {
                file.out().write(1);
                System.out.println("half");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void aNewFileReplacesNoOtherUnlessToldToAndIsForItsOwnerAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("kept"), "old");
        assertThatThrownBy(() -> NewFile.begin(file, NewFile.Present.KEEP))
                .isInstanceOf(FileAlreadyExistsException.class);
        try (NewFile broken = NewFile.begin(file, NewFile.Present.REPLACE)) {
            broken.out().write(1);
        }
        assertThat(file).hasContent("old");

        try (NewFile fresh = NewFile.begin(file, NewFile.Present.REPLACE)) {
            fresh.out().write("new".getBytes(StandardCharsets.UTF_8));
            fresh.complete();
        }

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).containsOnly(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);
        assertThat(folder.toFile().list()).containsExactly("kept");
    }

    private Session open(String name) throws Exception {
        return SessionFiles.open(folder.resolve(name), Clock.systemUTC());
    }

    private static byte[] export(Archive archive, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        new Exporter(archive, null, Exported.style(format)).write(DeliverySelection.ALL, out,
                _ -> {});
        return out.toByteArray();
    }
}
