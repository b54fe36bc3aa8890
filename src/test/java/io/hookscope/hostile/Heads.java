package io.hookscope.hostile;

import static io.hookscope.hostile.Attack.refused;
import static io.hookscope.hostile.Attack.taken;
import static io.hookscope.hostile.Framing.CLOSE;
import static io.hookscope.hostile.Framing.POST;

import java.util.ArrayList;
import java.util.List;

/** Attacks on the lines of a head. Without state. */
final class Heads {

    private Heads() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>(odd());
        all.addAll(lenient());
        return all;
    }

    private static List<Attack> odd() {
        var many = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            many.append("X-").append(i).append(": y\r\n");
        }
        return List.of(
                taken("180 headers", POST + CLOSE + many + "Content-Length: 2\r\n\r\n{}", "{}"),
                refused("400 headers", 400, POST + many + many + many + "\r\n"),
                new Attack("100,000 headers", wire -> {
                    wire.send(POST);
                    for (int i = 0; i < 1000; i++) {
                        wire.send(("X: " + "y".repeat(20) + "\r\n").repeat(100));
                    }
                    wire.send("\r\n");
                    wire.endSending();
                }, List.of(400), List.of()),
                refused("a header of 80,000 characters", 400, POST + "X: " + "y".repeat(80_000) + "\r\n\r\n"),
                refused("terminal escapes in a header", 400,
                        POST + "User-Agent: \u001b[2J\u001b]0;owned\u0007\r\n\r\n"),
                taken("terminal escapes of one byte in target and header",
                        "POST /\u009b31m HTTP/1.1\r\nHost: x\r\n" + CLOSE
                                + "User-Agent: \u009b2J\u0090x\u009c\r\nContent-Length: 2\r\n\r\n{}",
                        "{}"),
                refused("a header without a colon", 400, POST + "no colon here\r\n\r\n"),
                refused("a space before the colon", 400, POST + "Content-Length : 2\r\n\r\n{}"),
                refused("a header without a name", 400, POST + ": nobody\r\n\r\n"),
                refused("a null byte in a header", 400, POST + "X: a\0b\r\n\r\n"),
                refused("a carriage return in a header", 400, POST + "X: a\rSet-Cookie: b\r\n\r\n"),
                refused("no version", 400, "GET /hooks\r\n\r\n"),
                taken("a version nobody knows", "GET /hooks HTTP/9.9\r\nHost: x\r\n\r\n", ""),
                refused("a method of bytes", 400, "\u00ff\u00fe\u00fd /hooks HTTP/1.1\r\nHost: x\r\n\r\n"),
                taken("fifty requests at once", pipeline(), bodies()));
    }

    /** What a lenient server reads otherwise than a strict one in front of it. */
    private static List<Attack> lenient() {
        String length = "Content-Length: 2\r\n\r\n{}";
        return List.of(
                refused("a first header behind a blank", 400,
                        "POST / HTTP/1.1\r\n Transfer-Encoding: chunked\r\nHost: x\r\n" + length),
                refused("a head that carriage returns end", 400, POST + "Content-Length: 2\r\r\r{}"),
                refused("a head that two carriage returns and a line feed end", 400,
                        POST + "Content-Length: 2\r\r\n\r\n{}"),
                refused("lines that end in line feeds alone", 400, "POST / HTTP/1.1\nHost: x\nContent-Length: 2\n\n{}"),
                refused("a control character in a header's name", 400, POST + "Content\u000bLength: 40\r\n" + length),
                refused("a letter beyond ASCII in a header's name", 400,
                        POST + "Transfer-Encoding\u00ff: chunked\r\n" + length),
                refused("brackets in a header's name", 400, POST + "X(y): z\r\n" + length),
                refused("two hosts", 400, POST + "Host: y\r\n" + length),
                refused("a host that is none", 400, "POST / HTTP/1.1\r\nHost: a@b/c\r\n" + length),
                refused("no host", 400, "POST / HTTP/1.1\r\n" + length),
                taken("a folded header that looks like a length",
                        POST + CLOSE + "X: a\r\n\tContent-Length: 40\r\n" + length, "{}"));
    }

    private static String[] bodies() {
        var bodies = new String[50];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = "{\"n\":" + i + "}";
        }
        return bodies;
    }

    private static String pipeline() {
        var requests = new StringBuilder();
        for (String body : bodies()) {
            requests.append(POST).append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
        }
        return requests.toString();
    }
}
