package io.hookscope.testing;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The one place where tests get their deliveries from. */
public final class Deliveries {

    /** When deliveries made here arrive, unless a test says otherwise. */
    public static final Instant RECEIVED = Instant.parse("2024-01-15T12:20:38.702Z");

    private Deliveries() {}

    /** The golden event as the documentation prints it: bare event data, indented. */
    public static String golden() {
        return text("/io/hookscope/sample/redemption-succeeded.json");
    }

    /** The golden event in the envelope that Voucherify sends. */
    public static String goldenEnvelope() {
        return envelope("redemption.succeeded", golden());
    }

    /** That data in an envelope of that type. */
    public static String envelope(String type, String data) {
        return """
                {"id":"whs_0e16e42bc6e0c65b57","project_id":"proj_5T4Rpl4T1nuM","created_at":"2024-01-15T12:20:38.640Z",\
                "type":"%s","data":%s,"source":{"id":"wh_0e16e42bc6e0c65b11","object":"webhook",\
                "target_url":"https://7c1f-81-2-69-142.ngrok-free.app/hooks"},"event":{"id":"evred_0e2500291ae016adea",\
                "type":"%s","created_at":"2024-01-15T12:20:38.636Z","entity_id":"r_0e2500291ae016adea",\
                "group_id":"v-0e25002917a016ade7","event_source":{"channel":"API","api_key":{"name":"Server side",\
                "app_id":"5a1d2f3b-0000-4000-8000-000000000001"}}}}""".formatted(type, data, type);
    }

    /**
     * The consistent events under {@code src/test/resources/events}, each the data of one event, with the event's name:
     * sums hold, ids agree, codes fit their campaigns, and times fit {@link #RECEIVED}.
     */
    public static final Map<String, String> CLEAN_EVENTS = Map.ofEntries(
            Map.entry("redemption-amount", "redemption.succeeded"),
            Map.entry("redemption-percent", "redemption.succeeded"),
            Map.entry("redemption-fixed", "redemption.succeeded"),
            Map.entry("redemption-many-units", "redemption.succeeded"),
            Map.entry("redemption-gift", "redemption.succeeded"),
            Map.entry("redemption-loyalty", "redemption.succeeded"),
            Map.entry("redemption-promotion-tier", "redemption.succeeded"),
            Map.entry("redemption-promotion-stack", "redemption.succeeded"),
            Map.entry("redemption-in-a-stack", "redemption.succeeded"),
            Map.entry("redemption-failed", "redemption.failed"),
            Map.entry("redemption-failed-without-order", "redemption.failed"),
            Map.entry("redemption-rollback-succeeded", "redemption.rollback.succeeded"),
            Map.entry("redemption-rollback-failed", "redemption.rollback.failed"),
            Map.entry("voucher-published", "voucher.published"),
            Map.entry("customer-created", "customer.created"),
            Map.entry("customer-rewarded", "customer.rewarded"),
            Map.entry("customer-order-paid", "customer.order.paid"),
            Map.entry("campaign-created", "campaign.created"));

    /** The JSON of one of {@link #CLEAN_EVENTS}, or of {@code free-form}, {@code legacy-voucher-published} or {@code legacy-redemption-succeeded}. */
    public static String event(String name) {
        return text("/events/" + name + ".json");
    }

    /** One of {@link #CLEAN_EVENTS} in its envelope. */
    public static String enveloped(String name) {
        return envelope(CLEAN_EVENTS.get(name), event(name));
    }

    /** A POST to {@code /hooks} of that JSON, arrived at {@link #RECEIVED}. */
    public static Delivery json(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), Headers.of("Content-Type", "application/json"));
    }

    /** {@code {"a":1}} with the signature that is known for it under the secret {@code secretKey}. */
    public static Delivery signedWithSecretKey() {
        return post("{\"a\":1}".getBytes(StandardCharsets.UTF_8), Headers.of("x-voucherify-signature",
                "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2"));
    }

    /** A POST to {@code /hooks} of those bytes under those headers, arrived at {@link #RECEIVED}. */
    public static Delivery post(byte[] body, Headers headers) {
        return new Delivery(RECEIVED, "POST", "/hooks", "HTTP/1.1", "127.0.0.1:51234", headers, Body.of(body),
                Reception.WHOLE);
    }

    /** The text of a resource on the test class path. */
    public static String text(String resource) {
        try (InputStream in = Deliveries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
