package io.hookscope.event.diff;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of fields and headers that differ with every delivery and say nothing about what happened. Immutable.
 *
 * @param names    names in lower case
 * @param endings  endings of names in lower case
 * @param stable   names in lower case that stay, although they have such an ending
 */
record Volatiles(Set<String> names, List<String> endings, Set<String> stable) {

    /** Nothing is ignored. */
    static final Volatiles NONE = new Volatiles(Set.of(), List.of(), Set.of());

    /** Times, generated ids, hashes and signatures of a body; what names a product or a campaign for people stays. */
    static final Volatiles FIELDS = new Volatiles(
            Set.of("date", "id", "ids", "hash", "signature", "timestamp"),
            List.of("_at", "_date", "_id", "_ids", "_hash"),
            Set.of("source_id", "product_id", "sku_id", "campaign_id", "promotion_tier_id", "project_id"));

    /** The headers that a sender, a tunnel or a proxy writes anew for each request. */
    static final Volatiles HEADERS = new Volatiles(
            Set.of("date", "x-voucherify-signature", "traceparent", "tracestate", "cf-ray", "content-length",
                    "x-forwarded-for", "x-hookscope-replay-of"),
            List.of("-id"), Set.of());

    Volatiles {
        names = Set.copyOf(names);
        endings = List.copyOf(endings);
        stable = Set.copyOf(stable);
    }

    /** Whether what stands under that name is ignored, whatever the letter case. */
    boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !stable.contains(lower) && (names.contains(lower) || endings.stream().anyMatch(lower::endsWith));
    }
}
