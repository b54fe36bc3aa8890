package io.hookscope.store.sql;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How records stand in columns, there and back. Without state. */
public final class Columns {

    /** What is read of a body has no more; who wrote the file may say more. */
    private static final int MOST_STACKED = 60;

    /**
     * The version of what is derived. Raise it when reading or checking says something else about the same bytes: rows of
     * an older one are shown as they are and derived again in the background. 2: order totals that are not told, points of
     * failed redemptions, and signatures that cannot be checked. 3: byte order marks, and JSON that is not in UTF-8.
     */
    public static final int READING_VERSION = 4;

    /** The columns of what is derived, in the order in which {@link #bind} binds them. */
    public static final String DERIVED = """
            seq, reading_version, shape, event, label, outcome, code, campaign, customer, order_total, discount, \
            discount_unit, sendout_id, event_id, source_id, target_url, group_id, redemption_id, parent_id, order_id, \
            tracking_id, project_id, created_at, signature, signature_label, errors, warnings, notices, attempt, \
            digest, replay_of, stack_total, stacked""";

    /** How many columns {@link #DERIVED} names. */
    public static final int DERIVED_COUNT = 33;

    private Columns() {}

    /** Returns the word by which a reception is kept. */
    public static String reception(Reception reception) {
        return switch (reception) {
            case Reception.Whole _ -> "whole";
            case Reception.TooLarge _ -> "too-large";
            case Reception.CutShort _ -> "cut-short";
            case Reception.LeftOut _ -> "left-out";
        };
    }

    /** Returns what is kept beside that word: the limit in bytes, or the reason; null for a whole one. */
    public static @Nullable String detail(Reception reception) {
        return switch (reception) {
            case Reception.Whole _ -> null;
            case Reception.TooLarge(long limit) -> Long.toString(limit);
            case Reception.CutShort(String reason) -> reason;
            case Reception.LeftOut(String was) -> was;
        };
    }

    /** Returns how the delivery of that row was received. */
    public static Reception reception(ResultSet row) throws SQLException {
        String detail = row.getString("reception_detail");
        return switch (row.getString("reception")) {
            case "too-large" -> new Reception.TooLarge(Long.parseLong(detail));
            case "cut-short" -> new Reception.CutShort(detail);
            case "left-out" -> new Reception.LeftOut(detail);
            default -> Reception.WHOLE;
        };
    }

    /** Returns when the delivery of that row was received. */
    public static Instant receivedAt(ResultSet row) throws SQLException {
        return Instant.EPOCH.plus(row.getLong("received_at"), ChronoUnit.MICROS);
    }

    /** Returns the delivery of a row that has its content too. */
    public static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(receivedAt(row), row.getString("method"), row.getString("target"),
                row.getString("protocol"), row.getString("remote"), HeaderText.read(row.getString("headers")),
                Body.of(row.getBytes("body")), reception(row));
    }

    /** Returns what was answered; null when nothing was recorded. */
    public static @Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("answer_status");
        return row.wasNull()
                ? null
                : new Answer(status, Duration.ofNanos(row.getLong("answer_took")),
                        Objects.requireNonNullElse(row.getString("answer_why"), ""));
    }

    /** Binds all of {@link #DERIVED} in its order. */
    public static void bind(PreparedStatement into, long seq, Summary summary, @Nullable Conclusion conclusion)
            throws SQLException {
        Ids ids = summary.ids();
        @Nullable
        Object[] values = {seq, READING_VERSION, summary.shape().word(), summary.event(), summary.label(),
                word(summary.outcome()), summary.code(), summary.campaign(), summary.customer(),
                text(summary.orderTotal()), text(summary.discount()), word(summary.discountUnit()), ids.sendout(),
                ids.event(), ids.source(), ids.targetUrl(), ids.group(), ids.redemption(), ids.parent(), ids.order(),
                ids.tracking(), ids.project(), text(summary.createdAt()),
                conclusion == null ? null : word(conclusion.signature().kind()),
                conclusion == null ? null : conclusion.signature().label(),
                conclusion == null ? null : conclusion.errors(), conclusion == null ? null : conclusion.warnings(),
                conclusion == null ? null : conclusion.notices(), conclusion == null ? null : conclusion.attempt(),
                summary.footprint().digest(), summary.footprint().replayOf(), summary.footprint().total() ? 1 : 0,
                stacked(summary.footprint().stacked())};
        for (int i = 0; i < values.length; i++) {
            into.setObject(i + 1, values[i]);
        }
    }

    /** Returns what was read from the delivery of a row that has {@link #DERIVED}. */
    public static Summary summary(ResultSet row) throws SQLException {
        return new Summary(shape(row.getString("shape")), row.getString("event"), row.getString("label"),
                Outcome.valueOf(constant(row.getString("outcome"))), row.getString("code"), row.getString("campaign"),
                row.getString("customer"), decimal(row.getString("order_total")), decimal(row.getString("discount")),
                Unit.valueOf(constant(row.getString("discount_unit"))), ids(row),
                instant(row.getString("created_at")), footprint(row));
    }

    private static Footprint footprint(ResultSet row) throws SQLException {
        String stacked = row.getString("stacked");
        return new Footprint(row.getLong("digest"), row.getString("replay_of"), row.getInt("stack_total") != 0,
                stacked == null ? List.of() : stacked.lines().limit(MOST_STACKED).toList());
    }

    /** An identifier with a line break in it is none, and would fall in two. */
    private static @Nullable String stacked(List<String> ids) {
        return ids.isEmpty() ? null : String.join("\n", ids);
    }

    private static Ids ids(ResultSet row) throws SQLException {
        return new Ids(row.getString("sendout_id"), row.getString("event_id"), row.getString("source_id"),
                row.getString("target_url"), row.getString("group_id"), row.getString("redemption_id"),
                row.getString("parent_id"), row.getString("order_id"), row.getString("tracking_id"),
                row.getString("project_id"));
    }

    /** Returns what was concluded of it; null when nothing was. */
    public static @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
        String kind = row.getString("signature");
        if (kind == null) {
            return null;
        }
        var verdict = new SignatureVerdict(SignatureVerdict.Kind.valueOf(constant(kind)),
                row.getString("signature_label"));
        return new Conclusion(verdict, row.getInt("errors"), row.getInt("warnings"), row.getInt("notices"),
                row.getInt("attempt"));
    }

    private static Shape shape(String word) {
        for (Shape shape : Shape.values()) {
            if (shape.word().equals(word)) {
                return shape;
            }
        }
        return Shape.FREE_FORM;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
