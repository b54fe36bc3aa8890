package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Archive;
import io.hookscope.store.SessionFiles;
import io.hookscope.testing.FaultyDisk;
import io.hookscope.testing.FaultyDisk.Call;
import io.hookscope.testing.FaultyDisk.Failure;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program on a disk whose single calls fail, which no other fault brings about: what was answered 2xx is there once,
 * each failure is said, and when it is over the program goes on by itself.
 */
class FaultyDiskTest {

    private static final String STORED_AGAIN = "Deliveries are stored again.";

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void answersOnlyWhatTheDiskTookWhicheverCallFailsSaysSoAndGoesOn() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Hookscope hookscope = listening(disk, data); Wire wire = new Wire(hookscope.port())) {
            accepts(wire, "/first");
            for (Call call : List.of(Call.WRITE, Call.SYNC)) {
                disk.fail(call, Failure.INPUT_OUTPUT, ".segment");
                refuses(wire, "/refused/" + call);
                assertThat(hookscope.nextError()).contains("Check the disk; Hookscope tries again every second");
                disk.heal();
                accepts(wire, "/after/" + call);
                assertThat(hookscope.nextError()).isEqualTo(STORED_AGAIN);
            }
            disk.fail(Call.WRITE, Failure.NO_SPACE, ".segment");
            refuses(wire, "/full");
            assertThat(hookscope.nextError()).contains("is full. Free some space");
            disk.heal();
            assertThat(hookscope.nextError()).isEqualTo(STORED_AGAIN); // also where nobody sends
            disk.fail(Call.DELETE, Failure.INPUT_OUTPUT, ".segment");
            accepts(wire, "/not/deleted");
            hookscope.kill();
        }
        assertThat(targets(data)).isEqualTo(acknowledged);
    }

    /** Without its name on the disk, a crash of the machine would take the new file with all that was synced in it. */
    @Test
    void answersNothingOutOfANewFileWhoseNameTheDiskDidNotTake() throws Exception {
        FaultyDisk disk = disk();
        Path data = Files.createDirectory(folder.resolve("data"));
        disk.fail(Call.SYNC, Failure.INPUT_OUTPUT, "session.db.journal");
        try (Hookscope hookscope = listening(disk, data); Wire wire = new Wire(hookscope.port())) {
            refuses(wire, "/nameless");
            assertThat(hookscope.nextError()).contains("Check the disk");
            disk.heal();
            accepts(wire, "/named");
            hookscope.kill();
        }
        assertThat(targets(data)).isEqualTo(acknowledged);
    }

    private FaultyDisk disk() throws InterruptedException {
        var made = FaultyDisk.make(folder);
        assumeTrue(made.isPresent(), "needs Linux and gcc");
        return made.get();
    }

    private static Hookscope listening(FaultyDisk disk, Path data) throws IOException {
        return Hookscope.begin(disk.under(Hookscope.builder("-Xmx256m", "listen", "--json", "--port", "0", "--data-dir",
                data.toString())));
    }

    private void accepts(Wire wire, String target) throws IOException {
        assertThat(post(wire, target)).startsWith("HTTP/1.1 200 ");
        acknowledged.add(target);
    }

    private static void refuses(Wire wire, String target) throws IOException {
        assertThat(post(wire, target)).startsWith("HTTP/1.1 503 ").contains("Retry-After: ");
    }

    private static String post(Wire wire, String target) throws IOException {
        return wire.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}").head();
    }

    private static List<String> targets(Path data) throws Exception {
        try (Archive session = SessionFiles.read(data.resolve("session.db"), Clock.systemUTC())) {
            return LongStream.rangeClosed(1, session.lastSeq()).mapToObj(session::delivery)
                    .flatMap(Optional::stream).map(Delivery::target).toList();
        }
    }
}
