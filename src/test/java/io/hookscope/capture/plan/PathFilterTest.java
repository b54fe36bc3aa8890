package io.hookscope.capture.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PathFilterTest {

    @Test
    void takesEveryPathUntilOneIsNamed() {
        assertThat(PathFilter.of(" , ")).isEqualTo(PathFilter.ALL);
        assertThat(PathFilter.ALL.admits("/wp-login.php")).isTrue();
    }

    @Test
    void aPathIsTakenWithAQueryAndWithASlashAtItsEnd() {
        PathFilter filter = PathFilter.of("/hooks, /v/*/in");
        assertThat(filter.toString()).isEqualTo("/hooks, /v/*/in");
        for (String target : new String[]{"/hooks", "/hooks/", "/hooks?x=/other", "/v/a/b/in"}) {
            assertThat(filter.admits(target)).as(target).isTrue();
        }
        for (String target : new String[]{"/", "/hook", "/hooks/a", "/Hooks", "/favicon.ico", "/v/in", ""}) {
            assertThat(filter.admits(target)).as(target).isFalse();
        }
    }

    @Test
    void aSlashThatIsNamedAtTheEndMakesNoDifference() {
        assertThat(PathFilter.of("/hooks/").admits("/hooks")).isTrue();
        assertThat(PathFilter.of("/").admits("/")).isTrue();
        assertThat(PathFilter.of("/").admits("/a")).isFalse();
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> PathFilter.of("hooks"))
                .hasMessage("The setting paths must be paths that begin with /.");
    }
}
