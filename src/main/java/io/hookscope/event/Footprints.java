package io.hookscope.event;

import io.hookscope.delivery.Delivery;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the footprint of a delivery. Stateless and thread-safe; it never throws, whatever the body says. */
final class Footprints {
    /** Twice what Voucherify allows in a stack. */
    private static final int MOST = 60;

    private Footprints() {}

    /**
     * Returns the footprint.
     *
     * @param data the event's data when the body is JSON, else null
     */
    static Footprint of(Delivery delivery, @Nullable JsonNode data) {
        String replayOf = delivery.headers().first(Footprint.REPLAY_OF).orElse(null);
        long digest = digest(delivery.body().bytes());
        if (data == null || !data.path("redemption").isObject()) {
            return new Footprint(digest, replayOf, false, List.of());
        }
        JsonNode redemption = data.path("redemption");
        boolean total = !present(data.path("voucher")) && !present(data.path("promotion_tier"))
                && !present(redemption.path("voucher")) && !present(redemption.path("promotion_tier"));
        return new Footprint(digest, replayOf, total, stacked(data, redemption, total));
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /**
     * The published description knows two lists: under the order by the parent's id, and among the internal redemption's
     * related ones. Other answers of Voucherify list the parts beside or inside the parent; a redemption of one voucher may
     * name related ones there that are no parts of it.
     */
    private static List<String> stacked(JsonNode data, JsonNode redemption, boolean total) {
        String own = redemption.path("id").stringValue("");
        String parent = redemption.path("redemption").stringValue(own);
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode order : List.of(data.path("order"), redemption.path("order"))) {
            order.path("redemptions").forEachEntry((key, one) -> ordered(key, one, parent, own, ids));
        }
        boolean named = !parent.equals(own);
        boolean part = named || !total && ids.contains(own);
        for (JsonNode above : List.of(redemption, data)) {
            collect(above.path("stacked"), ids);
            if (total || named) {
                collect(above.path("related_redemptions").path("redemptions"), ids);
                collect(above.path("related_redemptions"), ids);
                collect(above.path("redemptions"), ids);
            }
        }
        if (named || !part) {
            ids.remove(parent);
        }
        boolean ofAnother = part ? !ids.contains(own) : ids.isEmpty();
        return ofAnother ? List.of() : List.copyOf(ids);
    }

    /** An order lists every redemption that was ever made for it: only the one of this stack counts. */
    private static void ordered(String key, JsonNode one, String parent, String own, Set<String> ids) {
        JsonNode stacked = one.path("stacked");
        boolean ours = key.equals(parent) || parent.equals(one.path("related_object_id").stringValue(""));
        if (ours || stacked.isArray() && stacked.valueStream().anyMatch(id -> own.equals(id.stringValue("")))) {
            collect(stacked, ids);
        }
    }

    private static void collect(JsonNode list, Set<String> ids) {
        if (!list.isArray()) {
            return;
        }
        for (JsonNode element : list) {
            JsonNode id = element.isObject() ? element.path("id") : element;
            if (id.isString() && ids.size() < MOST) {
                ids.add(id.stringValue());
            }
        }
    }

    private static long digest(byte[] bytes) {
        if (bytes.length == 0) {
            return 0;
        }
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
