package io.hookscope.settings;

/**
 * What a person sets about the way from the internet to here. Immutable.
 *
 * @param url     a public URL that leads here, typed in; empty to ask ngrok's agents
 * @param probing whether the way is tried again and again
 */
public record TunnelSettings(String url, Probing probing) {

    /** When a request is sent through the public URL and back. */
    public enum Probing {
        /** When asked. */
        ON_DEMAND,
        /** Every 30 seconds. */
        REPEATED
    }

    /** Ask ngrok, probe on demand. */
    public static final TunnelSettings DEFAULT = new TunnelSettings("", Probing.ON_DEMAND);

    public TunnelSettings {
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            throw new IllegalArgumentException("The public URL must begin with https:// and name a host.");
        }
    }

    /** Returns these with another URL that was typed in, or with none. */
    public TunnelSettings withUrl(String other) {
        return new TunnelSettings(other, probing);
    }

    /** Returns these with another way to probe. */
    public TunnelSettings withProbing(Probing other) {
        return new TunnelSettings(url, other);
    }
}
