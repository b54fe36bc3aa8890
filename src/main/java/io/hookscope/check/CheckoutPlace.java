package io.hookscope.check;

/**
 * A delivery's place in a checkout, short enough to travel with its row. Not stored: it is found again when the rows are
 * read at the start.
 *
 * @param key      the same for every delivery of one checkout in this session
 * @param label    what to call the checkout: the request's id, else the parent redemption's, else the order's
 * @param arrived  how many of its deliveries arrived, redeliveries not counted
 * @param expected how many should, the one for the whole stack included
 * @param total    whether this one is the total of the stack, which a consumer must not book
 * @param alarm    whether one is missing or extra although the quiet period is over
 */
public record CheckoutPlace(long key, String label, int arrived, int expected, boolean total, boolean alarm) {}
