package io.hookscope.wire;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a delivery as a request for a target: what stands in it stays, in its order and spelling, but for the lines that
 * belong to one connection alone (RFC 9110, section 7.6.1). Stateless.
 */
final class RequestWriter {

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings", "expect");
    private static final Pattern NOT_IN_TARGET = Pattern.compile("[\\x00-\\x20\\x7f]");

    private RequestWriter() {}

    /** Returns the request without its body. */
    static byte[] head(Delivery delivery, Target target, List<Header> added) throws NotSendable {
        check(delivery);
        String requestTarget = target.join(delivery.target());
        if (NOT_IN_TARGET.matcher(requestTarget).find()) {
            throw new NotSendable(Words.of("target.signs"));
        }
        var text = new StringBuilder(delivery.method()).append(' ').append(requestTarget).append(" HTTP/1.1\r\n");
        for (Header line : lines(delivery, target, added)) {
            check(line);
            text.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        return bytes(text.append("\r\n"));
    }

    private static void check(Delivery delivery) throws NotSendable {
        if (!Header.isToken(delivery.method()) || delivery.method().equals("CONNECT")) {
            throw new NotSendable(Words.of("method", delivery.method()));
        }
    }

    /** A stored or imported line that held another one would smuggle it in. */
    private static void check(Header line) throws NotSendable {
        if (!line.isOneLine()) {
            throw new NotSendable(Words.of("header", line.name()));
        }
    }

    private static byte[] bytes(CharSequence text) throws NotSendable {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            throw new NotSendable(Words.of("letters"));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Header> lines(Delivery delivery, Target target, List<Header> added) {
        Set<String> dropped = dropped(delivery, added);
        var lines = new ArrayList<Header>();
        if (delivery.headers().first("Host").isEmpty()) {
            lines.add(new Header("Host", target.authority()));
        }
        var once = new HashSet<String>();
        String length = Integer.toString(delivery.body().length());
        for (Header line : delivery.headers().list()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            switch (name) {
                case "host" -> addOnce(lines, once, new Header(line.name(), target.authority()));
                case "content-length" -> addOnce(lines, once, new Header(line.name(), length));
                default -> {
                    if (!dropped.contains(name)) {
                        lines.add(line);
                    }
                }
            }
        }
        if (!once.contains("content-length") && (delivery.body().length() > 0 || mayHaveBody(delivery.method()))) {
            lines.add(new Header("Content-Length", length));
        }
        lines.add(new Header("Connection", "close"));
        lines.addAll(added);
        return lines;
    }

    private static void addOnce(List<Header> lines, Set<String> once, Header line) {
        if (once.add(line.name().toLowerCase(Locale.ROOT))) {
            lines.add(line);
        }
    }

    /** What belongs to the connection, what its sender says does, and what is about to be said anew. */
    private static Set<String> dropped(Delivery delivery, List<Header> added) {
        var dropped = new HashSet<>(OF_THE_CONNECTION);
        for (String value : delivery.headers().all("Connection")) {
            for (String name : value.split(",")) {
                dropped.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // a sender could else have its signature or its type taken away
        dropped.removeAll(
                Set.of("x-voucherify-signature", "content-type", "content-encoding", "host", "content-length"));
        added.forEach(line -> dropped.add(line.name().toLowerCase(Locale.ROOT)));
        return dropped;
    }

    private static boolean mayHaveBody(String method) {
        return !Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE").contains(method);
    }
}
