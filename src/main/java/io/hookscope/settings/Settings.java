package io.hookscope.settings;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.event.Money;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets once. Immutable.
 *
 * @param entrance   where deliveries come in
 * @param figures    how amounts and times are written
 * @param look       how the window looks and when it speaks up
 * @param openapi    an OpenAPI file to check events against that are no redemptions; null for none
 * @param experience what a field must be new to before that is told
 * @param tunnel     the way from the internet to here
 * @param keep       how much a session keeps
 */
public record Settings(Entrance entrance, Figures figures, Look look, @Nullable Path openapi, Experience experience,
        TunnelSettings tunnel, Keep keep) {

    /** What a field must be new to before that is told. */
    public enum Experience {
        /** This session. */
        SESSION,
        /** Every session that was opened from this data folder with this setting. */
        FOLDER
    }

    /** The largest body limit that can be set: 1 GiB. */
    public static final long MOST_BODY = 1L << 30;

    /** What holds until a person says otherwise. */
    public static final Settings DEFAULT = new Settings(Entrance.DEFAULT, Figures.DEFAULT, Look.DEFAULT, null,
            Experience.SESSION, TunnelSettings.DEFAULT, Keep.DEFAULT);

    /** Returns where to listen; 0 lets the operating system choose. */
    public int port() {
        return entrance.port();
    }

    /** Returns the address to listen on. */
    public String bindAddress() {
        return entrance.bindAddress();
    }

    /** Returns the largest body that is kept, in bytes. */
    public long bodyLimit() {
        return entrance.bodyLimit();
    }

    /** Returns how many decimals amounts of money have. */
    public int decimals() {
        return figures.money().decimals();
    }

    /** Returns the window's colours. */
    public Theme theme() {
        return look.theme();
    }

    /** Returns these with another port. */
    public Settings withPort(int other) {
        return with(new Entrance(other, bindAddress(), bodyLimit(), entrance.paths()));
    }

    /** Returns these with another address to listen on. */
    public Settings withBindAddress(String other) {
        return with(new Entrance(port(), other, bodyLimit(), entrance.paths()));
    }

    /** Returns these with another limit for bodies, in bytes. */
    public Settings withBodyLimit(long other) {
        return with(new Entrance(port(), bindAddress(), other, entrance.paths()));
    }

    /** Returns these with other paths that deliveries are taken from. */
    public Settings withPaths(PathFilter other) {
        return with(new Entrance(port(), bindAddress(), bodyLimit(), other));
    }

    /** Returns these with another number of decimals. */
    public Settings withDecimals(int other) {
        return with(figures.withMoney(new Money(other, figures.money().sign())));
    }

    /** Returns these with another sign of the currency. */
    public Settings withCurrency(String other) {
        return with(figures.withMoney(new Money(decimals(), other)));
    }

    /** Returns these with another time zone; an empty name stands for this machine's. */
    public Settings withZone(String other) {
        return with(figures.withZone(other));
    }

    /** Returns these with other colours. */
    public Settings withTheme(Theme other) {
        return withLook(look.withTheme(other));
    }

    /** Returns these with another look. */
    public Settings withLook(Look other) {
        return new Settings(entrance, figures, other, openapi, experience, tunnel, keep);
    }

    /** Returns these with another OpenAPI file, or with none. */
    public Settings withOpenapi(@Nullable Path other) {
        return new Settings(entrance, figures, look, other, experience, tunnel, keep);
    }

    /** Returns these with something else that a field must be new to. */
    public Settings withExperience(Experience other) {
        return new Settings(entrance, figures, look, openapi, other, tunnel, keep);
    }

    /** Returns these with another way from the internet. */
    public Settings withTunnel(TunnelSettings other) {
        return new Settings(entrance, figures, look, openapi, experience, other, keep);
    }

    /** Returns these with other limits of what a session keeps. */
    public Settings withKeep(Keep other) {
        return new Settings(entrance, figures, look, openapi, experience, tunnel, other);
    }

    private Settings with(Entrance other) {
        return new Settings(other, figures, look, openapi, experience, tunnel, keep);
    }

    private Settings with(Figures other) {
        return new Settings(entrance, other, look, openapi, experience, tunnel, keep);
    }
}
