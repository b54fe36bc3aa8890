package io.hookscope.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    @TempDir
    Path folder;

    @Test
    void theSameKeyFileGivesTheSamePseudonymsInEveryVersion() throws Exception {
        var pseudonyms = new Pseudonyms(RedactionKey.read(key("sixteen bytes ok")));

        assertThat(pseudonyms.of(PersonalKind.NAME, "Jane Doe")).isEqualTo("Person a00d2ca329f4");
        assertThat(pseudonyms.of(PersonalKind.EMAIL, "jane.doe@example.com"))
                .isEqualTo("person-b5efc2532e95@redacted.invalid");
        assertThat(pseudonyms.of(PersonalKind.PHONE, "+48 123 456 789")).isEqualTo("+000272627846");
        assertThat(pseudonyms.of(PersonalKind.DATE, "1990-05-17")).isEqualTo("2003-11-01");
        assertThat(pseudonyms.of(PersonalKind.CODE, "SUMMER-1")).isEqualTo("CODE-2ababce203c8");
        assertThat(pseudonyms.of(PersonalKind.SECRET, "s3cret")).isEqualTo("redacted-55ae253ec54b");
        assertThat(pseudonyms.of(PersonalKind.TEXT, " ")).isEqualTo(" ");
        assertThat(pseudonyms.ofNumber("5551234")).isEqualTo("8475196");
    }

    @Test
    void anAddressHasOnePseudonymHoweverItIsSpelled() {
        var pseudonyms = new Pseudonyms(RedactionKey.random());

        assertThat(pseudonyms.of(PersonalKind.EMAIL, " Jane.Doe@Example.com"))
                .isEqualTo(pseudonyms.of(PersonalKind.EMAIL, "jane.doe@example.com"));
        assertThat(pseudonyms.of(PersonalKind.NAME, "jane")).isNotEqualTo(pseudonyms.of(PersonalKind.NAME, "Jane"));
    }

    @Test
    void everyExportHasPseudonymsOfItsOwnUnlessAKeyIsNamed() {
        assertThat(new Pseudonyms(RedactionKey.random()).of(PersonalKind.NAME, "Jane Doe"))
                .isNotEqualTo(new Pseudonyms(RedactionKey.random()).of(PersonalKind.NAME, "Jane Doe"));
    }

    @Test
    void aKeyThatIsTooShortIsRefusedAndNoKeyIsShown() throws Exception {
        Path file = key("fifteen bytes..");

        assertThatThrownBy(() -> RedactionKey.read(file)).isInstanceOf(IOException.class)
                .hasMessage("it holds fewer than 16 bytes");
        assertThat(RedactionKey.random()).hasToString("RedactionKey");
    }

    private Path key(String text) throws IOException {
        return Files.writeString(folder.resolve("key"), text);
    }
}
