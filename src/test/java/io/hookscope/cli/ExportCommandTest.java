package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Answer;
import io.hookscope.settings.SecretsFile;
import io.hookscope.settings.SettingsFile;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.store.Unread;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Spoilt;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void keepThreeDeliveries() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.append(Deliveries.json(Deliveries.golden())).join();
            session.append(Deliveries.json("{\"region\":\"EMEA\"}")).join();
            session.append(Deliveries.json("{\"region\":\"APAC\"}")).join();
            session.mark(2, new Mark(true, ""));
            session.mark(3, new Mark(false, "told the shop"));
        }
    }

    @Test
    void exportsOnlyWhatTheFilterAdmits() {
        assertThat(exported("--filter", "is:flagged")).singleElement().asString().contains("EMEA");
        assertThat(exported("--filter", "is:noted")).singleElement().asString().contains("APAC");
        assertThat(exported("--filter", "shop or amount:60")).hasSize(2);
        assertThat(exported("--filter", "pointer:/region=*", "--from", "3")).singleElement().asString()
                .contains("APAC");
        assertThat(exported("--filter", "-is:noted -is:flagged", "--event", "redemption.*")).hasSize(1);
    }

    @Test
    void knowsRetriesAndTheirFindingsAlthoughNobodyInspectsTheSession() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (int status : new int[]{500, 200}) {
                long seq = session.append(Deliveries.json(Deliveries.goldenEnvelope())).join();
                session.answered(seq, new Answer(status, Duration.ofMillis(1), "planned"));
            }
        }
        assertThat(exported("--filter", "is:retry")).hasSize(1);
        assertThat(exported("--filter", "attempt>1 status:200")).hasSize(1);
        assertThat(exported("--filter", "finding:timing status:500")).hasSize(1);
    }

    @Test
    void aCheckoutLacksWhatNeverCameAndNothingThatWasDeleted() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (String redemption : List.of("'id':'r_1','redemption':'r_p'", "'id':'r_2','redemption':'r_p'")) {
                session.append(Deliveries.json("{'redemption':{%s,'status':'SUCCEEDED'},'order':{'id':'o'}}"
                        .formatted(redemption).replace('\'', '"'))).join();
            }
        }
        assertThat(exported("--filter", "finding:checkout")).hasSize(1);
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.delete(Set.of(3L)); // which came at the same time
            await().until(() -> session.count() == 4);
        }
        assertThat(exported("--filter", "finding:checkout")).isEmpty();
    }

    @Test
    void noSessionIsReplacedByWhatIsExportedOfIt() throws Exception {
        Path other = Files.copy(folder.resolve("session.db"), folder.resolve("other.csv"));
        for (Path session : List.of(folder.resolve("session.db"), other)) {
            byte[] before = Files.readAllBytes(session);
            int exit = runAs("csv", new ByteArrayOutputStream(), "--out", session.toString(), "--force");
            assertThat(exit).isEqualTo(ExitCode.FAILED);
            assertThat(said.toString())
                    .contains("The export failed: " + session
                            + " is a session and is not replaced: choose another name.");
            assertThat(session).hasBinaryContent(before);
        }
    }

    @Test
    void noFileOfHookscopesOwnIsReplacedByAnExport() throws Exception {
        Path third = Files.copy(folder.resolve("session.db"), folder.resolve("third.db"));
        Files.copy(third, folder.resolve("other.db"));
        for (String name : List.of("session.db-wal", "session.db-shm", "session.db-journal", "session.db.lock",
                "session.db.journal/0000000001.segment", "session.db.learned.json", "session.db.damaged-2",
                "other.db-wal", "OTHER.db-wal", "settings.json", "settings.json.lock", "secrets.json",
                "secrets.json.unreadable-20260301T093000250Z", "learned.json", "hookscope.log")) {
            Path own = folder.resolve(name.replace("OTHER", "./x/../other"));
            Files.createDirectories(own.normalize().getParent());
            Files.writeString(own.normalize(), "what is not anywhere else");
            int exit = runAs("csv", new ByteArrayOutputStream(), third.toString(), "--out", own.toString(), "--force");
            assertThat(exit).as(name).isEqualTo(ExitCode.FAILED);
            assertThat(said.toString())
                    .contains(own.normalize() + " is one of Hookscope’s own files: choose another name.");
            assertThat(own.normalize()).hasContent("what is not anywhere else");
        }
    }

    @Test
    void anExportMayHaveANameThatHookscopeUsesElsewhere() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        for (String name : List.of("week.csv.lock", "secrets.json", "session.db-wal")) {
            Path file = Files.writeString(elsewhere.resolve(name), "an earlier one");
            assertThat(runAs("csv", new ByteArrayOutputStream(), "--out", file.toString(), "--force")).isZero();
            assertThat(file).content().contains("redemption.succeeded");
        }
    }

    @Test
    void theRedactionKeyIsNotReplacedByTheExportThatUsesIt() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
        assertThat(runAs("csv", new ByteArrayOutputStream(), "--redaction-key-file", key.toString(), "--out",
                folder + "/./key", "--force")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("The export would replace the redaction key " + key);
        assertThat(key).hasContent("0123456789abcdef0123456789abcdef");
    }

    @Test
    void aRedactionKeyThatIsNotThereIsSaidToBeMissing() {
        assertThat(run(new ByteArrayOutputStream(), "--redaction-key-file", "nokey")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString().strip()).isEqualTo("There is no redaction key nokey.");
    }

    @Test
    void whatContradictsAFullExportIsRefused() {
        assertThat(run(new ByteArrayOutputStream(), "--full", "--redact-metadata")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--full leaves everything in, so it does not go with --redact-metadata.");
    }

    @Test
    void aTableHasNoGapsWhereNobodyInspectedADelivery() throws Exception {
        try (var secrets = SecretsFile.open(folder.resolve("secrets.json"), Clock.systemUTC());
                Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            secrets.change(none -> none.with(Secret.active("known", "secretKey")));
            session.append(Deliveries.signedWithSecretKey()).join();
        }
        var out = new ByteArrayOutputStream();
        assertThat(runAs("csv", out, "--from", "4")).as(said.toString()).isZero();

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).contains(",signature,status,answered_ms,attempt,problems,");
        assertThat(lines.getLast()).contains(",valid,,,1,0,");
        assertThat(exported("--filter", "signature:valid")).hasSize(1);
    }

    @Test
    void oneThatCannotBeReadIsToldAndTheOthersAreExported() throws Exception {
        Spoilt.delivery(folder.resolve("session.db"), 2);
        var out = new ByteArrayOutputStream();
        assertThat(runAs("csv", out)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(said.toString()).contains("2 deliveries exported.",
                "1 delivery could not be read and is missing from the export.");
    }

    @Test
    void aFilterThatLooksIntoBodiesGoesOnBehindOneThatCannotBeRead() throws Exception {
        Spoilt.delivery(folder.resolve("session.db"), 2);
        var out = new ByteArrayOutputStream();
        assertThat(run(out, "--filter", "pointer:/region=*")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().contains("APAC");
        assertThat(said.toString()).contains("1 delivery exported.", "1 delivery could not be read");
    }

    @Test
    void whatCannotBeReadOutsideOfWhatIsAskedForIsNotMissing() throws Exception {
        Spoilt.delivery(folder.resolve("session.db"), 2);
        var out = new ByteArrayOutputStream();
        assertThat(run(out, "--filter", "pointer:/region=*", "--from", "3")).as(said.toString()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(said.toString()).doesNotContain("could not be read");
    }

    @Test
    void anEmptyRangeAndAnEmptyNameAreErrorsOfUse() {
        assertThat(run(new ByteArrayOutputStream(), "--from", "5", "--to", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("No delivery lies between --from 5 and --to 3.");
        assertThat(run(new ByteArrayOutputStream(), "--out=")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--out needs the name of a file");
    }

    @Test
    void unreadIsWhatNobodyLookedAtInAWindow() throws Exception {
        assertThat(exported("--filter", "is:unread")).hasSize(3);
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            var unread = new BitSet();
            unread.set(2);
            session.looked(new Unread(unread, 3));
            session.append(Deliveries.json("{\"region\":\"LATAM\"}")).join();
        }
        assertThat(exported("--filter", "is:unread")).hasSize(2).anyMatch(line -> line.contains("EMEA"))
                .anyMatch(line -> line.contains("LATAM"));
    }

    @Test
    void saysThatASessionWhichIsOpenElsewhereMayHaveMore() throws Exception {
        try (Session open = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            open.append(Deliveries.json("{}")).join();
            assertThat(exported()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(said.toString()).contains("Another Hookscope has this session open");
        }
        said.getBuffer().setLength(0);
        assertThat(exported()).hasSize(4);
        assertThat(said.toString()).doesNotContain("Another Hookscope");
    }

    @Test
    void timesInTheFilterAreMeantInTheZoneOfTheSettings() throws Exception {
        try (var file = SettingsFile.open(folder.resolve("settings.json"), Clock.systemUTC())) {
            file.change(now -> now.withZone("Pacific/Kiritimati"));
        }
        String there = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Pacific/Kiritimati"))
                .format(Deliveries.json("{}").receivedAt());

        assertThat(exported("--filter", "received:" + there)).hasSize(3);
    }

    @Test
    void damagedSettingsAndSecretsAreToldLeftWhereTheyAreAndDoNotKeepFromExporting() throws Exception {
        Path settings = Files.writeString(folder.resolve("settings.json"), "{\"port\":");
        Path secrets = Files.writeString(folder.resolve("secrets.json"), "{\"list\":[{");
        assertThat(exported()).hasSize(3);
        assertThat(said.toString().lines()).anyMatch(line -> line.startsWith("The settings in "))
                .anyMatch(line -> line.startsWith("The saved secrets cannot be read"));
        assertThat(settings).hasContent("{\"port\":");
        assertThat(secrets).hasContent("{\"list\":[{");
    }

    @Test
    void aFilterThatCannotBeReadIsAnErrorOfUse() {
        var out = new ByteArrayOutputStream();
        assertThat(run(out, "--filter", "is:blue")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--filter cannot be read at character 4 (blue)");
        assertThat(out.size()).isZero();
    }

    private List<String> exported(String... more) {
        var out = new ByteArrayOutputStream();
        assertThat(run(out, more)).as(said.toString()).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(ByteArrayOutputStream out, String... more) {
        return runAs("ndjson", out, more);
    }

    private int runAs(String format, ByteArrayOutputStream out, String... more) {
        var command = new CommandLine(new ExportCommand(out));
        command.setErr(new PrintWriter(said));
        command.setExecutionExceptionHandler((e, line, _) -> {
            line.getErr().println(e.getMessage());
            return e instanceof CommandFailure failure ? failure.exitCode() : ExitCode.FAILED;
        });
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[]{"--format", format, "--data-dir", folder.toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return command.execute(all);
    }
}
