package io.hookscope.ui.search;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.MapMemory;
import org.junit.jupiter.api.Test;

class SavedFiltersTest {

    private final MapMemory memory = new MapMemory();

    @Test
    void twoWindowsKeepEachOthersSearches() {
        var one = new SavedFilters(memory);
        var other = new SavedFilters(memory);
        one.save("flagged", "is:flagged");
        other.save("failed", "event:*.failed");
        assertThat(one.all()).containsExactly(entry("flagged", "is:flagged"),
                entry("failed", "event:*.failed"));
        one.remove("failed");
        assertThat(other.all()).containsOnlyKeys("flagged");
    }
}
