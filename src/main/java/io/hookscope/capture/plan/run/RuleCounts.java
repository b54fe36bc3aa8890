package io.hookscope.capture.plan.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each send-out came to each rule. Of more than {@value #MOST} the one that was not seen for longest is forgotten and
 * begins again. For one thread at a time.
 */
final class RuleCounts {

    /** How many send-outs are counted. */
    static final int MOST = 20_000;

    private record Place(int rule, String sendout) {}

    private final Map<Place, Integer> visits = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Counts one more and returns how many it makes, from 1. */
    int count(int rule, String sendout) {
        return visits.merge(new Place(rule, sendout), 1, Integer::sum);
    }

    int size() {
        return visits.size();
    }
}
