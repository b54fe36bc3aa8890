package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
