package io.hookscope.ui.detail;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.related.Related;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say about a delivery, alone and among others. Immutable.
 *
 * @param results one for each check that ran, in the order in which they are shown
 * @param related what it has to do with other deliveries; null when nothing is known
 */
public record Assessment(List<CheckResult> results, @Nullable Related related) {
    /** Nothing was checked. */
    public static final Assessment NONE = new Assessment(List.of(), null);

    public Assessment {
        results = List.copyOf(results);
    }

    /** Assesses deliveries; called in the background, for the one that is shown. */
    @FunctionalInterface
    public interface Assessor {
        /** Returns what is to be said about the delivery now. */
        Assessment assess(long seq, Delivery delivery, Reading reading);
    }

    /** Returns the findings by the place they speak of, most serious first. */
    Map<String, List<Finding>> byPointer() {
        return findings().collect(Collectors.groupingBy(Finding::pointer));
    }

    /** Returns all findings. */
    Stream<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream());
    }
}
