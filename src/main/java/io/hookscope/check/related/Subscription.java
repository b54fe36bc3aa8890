package io.hookscope.check.related;

/**
 * The same event as sent by another webhook.
 *
 * @param seq    the first delivery of it by that webhook
 * @param source the webhook's id
 */
public record Subscription(long seq, String source) {}
