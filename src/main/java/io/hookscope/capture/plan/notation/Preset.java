package io.hookscope.capture.plan.notation;

import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.delivery.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The plans that everybody has, by name. */
public enum Preset {
    /** What happens without a plan. */
    OK("ok", "200", Headers.NONE, ""),
    /** One failure, then success. */
    ONCE("500-once", "500x1,200", Headers.NONE, ""),
    /** Two failures, then success. */
    TWICE("500-twice", "500x2,200", Headers.NONE, ""),
    /** Failure every time. */
    ERROR("500", "500", Headers.NONE, ""),
    /** Asked to come again in a minute. */
    BUSY("429", "429", Headers.of("Retry-After", "60"), ""),
    /** Asked not to come again. */
    GONE("410", "410", Headers.NONE, ""),
    /** A success that Voucherify no longer waits for: its budget is 10 s. */
    LATE("late", "200+11s", Headers.NONE, ""),
    /** The connection is reset. */
    DROP("drop", "drop", Headers.NONE, ""),
    /** The connection is closed without an answer. */
    EMPTY("empty", "empty", Headers.NONE, ""),
    /** A body that takes longer than 10 s. */
    TRICKLE("trickle", "200~15s", Headers.of("Content-Type", "application/json"),
            "{\"received\":true,\"slowly\":true}"),
    /** Failure now and then. */
    ONE_IN_TEN("1-in-10", "500@10%", Headers.NONE, "");

    private final String id;
    private final String course;
    private final Headers headers;
    private final String body;

    Preset(String id, String course, Headers headers, String body) {
        this.id = id;
        this.course = course;
        this.headers = headers;
        this.body = body;
    }

    /** Returns its name in {@code preset:NAME}. */
    public String id() {
        return id;
    }

    /** Returns the preset of that name. */
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findFirst();
    }

    /** Returns its plan, for a quarter of an hour. */
    public Plan plan() {
        try {
            return new Plan("", List.of(new Rule(List.of(), Notation.course(course), headers, body)), End.DEFAULT);
        } catch (NotationException e) {
            throw new IllegalStateException(e);
        }
    }
}
