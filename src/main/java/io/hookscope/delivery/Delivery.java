package io.hookscope.delivery;

import java.time.Instant;

/**
 * One HTTP request as it arrived. Immutable.
 *
 * @param receivedAt when the request line had been read, by this machine's clock, microseconds kept
 * @param method     the request method in the sender's spelling
 * @param target     the request target as sent: path and query, not decoded
 * @param protocol   for example {@code HTTP/1.1}
 * @param remote     the peer of the connection as {@code address:port}; behind a tunnel that is the tunnel's agent
 * @param headers    the headers in full
 * @param body       the exact bytes
 * @param reception  whether all of it came in
 */
public record Delivery(Instant receivedAt, String method, String target, String protocol, String remote,
        Headers headers, Body body, Reception reception) {

    /** Stands as {@link #remote()} where a body or a command was imported: nobody recorded when and from where it came. */
    public static final String IMPORTED = "imported";

    /** Whether it was imported without a record of its arrival. */
    public boolean isImported() {
        return remote.equals(IMPORTED);
    }

    /** Returns the target without its query, not decoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
