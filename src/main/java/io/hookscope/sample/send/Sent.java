package io.hookscope.sample.send;

import io.hookscope.sample.plan.Post;

/**
 * A request with what became of it.
 *
 * @param number which request it was, from 1, in the order of sending
 */
public record Sent(long number, Post post, SendResult reply) {}
