package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookscope.testing.ChildJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the build writes for those who start from a checkout. */
class StartScriptTest {

    @TempDir
    Path folder;

    @Test
    void argumentsArriveAsTheyAreWrittenInALocaleOfNothingButAsciiToo() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        String script = folder.resolve("hookscope").toString();
        String options = ChildJvm.options().stream().map(option -> '"' + option + '"').collect(Collectors.joining(" "));
        assertThat(said(new ProcessBuilder(ChildJvm.java(), "-XX:TieredStopAtLevel=1", "src/build/StartScript.java",
                script, options, ChildJvm.classPath()))).isEmpty();

        for (Map<String, String> locale : List.of(Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"),
                Map.<String, String>of())) {
            var builder = new ProcessBuilder("/bin/sh", "-c", "exec \"$0\" send http://127.0.0.1:1 --dry-run --json "
                    + "--bare --customer \"$(printf 'Jan\\303\\251')\"", script);
            builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
            builder.environment().putAll(locale);
            assertThat(said(builder)).as("%s", locale).contains("\"Jan\u00e9\"");
        }
    }

    private static String said(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
