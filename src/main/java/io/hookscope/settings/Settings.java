package io.hookscope.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets once. Immutable.
 *
 * @param port        where to listen, 0 to 65535; 0 lets the operating system choose
 * @param bindAddress the address to listen on
 * @param bodyLimit   the largest body that is kept, in bytes, 1 to {@link #MOST_BODY}
 * @param decimals    how many decimals amounts of money have, 0 to 4
 * @param theme       the window's colours
 * @param openapi     an OpenAPI file to check events against that are no redemptions; null for none
 * @param experience  what a field must be new to before that is told
 * @param tunnel      the way from the internet to here
 * @param keep        how much a session keeps
 */
public record Settings(int port, String bindAddress, long bodyLimit, int decimals, Theme theme,
        @Nullable Path openapi, Experience experience, TunnelSettings tunnel, Keep keep) {

    /** What a field must be new to before that is told. */
    public enum Experience {
        /** This session. */
        SESSION,
        /** Every session that was opened from this data folder with this setting. */
        FOLDER
    }

    /** The largest body limit that can be set: 1 GiB. */
    public static final long MOST_BODY = 1L << 30;

    /** Port 8080 of this machine alone, 10 MiB, two decimals. */
    public static final Settings DEFAULT = new Settings(8080, "127.0.0.1", 10L << 20, 2, Theme.SYSTEM, null,
            Experience.SESSION, TunnelSettings.DEFAULT, Keep.DEFAULT);

    public Settings {
        require(port >= 0 && port <= 65535, "port", "0 to 65535");
        require(!bindAddress.isBlank(), "bindAddress", "an address");
        require(bodyLimit >= 1 && bodyLimit <= MOST_BODY, "bodyLimit", "1 to " + MOST_BODY);
        require(decimals >= 0 && decimals <= 4, "decimals", "0 to 4");
    }

    /** Returns these with another port. */
    public Settings withPort(int other) {
        return new Settings(other, bindAddress, bodyLimit, decimals, theme, openapi, experience, tunnel, keep);
    }

    /** Returns these with another address to listen on. */
    public Settings withBindAddress(String other) {
        return new Settings(port, other, bodyLimit, decimals, theme, openapi, experience, tunnel, keep);
    }

    /** Returns these with another limit for bodies, in bytes. */
    public Settings withBodyLimit(long other) {
        return new Settings(port, bindAddress, other, decimals, theme, openapi, experience, tunnel, keep);
    }

    /** Returns these with another number of decimals. */
    public Settings withDecimals(int other) {
        return new Settings(port, bindAddress, bodyLimit, other, theme, openapi, experience, tunnel, keep);
    }

    /** Returns these with other colours. */
    public Settings withTheme(Theme other) {
        return new Settings(port, bindAddress, bodyLimit, decimals, other, openapi, experience, tunnel, keep);
    }

    /** Returns these with another OpenAPI file, or with none. */
    public Settings withOpenapi(@Nullable Path other) {
        return new Settings(port, bindAddress, bodyLimit, decimals, theme, other, experience, tunnel, keep);
    }

    /** Returns these with something else that a field must be new to. */
    public Settings withExperience(Experience other) {
        return new Settings(port, bindAddress, bodyLimit, decimals, theme, openapi, other, tunnel, keep);
    }

    /** Returns these with another way from the internet. */
    public Settings withTunnel(TunnelSettings other) {
        return new Settings(port, bindAddress, bodyLimit, decimals, theme, openapi, experience, other, keep);
    }

    /** Returns these with other limits of what a session keeps. */
    public Settings withKeep(Keep other) {
        return new Settings(port, bindAddress, bodyLimit, decimals, theme, openapi, experience, tunnel, other);
    }

    static void require(boolean holds, String name, String range) {
        if (!holds) {
            throw new IllegalArgumentException("The setting " + name + " must be " + range + ".");
        }
    }
}
