package io.hookscope.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Voucherify wraps around an event's data. Any part may be absent.
 *
 * @param id         the send-out's id ({@code whs_…}), of a legacy event its {@code event_…} id
 * @param projectId  the project
 * @param createdAt  when the send-out was made
 * @param type       the event's name as written
 * @param source     the webhook or distribution that sends
 * @param event      the event that is told
 */
public record Envelope(@Nullable String id, @Nullable String projectId, @Nullable Instant createdAt,
        @Nullable String type, @Nullable Source source, @Nullable Event event) {

    /** The sender: {@code object} is {@code webhook} or {@code distribution}. */
    public record Source(@Nullable String id, @Nullable String object, @Nullable String targetUrl) {}

    /**
     * What happened.
     *
     * @param channel who caused it: USER_PORTAL, API, CLIENT_API or INTERNAL
     */
    public record Event(@Nullable String id, @Nullable String type, @Nullable Instant createdAt,
            @Nullable String entityId, @Nullable String groupId, @Nullable String channel) {}
}
