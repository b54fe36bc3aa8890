package io.hookscope.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.tunnel.NgrokProcess.State;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgrokProcessTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    }

    @Test
    void runsForThePortAndIsStopped() throws Exception {
        ngrok("echo $$ > \"$0.pid\"; echo \"$@\" > \"$0.args\"; exec sleep 60");
        try (var ngrok = new NgrokProcess("/nowhere" + File.pathSeparator + folder)) {
            ngrok.start(8080, "8080");
            assertThat(ngrok.state()).isEqualTo(new State.Running(8080));
            await().until(() -> written("ngrok.args"));
            assertThat(folder.resolve("ngrok.args")).content().startsWith("http 8080 --log stdout");
            assertThat(isAlive()).isTrue();
            ngrok.stop();
            assertThat(isAlive()).isFalse();
            assertThat(ngrok.state()).isEqualTo(new State.Idle());
        }
    }

    @Test
    void isStoppedAtTheEndAndBeforeAnotherPort() throws Exception {
        ngrok("echo $$ > \"$0.pid\"; echo \"$@\" > \"$0.args\"; exec sleep 60");
        try (var ngrok = new NgrokProcess(folder.toString())) {
            ngrok.start(8080, "8080");
            await().until(() -> written("ngrok.args"));
            assertThat(isAlive()).isTrue();
            ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
            Files.delete(folder.resolve("ngrok.args"));
            ngrok.start(8081, "8081");
            assertThat(first.isAlive()).isFalse();
            await().until(() -> written("ngrok.args"));
        }
        assertThat(isAlive()).isFalse();
    }

    @Test
    void leavesAnotherNgrokAlone() throws Exception {
        ngrok("exec sleep 60");
        Process other = new ProcessBuilder(folder.resolve("ngrok").toString(), "http", "8080").start();
        try (var ngrok = new NgrokProcess(folder.toString())) {
            ngrok.stop();
            ngrok.start(8080, "8080");
            ngrok.stop();
        } finally {
            assertThat(other.isAlive()).isTrue();
            other.destroy();
        }
    }

    @Test
    void saysWhyItEnded() throws Exception {
        ngrok("echo 't=2024 lvl=eror msg=\"session closing\" err=\"limited to 1 agent ERR_NGROK_108\"'; exit 1");
        try (var ngrok = new NgrokProcess(folder.toString())) {
            ngrok.start(8080, "8080");
            await().until(() -> ngrok.state().equals(new State.Ended("ERR_NGROK_108")));
        }
    }

    @Test
    void saysThatItIsNotInstalled() {
        try (var ngrok = new NgrokProcess(folder.toString())) {
            assertThat(ngrok.installed()).isEmpty();
            ngrok.start(8080, "8080");
            assertThat(ngrok.state()).isEqualTo(new State.Ended(""));
        }
    }

    private void ngrok(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("ngrok"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private boolean written(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) && Files.size(file) > 0;
    }

    private boolean isAlive() throws IOException {
        return ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("ngrok.pid")).strip());
    }
}
