package io.hookscope.hostile;

import static io.hookscope.hostile.Attack.refused;
import static io.hookscope.hostile.Attack.taken;

import io.hookscope.hostile.Attack.How;
import io.hookscope.hostile.Attack.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Attacks on where a request begins and ends, and on what a server may be talked into. Without state. */
final class Framing {

    static final String POST = "POST /hooks HTTP/1.1\r\nHost: x\r\n";
    static final String CLOSE = "Connection: close\r\n";

    private Framing() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        all.addAll(otherProtocols());
        all.addAll(smuggling());
        all.addAll(chunks());
        all.addAll(targets());
        all.addAll(Heads.all());
        all.addAll(lengths());
        return all;
    }

    private static List<Attack> otherProtocols() {
        return List.of(
                refused("HTTP/2 with prior knowledge", 400,
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"),
                refused("a TLS hello on the plain port", 400,
                        "\u0016\u0003\u0001\0\u00c8\u0001\0\0\u00c4\u0003\u0003" + noise(7, 196)),
                taken("asking to go on in HTTP/2", POST + "Connection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nContent-Length: 2\r\n\r\n{}",
                        "{}"),
                taken("a WebSocket handshake", "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\n\r\n", ""),
                refused("bytes of no protocol", 400, noise(8, 4000)),
                refused("an SSH greeting", 400, "SSH-2.0-OpenSSH_9.6\r\n"),
                refused("nothing but line ends", 400, "\r\n".repeat(3000)));
    }

    private static List<Attack> smuggling() {
        String inner = "GET /admin HTTP/1.1\r\nHost: x\r\n\r\n";
        return List.of(
                refused("two lengths that differ", 400,
                        POST + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" + inner),
                refused("two lengths in one line", 400, POST + "Content-Length: 2, 40\r\n\r\n{}" + inner),
                refused("two lengths that agree", 400,
                        POST + CLOSE + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
                refused("a length and chunks", 400,
                        POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + inner),
                refused("chunks and a length", 400,
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + inner),
                refused("an encoding nobody knows", 400,
                        POST + "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                unclear("chunks named twice",
                        POST + "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                unclear("chunks, then as it is",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                refused("a folded header that hides chunks", 400,
                        POST + "Transfer-Encoding:\r\n chunked\r\nContent-Length: 2\r\n\r\n{}"),
                unclear("chunks in HTTP/1.0",
                        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                unclear("an encoding after chunks",
                        POST + "Transfer-Encoding: chunked, gzip\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                refused("a length with a sign", 400, POST + "Content-Length: +2\r\n\r\n{}"),
                refused("a length below nothing", 400, POST + "Content-Length: -2\r\n\r\n{}"),
                refused("a length in hexadecimal", 400, POST + "Content-Length: 0x2\r\n\r\n{}"),
                refused("a length beyond all numbers", 400, POST + "Content-Length: 99999999999999999999\r\n\r\n{}"),
                refused("a length that is empty", 400, POST + "Content-Length: \r\n\r\n"));
    }

    private static List<Attack> chunks() {
        String chunked = POST + CLOSE + "Transfer-Encoding: chunked\r\n\r\n";
        return List.of(
                taken("chunks with extensions and a trailer", chunked + "1;a=\"b\"\r\n{\r\n1\r\n}\r\n0\r\nX: y\r\n\r\n",
                        "{}"),
                brokenOff("a chunk whose size is no number", chunked + "2\r\n{}\r\nzz\r\n", "{}"),
                brokenOff("a chunk whose size is below nothing", chunked + "-1\r\n{}\r\n0\r\n\r\n", ""),
                brokenOff("a chunk larger than all memory", chunked + "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n", ""),
                brokenOff("a chunk without its end", chunked + "5\r\n{}", "{}"),
                brokenOff("no chunk at all", chunked, ""));
    }

    private static List<Attack> targets() {
        return List.of(
                taken("CONNECT to another host",
                        "CONNECT 10.0.0.1:22 HTTP/1.1\r\nHost: 10.0.0.1:22\r\n" + CLOSE + "\r\n", ""),
                taken("a target on another host", "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1\r\nHost: x\r\n"
                        + CLOSE + "\r\n", ""),
                taken("a way out of the folder", "GET /../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n" + CLOSE + "\r\n",
                        ""),
                taken("an encoded way out of the folder",
                        "GET /%2e%2e%2f%2e%2e%2fetc%2fpasswd%00.html HTTP/1.1\r\nHost: x\r\n"
                                + CLOSE + "\r\n",
                        ""),
                taken("TRACE, which would echo",
                        "TRACE /echo HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\n" + CLOSE + "\r\n", ""),
                taken("OPTIONS of everything", "OPTIONS * HTTP/1.1\r\nHost: x\r\n" + CLOSE + "\r\n", ""),
                taken("our own files by name", "GET /session.db HTTP/1.1\r\nHost: x\r\n" + CLOSE + "\r\n", ""),
                taken("a target of 60,000 characters", "GET /" + "a".repeat(60_000) + " HTTP/1.1\r\nHost: x\r\n" + CLOSE
                        + "\r\n", ""),
                refused("a target beyond the limit", 400,
                        "GET /" + "a".repeat(80_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    private static List<Attack> lengths() {
        return List.of(
                new Attack("11 MB promised", wire -> wire.send(POST + "Content-Length: 11000000\r\n\r\n"), List.of(413),
                        List.of(new Kept(How.TOO_LARGE, new byte[0]))),
                new Attack("a body without end, in chunks", wire -> {
                    wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
                    byte[] chunk = Attack.latin("10000\r\n" + "x".repeat(0x10000) + "\r\n");
                    for (int i = 0; i < 400; i++) {
                        wire.send(chunk);
                    }
                }, List.of(413), List.of(new Kept(How.TOO_LARGE, new byte[0]))),
                new Attack("asking first, for too much",
                        wire -> wire.send(POST + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n"),
                        List.of(413),
                        List.of(new Kept(How.TOO_LARGE, new byte[0]))),
                new Attack("asking first",
                        wire -> wire.send(POST + CLOSE + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}"),
                        List.of(100, 200), List.of(Kept.whole("{}"))),
                cutShort("a body that ends early", POST + CLOSE + "Content-Length: 10\r\n\r\n{\"a\":", "{\"a\":"),
                refused("half a head", 0, "POST /hooks HTTP/1.1\r\nHost: x\r\nX-Half: "));
    }

    private static Attack cutShort(String name, String bytes, String kept) {
        return new Attack(name, wire -> wire.send(bytes).endSending(), List.of(400),
                List.of(new Kept(How.CUT_SHORT, Attack.latin(kept))));
    }

    /** A request whose end nobody can tell: it is listed without a body. */
    private static Attack unclear(String name, String bytes) {
        return new Attack(name, wire -> wire.send(bytes).endSending(), List.of(400),
                List.of(new Kept(How.CUT_SHORT, new byte[0])));
    }

    /** The connection is closed at once: what comes after such a chunk has no meaning. */
    private static Attack brokenOff(String name, String bytes, String kept) {
        return new Attack(name, wire -> wire.send(bytes).endSending(), List.of(),
                List.of(new Kept(How.CUT_SHORT, Attack.latin(kept))));
    }

    /** Bytes by chance from a seed, without a line end. */
    private static String noise(long seed, int length) {
        return new Random(seed).ints(length, 128, 256).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
