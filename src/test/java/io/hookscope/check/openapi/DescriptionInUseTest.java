package io.hookscope.check.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionInUseTest {

    @TempDir
    Path folder;

    private final DescriptionInUse description = new DescriptionInUse();

    @Test
    void aFileThatCannotBeReadLeavesASentenceAndNoCheck() throws Exception {
        Path missing = folder.resolve("missing.json");

        assertThat(description.use(missing)).isFalse();
        assertThat(description.problem()).contains("The OpenAPI file " + missing
                + " is not used: there is no such file.");
        assertThat(description.checks()).isEmpty();

        description.use(folder);
        assertThat(description.problem()).contains("The OpenAPI file " + folder + " is not used: it is a folder.");

        description.use(Files.writeString(folder.resolve("a.json"), "{"));
        assertThat(description.problem()).hasValueSatisfying(p -> assertThat(p).endsWith("The file is not JSON."));
    }

    @Test
    void aReadableFileTakesTheProblemAwayAndNoFileTakesTheCheckAway() throws Exception {
        description.use(folder.resolve("missing.json"));

        assertThat(description.use(Files.writeString(folder.resolve("a.json"), """
                {"webhooks":{"EVENTS.CUSTOMER.CREATED":{"post":{"requestBody":{"content":{"application/json":
                {"schema":{"type":"object"}}}}}}}}"""))).isTrue();
        assertThat(description.problem()).isEmpty();
        assertThat(description.checks()).hasSize(1);

        assertThat(description.use(null)).isTrue();
        assertThat(description.checks()).isEmpty();
        assertThat(description.use(null)).isFalse();
    }
}
