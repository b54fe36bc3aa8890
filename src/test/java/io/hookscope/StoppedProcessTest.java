package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process stands still in the middle of everything and goes on later, as when the machine sleeps and wakes. */
class StoppedProcessTest {

    private static final String POST = "POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void whoSentHalfBeforeAndWhoSentMeanwhileAreAnsweredAndKept() throws Exception {
        assumeThat(Path.of("/proc/self/stat")).exists();
        try (Hookscope hookscope = Hookscope.start("listen", "--port", "0", "--data-dir", folder.toString())) {
            int port = hookscope.port();
            try (Wire before = new Wire(port); Wire half = new Wire(port)) {
                before.send(POST + "{}");
                assertThat(before.head()).startsWith("HTTP/1.1 200 ");
                half.send(POST + "{");
                signal("STOP", hookscope.pid());
                await().until(() -> state(hookscope.pid()) == 'T');
                try (Wire meanwhile = new Wire(port)) {
                    before.send(POST + "{}");
                    half.send("}");
                    meanwhile.send(POST + "{}");
                    signal("CONT", hookscope.pid());
                    assertThat(before.head()).startsWith("HTTP/1.1 200 ");
                    assertThat(half.head()).startsWith("HTTP/1.1 200 ");
                    assertThat(meanwhile.head()).startsWith("HTTP/1.1 200 ");
                }
            }
            hookscope.terminate();
            hookscope.exitCode();
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(4);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start();
        assertThat(kill.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }

    /** The letter behind the name, which stands in brackets. */
    private static char state(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }
}
