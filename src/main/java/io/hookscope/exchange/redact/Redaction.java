package io.hookscope.exchange.redact;

/**
 * What is taken out of deliveries, and what its pseudonyms are keyed with. Immutable.
 *
 * @param key      keys the pseudonyms
 * @param metadata what happens to the values of {@code metadata}
 */
public record Redaction(RedactionKey key, Metadata metadata) {

    /** What happens to metadata: its names are the customer's own, so nobody else knows what its values tell. */
    public enum Metadata {
        /** It stays, but for values whose name or form tells that they are personal. */
        KEPT,
        /** Every text and number in it is replaced. */
        REPLACED
    }

    /** Returns a redaction under a key of its own. */
    public static Redaction fresh(Metadata metadata) {
        return new Redaction(RedactionKey.random(), metadata);
    }
}
