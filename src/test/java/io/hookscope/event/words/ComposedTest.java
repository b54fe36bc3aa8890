package io.hookscope.event.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hookscope.testing.Deliveries;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ComposedTest {

    @Test
    void marksWithoutEndBehindOneLetterTakeNoTimeWithoutEnd() {
        String marks = "a" + "\u0301\u0316".repeat(400_000);
        assertThat(Composed.of(marks)).isSameAs(marks);
        var found = new boolean[1];
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> found[0] = FullText.of(Deliveries.json("{\"x\":\"" + marks + "\",\"y\":\"needle\"}"))
                        .contains(Phrase.of("needle")));
        assertThat(found[0]).isTrue();
    }

    @Test
    void whatHasNoMarksIsLeftAlone() {
        String plain = "Jos\u00e9 Doe, 34.247.197.22";
        assertThat(Composed.of(plain)).isSameAs(plain);
        assertThat(Composed.of("e\u0301")).isEqualTo("\u00e9");
    }
}
