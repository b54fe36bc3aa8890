package io.hookscope.check.related;

import io.hookscope.event.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts deliveries by the webhook that sent them; bounded. Confined to its index. */
public final class Sources {
    private static final int MOST = 500;

    private final Map<String, Source> byId = new HashMap<>();

    Sources() {}

    /**
     * A webhook or distribution that sends here.
     *
     * @param id        {@code wh_…}, or a distribution's id
     * @param targetUrl where it believes to deliver, as its latest delivery says
     * @param count     deliveries in this session, redeliveries included, replays not
     * @param lastSeen  when the latest arrived
     */
    public record Source(String id, @Nullable String targetUrl, long count, Instant lastSeen) {}

    void count(Sighting sighting) {
        Ids ids = sighting.summary().ids();
        String id = ids.source();
        if (id == null || sighting.summary().footprint().replayOf() != null
                || !byId.containsKey(id) && byId.size() >= MOST) {
            return;
        }
        Source known = byId.get(id);
        byId.put(id, new Source(id, ids.targetUrl(), known == null ? 1 : known.count() + 1, sighting.receivedAt()));
    }

    /** Counts one less of that webhook; the last one takes the webhook along. */
    void leave(String id) {
        byId.computeIfPresent(id, (_, known) -> known.count() <= 1
                ? null
                : new Source(id, known.targetUrl(), known.count() - 1, known.lastSeen()));
    }

    List<Source> list() {
        return byId.values().stream().sorted(Comparator.comparingLong(Source::count).reversed()
                .thenComparing(Source::id)).toList();
    }
}
