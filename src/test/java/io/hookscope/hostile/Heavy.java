package io.hookscope.hostile;

import io.hookscope.hostile.Attack.How;
import io.hookscope.hostile.Attack.Kept;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Attacks that take long or much: bodies of a gigabyte, and connections by the thousand. Without state. */
final class Heavy {

    private static final String POST = "POST /hooks HTTP/1.1\r\nHost: x\r\n";
    private static final int CROWD = 3000;

    private Heavy() {}

    /** Those that are over within a second or so. */
    static List<Attack> quick() {
        var tooLarge = List.of(new Kept(How.TOO_LARGE, new byte[0]));
        return List.of(
                new Attack("1 GiB with its length",
                        wire -> pour(wire.send(POST + "Content-Length: 1073741824\r\n\r\n"), new byte[1 << 16]),
                        List.of(413), tooLarge),
                new Attack("1 GiB in chunks", wire -> {
                    byte[] chunk = new byte[(1 << 16) + 9];
                    System.arraycopy(Attack.latin("10000\r\n"), 0, chunk, 0, 7);
                    System.arraycopy(Attack.latin("\r\n"), 0, chunk, chunk.length - 2, 2);
                    pour(wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n"), chunk);
                }, List.of(413), tooLarge),
                new Attack("1 GiB of one header",
                        wire -> pour(wire.send(POST + "X: "), Attack.latin("y".repeat(1 << 16))),
                        List.of(400), List.of()),
                new Attack("1 GiB of chunks of one byte",
                        wire -> pour(wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n"),
                                Attack.latin("1\r\nx\r\n".repeat(10_000))),
                        List.of(413), tooLarge));
    }

    private static void pour(Wire wire, byte[] some) throws IOException {
        for (long sent = 0; sent < 1L << 30; sent += some.length) {
            wire.send(some);
        }
    }

    /** Attacks that wait for the listener's patience to end: 30 s for a request. */
    static List<Attack> slow() {
        return List.of(
                new Attack("a head that comes a byte a second", wire -> {
                    for (byte b : Attack.latin(POST + "X-Slow: " + "y".repeat(60))) {
                        wire.send(new byte[]{b});
                        pause(1000);
                    }
                }, List.of(), List.of()),
                new Attack("a body that comes 10 bytes a second", wire -> {
                    wire.send(POST + "Content-Length: 100000\r\n\r\n");
                    for (int i = 0; i < 60; i++) {
                        wire.send("0123456789");
                        pause(1000);
                    }
                }, List.of(408), List.of()),
                new Attack("a body that is promised and never comes",
                        wire -> wire.send(POST + "Content-Length: 9\r\n\r\n"),
                        List.of(408), List.of()));
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("ended");
        }
    }

    /**
     * Opens thousands of connections that begin a request and fall silent, and returns how long a newcomer then waits for
     * its answer, in milliseconds.
     */
    static long newcomerBehindACrowd(int port) throws IOException {
        var crowd = new ArrayList<Wire>();
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(new Wire(port));
                say(crowd.getLast(), i);
            }
            long begin = System.nanoTime();
            try (Wire newcomer = new Wire(port)) {
                newcomer.send("POST " + Volley.HONEST + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
                if (!newcomer.head().startsWith("HTTP/1.1 200 ")) {
                    throw new IOException("the newcomer was not answered");
                }
            }
            return (System.nanoTime() - begin) / 1_000_000;
        } finally {
            for (Wire wire : crowd) {
                wire.close();
            }
        }
    }

    private static void say(Wire wire, int number) {
        try {
            wire.send(Arrays.copyOf(Attack.latin(POST), number % 40));
        } catch (IOException _) {
            // it had to make room for others
        }
    }
}
