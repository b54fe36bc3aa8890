package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.store.file.Sentences;
import io.hookscope.testing.Mount;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Disk quota exceeded",
            "Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar",
            "Es steht nicht genug Speicherplatz auf dem Datentr\u00e4ger zur Verf\u00fcgung",
            "Der zugewiesene Plattenplatz (Quota) ist \u00fcberschritten"})
    void saysThatTheDiskIsFullInWhicheverLanguageTheSystemSaysIt(String reason) {
        assertThat(sentence(reason)).contains("is full. Free some space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read-only file system", "Das Dateisystem ist nur lesbar",
            "Das Medium ist schreibgesch\u00fctzt",
            "Zugriff verweigert"})
    void saysThatItMayNotWriteInWhicheverLanguageTheSystemSaysIt(String reason) {
        assertThat(sentence(reason)).contains("may not write", "Make the folder writable");
    }

    @ParameterizedTest
    @CsvSource({"13,is full", "8,may not write", "3,may not write", "11,is damaged", "26,is damaged", "5,locked",
            "6,locked", "261,locked", "1,out of luck"})
    void saysWhatTheDatabaseMetAndWhoTriesAgain(int code, String said) {
        var cause = new SQLException("out of luck", "", code);
        assertThat(Sentences.failure(folder.resolve("session.db"), cause)).contains(said);
        assertThat(Sentences.refusal(folder.resolve("session.db"), cause)).contains(said).doesNotContain("by itself");
    }

    @Test
    void handsOnWhatItDoesNotUnderstandWithWhatToDo() {
        assertThat(sentence("Input/output error")).contains("Input/output error. Check the disk");
    }

    @Test
    void takesAFilesNameForNoReason() {
        var failure = new FileSystemException("/srv/quota/session.db", null, "Input/output error");
        assertThat(Sentences.failure(folder.resolve("session.db"), failure)).contains("Check the disk");
    }

    @Test
    void asksTheDiskWhetherItIsFullWhereTheSystemSpeaksAnotherLanguage() throws Exception {
        try (Mount disk = Mount.tmpfs(folder, "1m")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            Files.write(folder.resolve("ballast"), new byte[1 << 20]);
            assertThat(sentence("Aucun espace disponible sur le p\u00e9riph\u00e9rique"))
                    .contains("is full. Free some space");
        }
    }

    /** Unlike the session itself, nobody tries a copy again by himself. */
    @Test
    void saysOfACopyThatAPersonHasToTryAgain() {
        Path file = folder.resolve("session.db");
        Path copy = folder.resolve("copy.db");
        assertThat(List.of(new IOException("No space left on device"), new IOException("Input/output error"),
                new AccessDeniedException(copy.toString())))
                .allSatisfy(cause -> assertThat(Sentences.notCopied(file, copy, cause)).contains("copy.db", "try again")
                        .doesNotContain("by itself", "every second"));
        assertThat(Sentences.notCopied(file, copy, new SQLException("malformed", "", 11)))
                .startsWith(file + " is damaged");
    }

    @Test
    void saysOfASessionThatItMayNotOpenWhichFileItMayNotTouch() {
        Path file = folder.resolve("session.db");
        assertThat(Sentences.cannotOpen(file, new AccessDeniedException(file + ".lock"))).hasMessage("The session "
                + file + " cannot be opened: Hookscope may not read or change " + file + ".lock. Check the permissions"
                + " of that and of its folder, and whether another program has it open, or choose another session.");
        assertThat(Sentences.cannotOpen(file, new SQLException("busy", "", 5))).hasMessageStartingWith(
                "Another program has " + file + " locked.");
        assertThat(Sentences.cannotOpen(file, new IOException("Input/output error"))).hasMessageContaining(
                "Input/output error");
    }

    private String sentence(String reason) {
        return Sentences.failure(folder.resolve("session.db"), new IOException(reason));
    }
}
