package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/jane");

    @Test
    void linuxFollowsTheBaseDirectorySpecification() {
        assertThat(DataFolder.usual("Linux", HOME, Map.of()).path()).isEqualTo(HOME.resolve(".local/share/hookscope"));
        assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")).path())
                .isEqualTo(Path.of("/data/hookscope"));
        assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")).path())
                .isEqualTo(HOME.resolve(".local/share/hookscope"));
    }

    @Test
    void macosAndWindowsHaveTheirOwn() {
        assertThat(DataFolder.usual("Mac OS X", HOME, Map.of()).path())
                .isEqualTo(HOME.resolve("Library/Application Support/Hookscope"));
        assertThat(DataFolder.usual("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")).path())
                .isEqualTo(Path.of("/local/Hookscope"));
    }
}
