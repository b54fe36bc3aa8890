package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.check.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFileTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-15T12:20:38.702Z"));
    private static final Secret LIVE = Secret.active("live", "0123456789abcdef");
    private static final Secret OLD = new Secret("last year", " stray ", Secret.State.OLD);

    @TempDir
    Path folder;

    @Test
    void secretsAreThereAgainAndForTheOwnerAlone() throws Exception {
        SecretsFile file = SecretsFile.open(path(), CLOCK);
        file.put(LIVE);
        file.put(OLD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rw-------");
        assertThat(SecretsFile.open(path(), CLOCK).secrets().list()).containsExactly(LIVE, OLD);
    }

    @Test
    void aFileThatIsKeptElsewhereIsChangedThere() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("dotfiles")).resolve("secrets.json");
        Files.writeString(elsewhere, "{\"list\":[]}");
        Files.createSymbolicLink(path(), elsewhere);
        SecretsFile.open(path(), CLOCK).put(LIVE);
        assertThat(path()).isSymbolicLink();
        assertThat(SecretsFile.read(elsewhere).list()).containsExactly(LIVE);
    }

    @Test
    void aSecretOfTheSameNameTakesTheOldOnesPlace() throws Exception {
        SecretsFile file = SecretsFile.open(path(), CLOCK);
        file.put(LIVE);
        file.put(OLD);
        file.put(Secret.active("live", "another"));
        file.change(secrets -> secrets.without("last year"));
        assertThat(SecretsFile.open(path(), CLOCK).secrets().list()).containsExactly(Secret.active("live", "another"));
    }

    @Test
    void othersLoseTheirPermissionsWhenAFileIsOpened() throws Exception {
        Files.writeString(path(), "{\"list\":[]}");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
        SecretsFile.open(path(), CLOCK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rw-------");
    }

    @Test
    void twoThatShareAFileKeepWhatTheOtherSaved() throws Exception {
        SecretsFile one = SecretsFile.open(path(), CLOCK);
        SecretsFile other = SecretsFile.open(path(), CLOCK);
        one.put(LIVE);
        other.put(OLD);
        assertThat(SecretsFile.open(path(), CLOCK).secrets().list()).containsExactly(LIVE, OLD);
        assertThat(other.secrets().list()).containsExactly(LIVE, OLD);
        one.change(now -> now.without("live"));
        assertThat(SecretsFile.open(path(), CLOCK).secrets().list()).containsExactly(OLD);
    }

    @Test
    void twoThatWriteAtTheSameTimeLoseNothing() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 2; each++) {
                SecretsFile file = SecretsFile.open(path(), CLOCK);
                String name = "s" + each;
                both.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        file.put(Secret.active(name + "-" + i, "0123456789abcdef"));
                    }
                    return file;
                });
            }
        }
        assertThat(SecretsFile.open(path(), CLOCK).secrets().list()).hasSize(40);
    }

    @Test
    void aFileThatBecameUnreadableIsSetAsideAtTheNextChangeAndTold() throws Exception {
        SecretsFile file = SecretsFile.open(path(), CLOCK);
        var told = new ArrayList<Path>();
        file.onSetAside(told::add);
        file.put(LIVE);
        Files.writeString(path(), "{\"list\":[{\"name\":");
        file.beside().put(OLD);
        assertThat(told).singleElement().satisfies(aside -> assertThat(aside).hasContent("{\"list\":[{\"name\":"));
        assertThat(SecretsFile.read(path()).list()).containsExactly(LIVE, OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"list\":null}", "{\"list\":[null]}", "[]", ""})
    void whatIsNoListOfSecretsIsUnreadable(String content) throws Exception {
        Files.writeString(path(), content);
        assertThatThrownBy(() -> SecretsFile.read(path())).isInstanceOf(IOException.class);
        SecretsFile file = SecretsFile.open(path(), CLOCK);
        assertThat(file.secrets()).isEqualTo(Secrets.NONE);
        assertThat(file.setAside().orElseThrow()).hasContent(content);
    }

    @Test
    void readingAloneLeavesTheFileAsItIs() throws Exception {
        assertThat(SecretsFile.read(path())).isEqualTo(Secrets.NONE);
        Files.writeString(path(), "{\"list\":[{\"name\":");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> SecretsFile.read(path())).hasMessageContaining("secrets.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("r--r--r--");
        assertThat(folder.toFile().list()).containsExactly("secrets.json");
    }

    @Test
    void anUnreadableFileIsSetAside() throws Exception {
        Files.writeString(path(), "{\"list\":[{\"name\":");
        SecretsFile file = SecretsFile.open(path(), CLOCK);
        assertThat(file.secrets()).isEqualTo(Secrets.NONE);
        assertThat(file.setAside().orElseThrow()).hasContent("{\"list\":[{\"name\":");
    }

    @Test
    void aSecretIsShownByItsLastFourCharactersUnlessItIsShort() {
        assertThat(Secrets.masked(LIVE)).isEqualTo("\u2022\u2022\u2022\u2022cdef");
        assertThat(Secrets.masked(OLD)).isEqualTo("\u2022\u2022\u2022\u2022");
        assertThat(new Secrets(List.of(LIVE)).toString()).doesNotContain("0123", "cdef");
    }

    private Path path() {
        return folder.resolve("secrets.json");
    }
}
