package io.hookscope.event;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers by which deliveries belong together; any of them may be absent.
 *
 * @param sendout    the envelope's {@code id}, {@code whs_…}: the same for every attempt of one send-out
 * @param event      {@code event.id}, {@code ev…}: the same for every webhook that subscribes to it
 * @param source     {@code source.id}, {@code wh_…}: the webhook set up at Voucherify
 * @param targetUrl  {@code source.target_url}: where Voucherify believes to deliver
 * @param group      {@code event.group_id}, {@code v-…}: the request at Voucherify that caused it
 * @param redemption the redemption's id; of a rollback, the id of what is rolled back
 * @param parent     the parent redemption of one redeemable in a stack
 * @param order      the order's id
 * @param tracking   the customer's tracking id
 * @param project    the project's id
 */
public record Ids(@Nullable String sendout, @Nullable String event, @Nullable String source, @Nullable String targetUrl,
        @Nullable String group, @Nullable String redemption, @Nullable String parent, @Nullable String order,
        @Nullable String tracking, @Nullable String project) {

    /** No identifier at all. */
    public static final Ids NONE = new Ids(null, null, null, null, null, null, null, null, null, null);
}
