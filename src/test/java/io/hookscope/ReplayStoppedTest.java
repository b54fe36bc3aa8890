package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Hookscope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C during {@code hookscope replay}. */
class ReplayStoppedTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPrintedIsKept() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            session.append(Deliveries.json("1")).join();
            session.append(Deliveries.json("2")).join();
        }
        var end = new CountDownLatch(1);
        try (var handler = new Handler((request, connection) -> {
            if (new String(request.body()).equals("2")) {
                end.await();
            }
            Handler.write(connection, "200 OK");
        });
                Hookscope hookscope = Hookscope.start("replay", folder.resolve("session.db").toString(), "--to",
                        handler.at(""), "--data-dir", folder.toString())) {
            assertThat(hookscope.nextLine()).startsWith("#1 ").contains("passing");
            await().until(() -> handler.received().size() == 2);
            hookscope.terminate();
            hookscope.exitCode();
        } finally {
            end.countDown();
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.handlings(1)).extracting(Handling::outcome).singleElement()
                    .isInstanceOfSatisfying(SendOutcome.Answered.class, a -> assertThat(a.status()).isEqualTo(200));
            assertThat(session.handlings(2)).extracting(Handling::outcome).singleElement()
                    .isInstanceOfSatisfying(SendOutcome.Failed.class,
                            f -> assertThat(f.failure()).isEqualTo(SendOutcome.Failure.CANCELLED));
        }
    }
}
