package io.hookscope.exchange.redact;

/**
 * What is taken out of deliveries, and what its pseudonyms are keyed with. Immutable.
 *
 * @param key      keys the pseudonyms
 * @param metadata what happens to the values of {@code metadata}
 * @param codes    what happens to the codes of vouchers
 * @param paths    what happens to the paths of requests and URLs
 */
public record Redaction(RedactionKey key, Metadata metadata, Codes codes, Paths paths) {

    /** A redaction that keeps the codes of vouchers and paths. */
    public Redaction(RedactionKey key, Metadata metadata) {
        this(key, metadata, Codes.KEPT, Paths.KEPT);
    }

    /** What happens to the codes of vouchers: who sees one may redeem it. */
    public enum Codes {
        /** They stay. */
        KEPT,
        /** They are replaced. */
        REPLACED
    }

    /** What happens to the paths of requests and URLs: who knows one can send to it. */
    public enum Paths {
        /** They stay, but for what is personal in them; whoever gets an export can tell routes apart. */
        KEPT,
        /** They are replaced, each as a whole. */
        REPLACED
    }

    /** What happens to metadata: its names are the customer's own, so nobody else knows what its values tell. */
    public enum Metadata {
        /** It stays, but for values whose name or form tells that they are personal. */
        KEPT,
        /** Every text and number in it is replaced, and what is true or false becomes false. */
        REPLACED
    }

    /** Returns a redaction under a key of its own. */
    public static Redaction fresh(Metadata metadata) {
        return new Redaction(RedactionKey.random(), metadata);
    }
}
