package io.hookscope.ui.detail;

import io.hookscope.store.Row;
import io.hookscope.ui.detail.words.Words;
import java.time.Duration;
import java.util.ArrayList;

/** The line of small facts under the headline: only what is known. Stateless. */
final class Meta {
    private Meta() {}

    static String of(Row row) {
        var parts = new ArrayList<String>();
        parts.add(row.summary().label());
        parts.add("#" + row.seq());
        var created = row.summary().createdAt();
        if (created != null) {
            var age = Duration.between(created, row.receivedAt());
            parts.add(Words.of(age.isNegative() ? "head.before" : "head.after", span(age.abs())));
        }
        var conclusion = row.conclusion();
        if (conclusion != null) {
            parts.add(Words.of("head.attempt", conclusion.attempt()));
        }
        return String.join(" · ", parts);
    }

    /** Returns a span as people say it: {@code 66 ms}, {@code 10.4 s}, {@code 12 min}, {@code 3 h}, {@code 40 days}. */
    static String span(Duration span) {
        long millis = span.toMillis();
        if (millis < 1_000) {
            return Words.of("span.ms", Long.toString(millis));
        }
        if (millis < 60_000) {
            return Words.of("span.s", "%d.%d".formatted(millis / 1_000, millis % 1_000 / 100));
        }
        if (span.toMinutes() < 120) {
            return Words.of("span.min", Long.toString(span.toMinutes()));
        }
        return span.toHours() < 72
                ? Words.of("span.h", Long.toString(span.toHours()))
                : Words.of("span.days", Long.toString(span.toDays()));
    }
}
