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
public final class Footprints {
    /** Twice what Voucherify allows in a stack. */
    private static final int MOST = 60;

    private Footprints() {}

    /**
     * Returns the footprint.
     *
     * @param data the event's data when the body is JSON, else null
     */
    public static Footprint of(Delivery delivery, @Nullable JsonNode data) {
        String replayOf = delivery.headers().first(Footprint.REPLAY_OF).orElse(null);
        long digest = digest(delivery.body().bytes());
        if (data == null || !data.path("redemption").isObject()) {
            return new Footprint(digest, replayOf, false, List.of());
        }
        JsonNode redemption = data.path("redemption");
        boolean total = !present(data.path("voucher")) && !present(data.path("promotion_tier"))
                && !present(redemption.path("voucher")) && !present(redemption.path("promotion_tier"));
        return new Footprint(digest, replayOf, total, stacked(data, redemption));
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The published description knows two lists: under the order by the parent's id, and in the internal redemption. */
    private static List<String> stacked(JsonNode data, JsonNode redemption) {
        JsonNode parentNode = redemption.path("redemption");
        String parent = parentNode.isString() ? parentNode.stringValue() : redemption.path("id").stringValue("");
        Set<String> ids = new LinkedHashSet<>();
        collect(data.path("order").path("redemptions").path(parent).path("stacked"), ids);
        collect(redemption.path("order").path("redemptions").path(parent).path("stacked"), ids);
        collect(redemption.path("related_redemptions").path("redemptions"), ids);
        collect(redemption.path("stacked"), ids);
        collect(redemption.path("redemptions"), ids);
        collect(data.path("redemptions"), ids);
        ids.remove(parent);
        return List.copyOf(ids);
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
