package io.hookscope.benchmark;

import io.hookscope.sample.plan.Signer;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** The request that every subject gets: the golden event, compact and signed, to a path with a number in ten digits. */
final class Request {

    private static final String LINE = "POST /hook/";
    private static final int DIGITS = 10;

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

    static void number(byte[] request, int number) {
        int rest = number;
        for (int i = LINE.length() + DIGITS - 1; i >= LINE.length(); i--) {
            request[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Returns the number in a request's target. */
    static int number(String target) {
        return Integer.parseInt(target.substring(target.lastIndexOf('/') + 1));
    }
}
