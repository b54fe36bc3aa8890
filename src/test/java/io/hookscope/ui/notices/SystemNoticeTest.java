package io.hookscope.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemNoticeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    }

    @Test
    void handsTheWordsOverAsArgumentsOnLinux() throws Exception {
        program("notify-send", "for a; do echo \"[$a]\" >> \"$0.args\"; done");
        assertThat(notice("Linux").show("-e $(reboot) <b>& 'x'")).isTrue();
        assertThat(folder.resolve("notify-send.args")).content().isEqualTo("""
                [--app-name=Hookscope]
                [--expire-time=8000]
                [--]
                [Hookscope]
                [-e $(reboot) &lt;b&gt;&amp; 'x']
                """);
    }

    @Test
    void handsTheWordsOverAsArgumentsOnMacOs() throws Exception {
        program("osascript", "for a; do echo \"[$a]\" >> \"$0.args\"; done");
        assertThat(notice("Mac OS X").show("\" & quit")).isTrue();
        assertThat(folder.resolve("osascript.args")).content().endsWith("[Hookscope]\n[\" & quit]\n");
    }

    @Test
    void handsTheWordsOverInTheEnvironmentOnWindows() throws Exception {
        program("powershell.exe", "echo \"$HOOKSCOPE_NOTICE\" > \"$0.said\"");
        assertThat(notice("Windows 11").show("'; quit")).isTrue();
        assertThat(folder.resolve("powershell.exe.said")).content().isEqualTo("'; quit\n");
    }

    @Test
    void saysThatTheSystemShowedNothing() throws Exception {
        assertThat(notice("Linux").show("words")).isFalse();
        program("notify-send", "exit 1");
        assertThat(notice("Linux").show("words")).isFalse();
    }

    private SystemNotice notice(String system) {
        return new SystemNotice(system, "/nowhere" + File.pathSeparator + folder);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
