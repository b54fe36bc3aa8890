package io.hookscope.hostile;

import io.hookscope.testing.Wire;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** An honest sender beside the attacks, who sends one delivery after another and looks at the time. For one thread. */
final class Bystander {

    private static final long PAUSE_MILLIS = 50;

    private final int port;
    private long[] micros = new long[1024];
    private int count;
    private long refused;

    Bystander(int port) {
        this.port = port;
    }

    Bystander sendUntil(long nanoTime) throws IOException, InterruptedException {
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < nanoTime) {
                long begin = System.nanoTime();
                wire.send("POST /bystander HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
                if (!wire.head().startsWith("HTTP/1.1 200 ")) {
                    refused++;
                }
                if (count == micros.length) {
                    micros = Arrays.copyOf(micros, 2 * count);
                }
                micros[count++] = (System.nanoTime() - begin) / 1000;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        return this;
    }

    String words() {
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return "%,d deliveries, %d of them not answered 200; waited %.1f ms at the median, %.1f ms at p99, %.1f ms at most"
                .formatted(count, refused, sorted[count / 2] / 1e3, sorted[(int) (count * 0.99)] / 1e3,
                        sorted[count - 1] / 1e3);
    }
}
