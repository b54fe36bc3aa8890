package io.hookscope.hostile;

import io.hookscope.testing.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fires attacks at a port one after another, and sends an honest delivery on another connection after each. For one thread. */
final class Volley implements AutoCloseable {

    /** Where the honest deliveries go. */
    static final String HONEST = "/honest";

    private static final int PATIENCE_MILLIS = 100_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile(
            "(HTTP/1\\.[01] \\d{3} [A-Za-z -]*\\r\\n((Content-Length: 0|Connection: close|Connection: keep-alive|Date: [^\\r]*|Retry-After: \\d+)\\r\\n)*\\r\\n)*");

    private final int port;
    private final Wire honest;
    private final List<Shot> shots = new ArrayList<>();

    /** What came back for an attack. */
    record Shot(Attack attack, List<Integer> answers, String raw, String honest, long sent, long millis) {

        @Override
        public String toString() {
            return attack.name() + ": " + answers + " instead of " + attack.answers() + " after " + millis + " ms";
        }

        /** Whether exactly the answers came that must come, and nothing else with them. */
        boolean asItMust() {
            return answers.equals(attack.answers()) && ANSWER.matcher(raw).matches()
                    && honest.startsWith("HTTP/1.1 200 ");
        }
    }

    Volley(int port) throws IOException {
        this.port = port;
        this.honest = new Wire(port);
    }

    Shot fire(Attack attack) throws IOException {
        Shot shot = shoot(port, attack, honest);
        shots.add(shot);
        return shot;
    }

    /** Fires one that takes longer than others have patience for; the honest delivery comes on a new connection. */
    static Shot alone(int port, Attack attack) throws IOException {
        return shoot(port, attack, null);
    }

    private static Shot shoot(int port, Attack attack, @Nullable Wire known) throws IOException {
        long begin = System.nanoTime();
        String raw;
        long sent;
        try (Wire wire = new Wire(port, known == null ? PATIENCE_MILLIS : 20_000)) {
            raw = answers(attack, wire);
            sent = wire.sent();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        try (Wire fresh = known == null ? new Wire(port) : null) {
            Wire honest = fresh == null ? Objects.requireNonNull(known) : fresh;
            honest.send("POST " + HONEST + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            return new Shot(attack, statuses(raw), raw, honest.head(), sent, millis);
        }
    }

    private static List<Integer> statuses(String raw) {
        var statuses = new ArrayList<Integer>();
        Matcher matcher = STATUS.matcher(raw);
        while (matcher.find()) {
            statuses.add(Integer.valueOf(matcher.group(1)));
        }
        return statuses;
    }

    /** A connection that is reset while we still send has said all that it had to say. */
    private static String answers(Attack attack, Wire wire) throws IOException {
        try {
            attack.script().send(wire);
        } catch (IOException _) {
            // it was closed under our hands: what came before that is still there
        }
        try {
            return wire.untilClosed();
        } catch (SocketTimeoutException _) {
            return "still open";
        }
    }

    List<Shot> shots() {
        return List.copyOf(shots);
    }

    @Override
    public void close() throws IOException {
        honest.close();
    }
}
