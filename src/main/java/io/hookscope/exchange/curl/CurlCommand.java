package io.hookscope.exchange.curl;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What curl must be told so that it sends a delivery again, header for header and byte for byte, before it is written for any
 * shell. Immutable.
 *
 * @param options the options in their order, one character a byte
 * @param body    the body
 * @param sends   whether there is a body to send, if an empty one
 */
record CurlCommand(List<Option> options, byte[] body, boolean sends) {

    /** An option with its value, or a switch with an empty value. */
    record Option(String name, String value) {}

    /** What the connection needs is curl's to say: it knows the address, and counts the body's bytes. */
    private static final Set<String> ITS_OWN = Set.of("host", "content-length", "transfer-encoding");
    /** What curl adds by itself, to be switched off where the delivery has none. */
    private static final List<String> ADDED = List.of("User-Agent", "Accept", "Content-Type", "Expect");
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=%";

    /** Returns the command for that delivery, to be sent to that address: {@code http://127.0.0.1:8080}, without a path. */
    static CurlCommand of(Delivery delivery, String address) {
        boolean sends = delivery.body().length() > 0
                || delivery.headers().first("Content-Length").map(String::strip).filter("0"::equals).isPresent();
        var options = new ArrayList<Option>();
        options.add(new Option("--globoff", ""));
        options.add(new Option("--path-as-is", ""));
        options.add(new Option(delivery.protocol().equals("HTTP/1.0") ? "--http1.0" : "--http1.1", ""));
        method(delivery.method(), sends, options);
        for (Header header : delivery.headers().list()) {
            if (!ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
                options.add(new Option("--header", header.value().isEmpty()
                        ? header.name() + ";"
                        : header.name() + ": " + header.value()));
            }
        }
        for (String name : ADDED) {
            boolean added = !name.equals("Content-Type") && !name.equals("Expect") || sends;
            if (added && delivery.headers().first(name).isEmpty()) {
                options.add(new Option("--header", name + ":"));
            }
        }
        target(delivery.target(), address, options);
        return new CurlCommand(List.copyOf(options), delivery.body().bytes(), sends);
    }

    /** A bare HEAD asks for no body, which curl must know lest it waits for one. */
    private static void method(String method, boolean sends, List<Option> options) {
        if (method.equals("HEAD") && !sends) {
            options.add(new Option("--head", ""));
        } else if (!method.equals(sends ? "POST" : "GET")) {
            options.add(new Option("--request", method));
        }
    }

    /** In a URL curl encodes what it thinks should be; such a target is told apart from the URL. */
    private static void target(String target, String address, List<Option> options) {
        boolean plain = target.startsWith("/") && target.chars()
                .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0));
        if (!plain) {
            options.add(new Option("--request-target", target));
        }
        options.add(new Option("", address + (plain ? target : "/")));
    }
}
