package io.hookscope.capture.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"/hooks; /hooks", "/\u00fc, /v/*/in; /v/sample/in", "/hooks/*; /hooks/sample",
            "/hooks*; /hooks", "*; /", "/*; /", "*/in; /in", "/in, /; /", "/star/\\*; /star/*"})
    void namesAPathThatIsTaken(String text, String path) {
        assertThat(PathFilter.of(text).onePath()).contains(path);
        assertThat(PathFilter.of(text).admits(path)).isTrue();
    }

    @Test
    void namesNoPathThatCouldMeanSomethingElse() {
        assertThat(PathFilter.ALL.onePath()).contains("/");
        for (String text : List.of("//example.com", "/b\u00fccher", "/a?b", "/a%")) {
            assertThat(PathFilter.of(text).onePath()).as(text).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> PathFilter.of("hooks"))
                .hasMessage("The setting paths must be paths that begin with /.");
    }
}
