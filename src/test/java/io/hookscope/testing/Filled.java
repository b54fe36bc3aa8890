package io.hookscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.store.session.SessionFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Sessions on the disk with something in them, and senders to those that listen. */
public final class Filled {

    private Filled() {}

    /** Makes a session with that many deliveries, or adds them to it. */
    public static Path session(Path file, int count) throws Exception {
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (int i = 0; i < count; i++) {
                session.append(Deliveries.json(Deliveries.golden())).get(20, TimeUnit.SECONDS);
            }
        }
        return file.toRealPath();
    }

    /** Returns how many deliveries are in a session; -1 while somebody has it open. */
    public static long count(Path file) throws Exception {
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            return session.count();
        } catch (SessionInUseException _) {
            return -1;
        }
    }

    /** Sends a delivery to that port, and expects a 200. */
    public static void post(int port) throws Exception {
        byte[] body = Deliveries.golden().getBytes(StandardCharsets.UTF_8);
        try (Wire wire = new Wire(port)) {
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n").send(body);
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }
}
