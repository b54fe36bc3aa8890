package io.hookscope.capture.inspect;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.related.Related;
import io.hookscope.store.Row;
import java.util.List;

/**
 * All that is concluded about a delivery at the moment, of itself and of others.
 *
 * @param row     its row, the conclusion of all checks in it
 * @param related what it has to do with others
 * @param results the checks that have something to tell
 */
public record Insight(Row row, Related related, List<CheckResult> results) {

    public Insight {
        results = List.copyOf(results);
    }

    /** Returns every finding, in the order of the checks. */
    public List<Finding> findings() {
        return results.stream().flatMap(r -> r.findings().stream()).toList();
    }
}
