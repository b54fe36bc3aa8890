package io.hookscope.fuzz;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.exchange.curl.CurlReader;
import io.hookscope.exchange.curl.PosixCurl;
import io.hookscope.exchange.curl.PowerShellCurl;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is written for a shell says the same when it is read back, whatever the request is. */
public final class CurlTarget {

    private static final Set<String> ITS_OWN = Set.of("host", "content-length", "transfer-encoding");
    private static final List<String> METHODS = List.of("POST", "PUT", "GET", "DELETE", "M-x", "HEAD");
    private static final List<String> NAMES = List.of("X-One", "Content-Type", "User-Agent", "Accept", "x-one",
            "Expect",
            "Cookie", "Authorization");

    private CurlTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Delivery wanted = request(input);
        PowerShellCurl.of(wanted, "http://127.0.0.1:8080");
        String command = PosixCurl.of(wanted, "http://127.0.0.1:8080");
        Delivery read = read(command);
        Input.claim(read.method().equals(wanted.method()), "method " + read.method());
        Input.claim(read.target().equals(wanted.target()), "target " + read.target());
        Input.claim(lines(read).equals(lines(wanted)), "headers " + lines(read) + " for " + lines(wanted));
        Input.claim(read.body().equals(wanted.body()), "body");
    }

    /** Returns a request as the listener can list one: its target, header values, an empty line, and the body. */
    private static Delivery request(byte[] input) {
        String[] parts = new String(Input.rest(input), StandardCharsets.ISO_8859_1).split("\\n\\n", 2);
        List<String> lines = parts[0].lines().map(line -> line.replaceAll("[\\x00-\\x08\\x0A-\\x1F\\x7F]", ""))
                .toList();
        var headers = new ArrayList<Header>();
        for (int i = 1; i < lines.size(); i++) {
            headers.add(new Header(NAMES.get(i % NAMES.size()), lines.get(i).replaceAll("^[ \\t]+|[ \\t]+$", "")));
        }
        String target = "/" + (lines.isEmpty() ? "" : lines.getFirst().replaceAll("[ \\t]", ""));
        byte[] body = (parts.length < 2 ? "" : parts[1]).getBytes(StandardCharsets.ISO_8859_1);
        return new Delivery(Deliveries.RECEIVED, METHODS.get(Input.choice(input, METHODS.size())), target, "HTTP/1.1",
                "127.0.0.1:50000", new Headers(headers), Body.of(body), Reception.WHOLE);
    }

    private static Delivery read(String command) throws IOException {
        var found = new ArrayList<Arrival>();
        new CurlReader(() -> Deliveries.RECEIVED)
                .read(new ByteArrayInputStream(command.getBytes(StandardCharsets.UTF_8)), found::add);
        return found.getFirst().delivery();
    }

    private static List<Header> lines(Delivery delivery) {
        return delivery.headers().list().stream()
                .filter(header -> !ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))).toList();
    }
}
