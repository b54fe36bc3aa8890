package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Secret;
import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.settings.Theme;
import io.hookscope.testing.Wire;
import io.hookscope.wiring.Wiring;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets stand in their own file and nowhere else. */
class SecretsStayTest {

    private static final String SAVED = "s4ved-by-a-person-0001";
    private static final String OF_RUN = "n4med-on-the-line-0002";
    private static final String TRIED = "tr1ed-and-not-kept-0003";

    @TempDir
    Path folder;

    @Test
    void secretsReachNoOtherFile() throws Exception {
        var options = new StartOptions(new DataFolder(folder), settings -> settings.withPort(0),
                List.of(Secret.active("of this run", OF_RUN)));
        assertThat(options.toString()).doesNotContain(OF_RUN);
        try (Wiring wiring = Wiring.open(options)) {
            int port = ((Listening) wiring.receiving().listen()).port();
            post(port, "{\"a\":1}", "0".repeat(64));
            wiring.secretsFile().put(Secret.active("production", SAVED));
            wiring.currentSettings().change(settings -> settings.withTheme(Theme.DARK));
            await().until(() -> wiring.session().count() == 1);
            assertThat(wiring.secretTrial().onLatest(Secret.active("candidate", TRIED)).toString())
                    .doesNotContain(TRIED);
        }
        assertThat(filesWith(SAVED)).containsExactly("secrets.json");
        assertThat(filesWith(OF_RUN)).isEmpty();
        assertThat(filesWith(TRIED)).isEmpty();
        assertThat(filesWith("DARK")).as("files that are searched").containsExactly("settings.json");
    }

    @Test
    void aSecretsFileThatCannotBeReadIsQuotedNowhere() throws Exception {
        Files.writeString(folder.resolve("secrets.json"),
                "{\"list\":[{\"name\":\"a\",\"value\":\"" + SAVED + "\",oops");
        try (Wiring wiring = Wiring.open(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)))) {
            assertThat(wiring.secretsFile().setAside()).isPresent();
            assertThat(Files.readString(folder.resolve("hookscope.log"))).contains("Secrets are not readable");
        }
        assertThat(filesWith(SAVED)).singleElement().asString().startsWith("secrets.").contains("unreadable");
    }

    @Test
    void everyFileOfARunIsForItsOwnerAlone() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path data = folder.resolve("data");
        try (Wiring wiring = Wiring.open(new StartOptions(new DataFolder(data), settings -> settings.withPort(0)))) {
            post(((Listening) wiring.receiving().listen()).port(), "{\"a\":1}", "0".repeat(64));
            wiring.secretsFile().put(Secret.active("production", SAVED));
            wiring.currentSettings().change(settings -> settings.withTheme(Theme.DARK));
            await().until(() -> wiring.session().count() == 1);
            assertThat(openToOthers(data)).as("while it runs").isEmpty();
        }
        assertThat(openToOthers(data)).as("afterwards").isEmpty();
        assertThat(data.resolve("secrets.json")).exists();
    }

    private static List<String> openToOthers(Path folder) {
        return all(folder.toFile()).map(file -> file + " " + permissions(file.toPath()))
                .filter(line -> !line.endsWith("------")).toList();
    }

    /** A file may be gone before it is looked at: the journal's segments come and go. */
    private static Stream<File> all(File file) {
        File[] inside = file.listFiles();
        return Stream.concat(Stream.of(file),
                inside == null ? Stream.empty() : Arrays.stream(inside).flatMap(SecretsStayTest::all));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException _) {
            return "gone ------";
        }
    }

    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text))
                    .map(file -> file.getFileName().toString()).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void post(int port, String body, String signature) throws IOException {
        try (var wire = new Wire(port)) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nx-voucherify-signature: " + signature + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body).head();
        }
    }
}
