package io.hookscope.event;

import static io.hookscope.event.json.Lenient.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What events are called, on the wire and in headings. Stateless. */
final class EventNames {

    /** A redemption that went through. */
    static final String SUCCEEDED = "redemption.succeeded";
    /** A redemption that was refused. */
    static final String FAILED = "redemption.failed";
    /** A redemption taken back. */
    static final String ROLLBACK_SUCCEEDED = "redemption.rollback.succeeded";
    /** A redemption that could not be taken back. */
    static final String ROLLBACK_FAILED = "redemption.rollback.failed";

    private static final String HEADING = "events.";
    private static final String RULE = "business_validation_rule.";
    private static final String RULE_HEADING = "bus_val_rule.";
    private static final String DISTRIBUTION = "customer.";
    private static final Set<String> FAMILIES = Set.of("redemption", "customer", "publication", "voucher", "campaign",
            "business_validation_rule", "distribution", "order");
    private static final Set<String> FILE_ENDINGS = Set.of("php", "json", "js", "html", "htm", "jsp", "jspx", "asp",
            "aspx", "ashx", "cgi", "xml", "py", "rb", "do");

    private static final Pattern WORDS = Pattern.compile("[a-z_]++(?:\\.[a-z_]++){1,6}");

    /** What stands beside a redemption in the data of other events, which are told by it. */
    private static final Set<String> ALIENS = Set.of("transaction", "reward", "reward_redemption", "publication",
            "custom_event", "customer_event", "earning_rule", "referral_tier", "referrer", "balance", "rollback",
            "event",
            "segment", "loyalty_tier", "source_voucher", "destination_voucher");

    private EventNames() {}

    /** Returns a name as it goes over the wire: {@code EVENTS.REDEMPTION.SUCCEEDED} is {@code redemption.succeeded}. */
    static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String wire = lower.startsWith(HEADING) ? lower.substring(HEADING.length()) : lower;
        return wire.startsWith(RULE_HEADING) ? RULE + wire.substring(RULE_HEADING.length()) : wire;
    }

    /** Whether the data is that of a redemption, also when a distribution tells it. */
    static boolean isRedemption(String name) {
        return family(name).startsWith("redemption.");
    }

    /** Whether the event tells of a rollback. */
    static boolean isRollback(String name) {
        return family(name).startsWith("redemption.rollback.");
    }

    /** Whether the event says that something did not work. */
    static boolean isFailure(String name) {
        return name.endsWith(".failed");
    }

    private static String family(String name) {
        return name.startsWith(DISTRIBUTION) ? name.substring(DISTRIBUTION.length()) : name;
    }

    /** Returns the event's name when the last segment of the path is one, else empty. */
    static String inPath(String path) {
        String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String segment = end.substring(end.lastIndexOf('/') + 1);
        String name = normal(segment);
        return isKnown(name) && !FILE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) ? name : "";
    }

    /** Whether the name belongs to a family that Voucherify has, be the event itself new or old. */
    static boolean isKnown(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && FAMILIES.contains(name.substring(0, dot)) && WORDS.matcher(name).matches();
    }

    /** Returns the name that fits event data without one, or empty. A status says more than a result: both may stand. */
    static String inData(JsonNode data) {
        JsonNode rollback = data.get("redemption_rollback");
        JsonNode redemption = data.get("redemption");
        if (rollback != null && rollback.isObject()) {
            return named(failed(rollback), ROLLBACK_SUCCEEDED, ROLLBACK_FAILED);
        }
        if (redemption == null || !redemption.isObject() || ALIENS.stream().anyMatch(data::has)) {
            return "";
        }
        if (isRolledBack(text(redemption, "status"))) {
            return ROLLBACK_SUCCEEDED;
        }
        return named(failed(redemption), SUCCEEDED, FAILED);
    }

    private static String named(@Nullable Boolean failed, String succeeded, String failure) {
        return failed == null ? "" : failed ? failure : succeeded;
    }

    private static @Nullable Boolean failed(JsonNode deed) {
        String status = text(deed, "status");
        if ("SUCCEEDED".equals(status) || "FAILED".equals(status)) {
            return "FAILED".equals(status);
        }
        String result = text(deed, "result");
        if ("SUCCESS".equals(result) || "FAILURE".equals(result)) {
            return "FAILURE".equals(result);
        }
        if (text(deed, "failure_code") != null) {
            return true;
        }
        return isRolledBack(status) ? false : null;
    }

    /** Whether the status is {@code ROLLED BACK}, in either spelling. */
    static boolean isRolledBack(@Nullable String status) {
        return "ROLLED BACK".equals(status) || "ROLLED_BACK".equals(status);
    }
}
