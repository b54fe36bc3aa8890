package io.hookscope.ui.detail.tree;

import io.hookscope.event.Content;
import io.hookscope.event.Reading;
import io.hookscope.event.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tells which numbers of an event count points: of a loyalty card, of what it used and of its balance, as in the schemas
 * {@code VoucherBalance} and {@code LoyaltiesMembersBalanceUpdateResponseBody} of Voucherify's OpenAPI file. Immutable,
 * thread-safe.
 */
final class Points {

    /** What the type of a balance, or of what a reward gives, is called where it counts points. */
    private static final Set<String> POINTS = Set.of("loyalty_card", "loyalty_program");
    private static final Set<String> CREDITS = Set.of("gift_voucher", "gift_vouchers");

    private final Optional<JsonNode> root;
    private final boolean loyalty;
    /** Where amounts stand that a loyalty card's redemption used, or was to use. */
    private final Set<String> used;

    Points(Reading reading) {
        root = reading.content() instanceof Content.Json(JsonNode whole, var _) ? Optional.of(whole) : Optional.empty();
        String data = reading.dataPointer();
        loyalty = reading.summary().discountUnit() == Unit.POINTS || reading.name().contains("loyalty")
                || root.map(whole -> whole.at(data + "/voucher")).filter(Points::isCard).isPresent();
        used = !loyalty
                ? Set.of()
                // of legacy data that is the redemption itself, at the top
                : Stream.of("/redemption/amount", "/redemption_rollback/amount", "/rollback/amount", "/amount")
                        .map(data::concat).collect(Collectors.toSet());
    }

    private static boolean isCard(JsonNode voucher) {
        return voucher.path("type").asString("").equals("LOYALTY_CARD") || voucher.path("loyalty_card").isObject();
    }

    /** Whether the number at that pointer of the body counts points. */
    boolean at(String pointer) {
        if (used.contains(pointer) || pointer.contains("/loyalty_card/") || pointer.contains("/points")) {
            return true;
        }
        String around = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        String type = root.map(whole -> whole.at(JsonPointer.compile(around)).path("type").asString("")).orElse("")
                .toLowerCase(Locale.ROOT);
        // also that of points that wait: voucher_pending_points_balance
        boolean within = around.endsWith("balance");
        return POINTS.contains(type) && (within || pointer.endsWith("/balance") || pointer.endsWith("/total"))
                || loyalty && within && !CREDITS.contains(type);
    }
}
