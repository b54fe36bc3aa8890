package io.hookscope.benchmark;

import io.hookscope.sample.plan.Signer;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The request that every subject gets: the golden event, compact and signed, to a path with a number in ten digits. */
final class Request {

    private static final String LINE = "POST /hook/";
    private static final int DIGITS = 10;
    private static final Pattern IDS = Pattern.compile("\"(?:[a-z]+_)?id\":\"([^\"]{10,})\"");

    private Request() {}

    static byte[] body() {
        var json = JsonMapper.shared();
        return json.writeValueAsBytes(json.readTree(Deliveries.goldenEnvelope()));
    }

    static byte[] bytes() {
        byte[] body = body();
        byte[] head = (LINE + "0".repeat(DIGITS) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: axios/1.6.2\r\n"
                + "Accept: application/json, text/plain, */*\r\nContent-Type: application/json\r\n"
                + "x-voucherify-signature: " + new Signer("benchmark").sign(body) + "\r\nContent-Length: " + body.length
                + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Returns where the target has its number. */
    static int[] target() {
        return new int[]{LINE.length()};
    }

    /** Returns also where each identifier of the event ends, so that each request can bring an event of its own. */
    static int[] targetAndIds(byte[] request) {
        var ids = IDS.matcher(new String(request, StandardCharsets.ISO_8859_1)).results()
                .mapToInt(match -> match.end(1) - DIGITS);
        return IntStream.concat(IntStream.of(target()), ids).toArray();
    }

    /** Writes the number in ten digits to each of the places. */
    static void number(byte[] request, int number, int[] places) {
        for (int place : places) {
            int rest = number;
            for (int i = place + DIGITS - 1; i >= place; i--) {
                request[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
    }

    /** Returns the number in a request's target. */
    static int number(String target) {
        return Integer.parseInt(target.substring(target.lastIndexOf('/') + 1));
    }
}
