package io.hookscope.sample.make;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened at Voucherify, told by its data and not yet in an envelope.
 *
 * @param label    what to call it on a line of output: the code, the promotion or the customer
 * @param id       the event's id, {@code evred_…}: the same for every webhook that subscribes to it
 * @param entityId what it happened to
 * @param groupId  the request that caused it, {@code v-…}: the same for all redemptions of a stack
 */
public record Happening(EventType type, String label, ObjectNode data, String id, String entityId, String groupId,
        Instant createdAt) {}
