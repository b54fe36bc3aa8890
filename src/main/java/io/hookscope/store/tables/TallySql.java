package io.hookscope.store.tables;

import io.hookscope.event.Outcome;
import io.hookscope.store.Tally.Share;
import io.hookscope.store.Tally;
import io.hookscope.store.sql.Columns;
import io.hookscope.store.sql.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts in the tables, in one look at them. For one connection and one thread. */
final class TallySql {

    private static final List<Duration> SLOTS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(1),
            Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365),
            Duration.ofDays(3650));

    private static final String FROM = """
             FROM delivery d LEFT JOIN derived f ON f.seq = d.seq AND f.reading_version <=\s"""
            + Columns.READING_VERSION + " WHERE d.seq NOT IN (SELECT value FROM json_each(?))";

    private final Connection connection;
    private final Tally.Frame frame;
    private final String without;

    private TallySql(Connection connection, Tally.Frame frame, Set<Long> without) {
        this.connection = connection;
        this.frame = frame;
        this.without = without.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** Counts everything but those. */
    static Tally read(Connection connection, Tally.Frame frame, Set<Long> without) throws SQLException {
        var counting = new TallySql(connection, frame, without);
        try (var _ = Transaction.beginReading(connection)) {
            return counting.tally();
        }
    }

    private Tally tally() throws SQLException {
        Tally.Times times = times();
        return times.count() == 0
                ? Tally.EMPTY
                : new Tally(times, new Tally.Groups(shares("coalesce(nullif(f.event, ''), f.label)"),
                        shares("f.campaign"), shares("f.signature")), waits());
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String select, String end, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + " " + FROM + end)) {
            statement.setString(1, without);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    private Tally.Times times() throws SQLException {
        long[] found = new long[3];
        each("SELECT count(*), min(d.received_at), max(d.received_at)", "", row -> {
            for (int i = 0; i < found.length; i++) {
                found[i] = row.getLong(i + 1);
            }
        });
        Duration slot = slot(found[2] - found[1]);
        return new Tally.Times(found[0], instant(found[1]), instant(found[2]), slot,
                found[0] == 0 ? List.of() : slots(slot));
    }

    private Duration slot(long micros) {
        return SLOTS.stream().filter(slot -> micros / micros(slot) < frame.slots() - 1).findFirst()
                .orElse(SLOTS.getLast());
    }

    private List<Tally.Slot> slots(Duration slot) throws SQLException {
        long ahead = micros(frame.zoneOffset());
        var counts = new TreeMap<Long, Map<Outcome, Long>>();
        each("SELECT (d.received_at + " + ahead + ") / " + micros(slot) + ", f.outcome, count(*)", " GROUP BY 1, 2",
                row -> counts.computeIfAbsent(row.getLong(1), _ -> new EnumMap<>(Outcome.class))
                        .merge(outcome(row.getString(2)), row.getLong(3), Long::sum));
        var slots = new ArrayList<Tally.Slot>();
        counts.forEach((at, found) -> slots
                .add(new Tally.Slot(instant(at * micros(slot) - ahead), Collections.unmodifiableMap(found))));
        return List.copyOf(slots);
    }

    /** Of what is not read yet, or makes no sense, nothing else is known. */
    private static Outcome outcome(@Nullable String word) {
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.name().equalsIgnoreCase(word)).findFirst()
                .orElse(Outcome.OTHER);
    }

    /** A search knows no letter case, so what differs in it alone is one. */
    private List<Share> shares(String name) throws SQLException {
        var shares = new ArrayList<Share>();
        each("SELECT nullif(" + name + ", '') AS name, count(*) AS deliveries",
                " GROUP BY name COLLATE NOCASE ORDER BY deliveries DESC, name LIMIT " + frame.names(),
                row -> shares.add(new Share(row.getString(1), row.getLong(2))));
        return List.copyOf(shares);
    }

    private Tally.Waits waits() throws SQLException {
        long[] counts = new long[Tally.LIMITS.size() + 1];
        var bucket = new StringBuilder("CASE");
        for (int i = 0; i < Tally.LIMITS.size(); i++) {
            bucket.append(" WHEN d.answer_took < ").append(Tally.LIMITS.get(i).toNanos()).append(" THEN ").append(i);
        }
        each("SELECT " + bucket + " ELSE " + Tally.LIMITS.size() + " END, count(*)",
                " AND d.answer_status IS NOT NULL GROUP BY 1", row -> counts[row.getInt(1)] = row.getLong(2));
        long answered = Arrays.stream(counts).sum();
        return answered == 0
                ? Tally.EMPTY.waits()
                : new Tally.Waits(Arrays.stream(counts).boxed().toList(), percentile(answered, 0.5),
                        percentile(answered, 0.99));
    }

    private Duration percentile(long answered, double share) throws SQLException {
        long[] nanos = new long[1];
        long before = Math.max(0, (long) Math.ceil(answered * share) - 1);
        each("SELECT d.answer_took",
                " AND d.answer_status IS NOT NULL ORDER BY d.answer_took LIMIT 1 OFFSET " + before,
                row -> nanos[0] = row.getLong(1));
        return Duration.ofNanos(nanos[0]);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
