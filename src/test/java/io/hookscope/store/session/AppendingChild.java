package io.hookscope.store.session;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.writing.Bounds;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A program that stores deliveries as fast as it can and says which ones it was promised, until somebody kills it. */
final class AppendingChild {

    private static final int IN_FLIGHT = 200;
    private static final int PORTION = 300;

    private AppendingChild() {}

    /** Arguments: the session file, a seed and how many deliveries to keep, all when it is missing. Prints {@code seq digest} for each delivery that was acknowledged. */
    public static void main(String[] arguments) throws Exception {
        var random = new Random(Long.parseLong(arguments[1]));
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 256), true);
        var inFlight = new Semaphore(IN_FLIGHT);
        var left = new Semaphore(0);
        Session session = SessionFiles.open(Path.of(arguments[0]), Clock.systemUTC(),
                new Bounds(10_000, 64 << 20, 1 << 30, 1 << 20));
        if (arguments.length > 2) {
            session.keep(new Retention(Long.parseLong(arguments[2]), Long.MAX_VALUE));
            session.onGone(gone -> {
                out.println("gone " + gone.seqs().stream().mapToLong(seq -> seq).max().orElse(0));
                left.release();
            });
        }
        for (long number = 1;; number++) {
            if (arguments.length > 2 && number % PORTION == 0) {
                left.tryAcquire(300, TimeUnit.MILLISECONDS); // in a burst without end the store would not evict
            }
            inFlight.acquire();
            Delivery delivery = delivery(random);
            session.append(delivery).thenAccept(seq -> {
                out.println(seq + " " + digest(delivery));
                inFlight.release();
            });
        }
    }

    private static Delivery delivery(Random random) {
        byte[] body = new byte[random.nextInt(100) == 0 ? 300_000 : random.nextInt(6000)];
        random.nextBytes(body);
        return new Delivery(Instant.EPOCH, "POST", "/" + random.nextLong(), "HTTP/1.1", "127.0.0.1:1",
                Headers.of("X-Number", Long.toString(random.nextLong()), "X-Number", "again"), Body.of(body),
                Reception.WHOLE);
    }

    static String digest(Delivery delivery) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(delivery.target().getBytes());
            digest.update(delivery.headers().toString().getBytes());
            return HexFormat.of().formatHex(digest.digest(delivery.body().bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
