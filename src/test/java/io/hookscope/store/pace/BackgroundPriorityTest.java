package io.hookscope.store.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackgroundPriorityTest {

    /** Returns how much more than before such a thread lets others go first, as Linux says, after it did that. */
    private static int niceAfter(Runnable deed) {
        var told = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> {
            try {
                int before = nice();
                deed.run();
                told.complete(nice() - before);
            } catch (RuntimeException e) {
                told.completeExceptionally(e);
            }
        });
        return told.join();
    }

    private static int nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoStepsBackLetsOthersGoFirstAndWhoStepsAsideDoesALittle() {
        assertThat(niceAfter(() -> {})).isZero();
        assertThat(niceAfter(BackgroundPriority::stepAside)).isPositive();
        assertThat(niceAfter(BackgroundPriority::stepBack)).isGreaterThan(niceAfter(BackgroundPriority::stepAside));
    }
}
