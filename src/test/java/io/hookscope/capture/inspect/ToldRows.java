package io.hookscope.capture.inspect;

import io.hookscope.store.Row;
import java.util.Map;

/** What a feed tells of deliveries, by their number. Stateless. */
final class ToldRows {

    private ToldRows() {}

    /** Returns a feed whose rows are put into that map, the latest of each delivery. */
    static Feed keptIn(Map<Long, Row> told) {
        var feed = new Feed();
        feed.subscribe(event -> {
            if (event instanceof FeedEvent.Changed(Row row)) {
                told.put(row.seq(), row);
            }
        });
        return feed;
    }
}
