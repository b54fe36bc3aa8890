package io.hookscope.replay.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditDifferencesTest {

    @Test
    void tellsHeaderLinesAndThenPiecesOfTheBody() {
        var before = Deliveries.post("{\"a\":1,\"b\":[2,3]}".getBytes(StandardCharsets.UTF_8),
                Headers.of("Content-Type", "application/json", "X-One", "1"));
        var after = Deliveries.post("{\"a\":1,\"b\":[4,3]}".getBytes(StandardCharsets.UTF_8),
                Headers.of("Content-Type", "application/json", "X-One", "2"));
        assertThat(EditDifferences.of(edited(before, after))).containsExactly("- X-One: 1", "+ X-One: 2", "- 2,",
                "+ 4,");
        assertThat(EditDifferences.of(edited(before, before))).isEmpty();
    }

    @Test
    void tellsTheTwoValuesThatChangeInALongBodyAndNothingBetween() {
        assertThat(EditDifferences.of(edited(numbers("first", "last"), numbers("one", "two"))))
                .containsExactly("- \"first\",", "+ \"one\",", "- \"last\"", "+ \"two\"");
    }

    private static Edited edited(Delivery before, Delivery after) {
        return Edited.of(before, new Signing.Keep()).with(after.headers()).with(after.body());
    }

    private static Delivery numbers(String first, String last) {
        return Deliveries.json(IntStream.range(0, 5_000).mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "[\"" + first + "\",", ",\"" + last + "\"]")));
    }
}
