package io.hookscope.exchange.redact;

/**
 * What is taken out of deliveries, and what its pseudonyms are keyed with. Immutable.
 *
 * @param key      keys the pseudonyms
 * @param metadata what happens to the values of {@code metadata}
 * @param codes    what happens to the codes of vouchers
 */
public record Redaction(RedactionKey key, Metadata metadata, Codes codes) {

    /** A redaction that keeps the codes of vouchers. */
    public Redaction(RedactionKey key, Metadata metadata) {
        this(key, metadata, Codes.KEPT);
    }

    /** What happens to the codes of vouchers: who sees one may redeem it. */
    public enum Codes {
        /** They stay. */
        KEPT,
        /** They are replaced. */
        REPLACED
    }

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
