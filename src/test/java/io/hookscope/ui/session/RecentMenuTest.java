package io.hookscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecentMenuTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Test
    void aSessionGoesByItsNameAndItsFolder() {
        assertThat(RecentMenu.words(Path.of("/data/shop/may.db"))).isEqualTo("may  \u2013  /data/shop");
    }

    @Test
    void onlyWhatIsInTheHomeFolderIsShortened() {
        Path neighbour = HOME.resolveSibling(HOME.getFileName() + "2");
        assertThat(RecentMenu.words(HOME.resolve("shop").resolve("may.db"))).endsWith("  \u2013  "
                + Path.of("~").resolve("shop"));
        assertThat(RecentMenu.words(HOME.resolve("may.db"))).endsWith("  \u2013  ~");
        assertThat(RecentMenu.words(neighbour.resolve("may.db"))).endsWith("  \u2013  " + neighbour);
    }
}
