package io.hookscope.event;

import io.hookscope.event.redemption.RedemptionEvent;
import org.jspecify.annotations.Nullable;

/**
 * All that a delivery's bytes say. Immutable; safe to share between threads as long as nobody edits the JSON tree.
 *
 * @param shape       the form of the body
 * @param name        the event's name on the wire, lower case with dots; empty when it has none
 * @param content     the body as JSON, or why it is none
 * @param text        the bytes after {@code Content-Encoding} was undone: what the JSON view shows and pointers refer to
 * @param envelope    what stands around the data; null for bare and free-form bodies
 * @param dataPointer JSON pointer of the event's data in the body: {@code /data}, {@code /data/object} or empty for the root
 * @param redemption  the data as records when the event belongs to the redemption family, else null
 * @param summary     the facts for the table
 */
public record Reading(Shape shape, String name, Content content, byte[] text, @Nullable Envelope envelope,
        String dataPointer, @Nullable RedemptionEvent redemption, Summary summary) {}
