package io.hookscope.check.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what explained the last wrong signature, because one mistake spoils all deliveries alike: it is tried first.
 * Holds no secret. Thread-safe.
 */
final class LastReason {

    private volatile @Nullable String spelling;
    private volatile @Nullable String variant;

    /** Returns the spellings that the last explanation was of. */
    List<Spelling> likely(List<Spelling> spellings) {
        return spellings.stream().filter(s -> s.kind().equals(spelling)).toList();
    }

    /** Returns the variants that the last explanation was of. */
    List<Variant> likelyBodies(List<Variant> variants) {
        return variants.stream().filter(v -> name(v).equals(variant)).toList();
    }

    boolean isOfSpelling() {
        return spelling != null;
    }

    boolean isOfBody() {
        return variant != null;
    }

    void explained(Spelling by) {
        spelling = by.kind();
        variant = null;
    }

    void explained(Variant by) {
        variant = name(by);
        spelling = null;
    }

    private static String name(Variant variant) {
        return variant.key() + ' ' + variant.detail();
    }
}
