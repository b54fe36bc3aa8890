package io.hookscope.check.related;

import org.jspecify.annotations.Nullable;

/**
 * Makes 64-bit keys of identifiers, so that an index of 100,000 deliveries holds numbers and no second copy of their ids.
 * Among a million identifiers two share a key once in 40 million sessions. Stateless.
 */
final class Keys {
    /** No identifier. */
    static final long NONE = 0;

    private Keys() {}

    /** Returns the key of an identifier within its kind; {@link #NONE} when there is no identifier. */
    static long of(String kind, @Nullable String id) {
        return id == null || id.isEmpty() ? NONE : mix(fnv(fnv(0xcbf29ce484222325L, kind), id));
    }

    /** Returns the key narrowed to a scope, for example the sender. */
    static long within(long key, @Nullable String scope) {
        return key == NONE || scope == null ? key : mix(fnv(key, scope));
    }

    private static long fnv(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (h ^ 0x1f) * 0x100000001b3L;
    }

    /** Spreads the bits (the finalizer of MurmurHash3, public domain) and keeps clear of {@link #NONE}. */
    private static long mix(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == NONE ? 1 : h;
    }
}
