package io.hookscope.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Headers;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.hostile.Volley.Shot;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Hookscope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers send, at the real program. The long version, with bodies of a gigabyte and thousands of connections:
 * {@code mvn -q test-compile exec:exec@hostile}.
 */
class HostileTest {

    private static final String VISIBLE = "([^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}\\p{Co}\\p{Cf}]|[\u200c\u200d])*";

    /** In bytes; a line for each attack would be many times as much. */
    private static final long MOST_LOGGED = 1_000;

    @TempDir
    Path folder;

    @Test
    void everyAttackGetsThePlansAnswerOrARefusalAndWhatWasAcknowledgedIsKeptByteForByteThroughAKill() throws Exception {
        List<Shot> shots = fire(Stream.concat(Framing.all().stream(), Bodies.all().stream()).toList(), "[ -~]*",
                "--json");

        assertThat(shots.stream().filter(shot -> !shot.asItMust())).isEmpty();
        Listed listed = Listed.in(folder.resolve("session.db"));
        assertThat(listed.honest()).isEqualTo(shots.size());
        assertThat(listed.differences(shots)).isEmpty();
    }

    @Test
    void nothingThatMovesATerminalIsPrintedForPeopleOrLogged() throws Exception {
        List<Attack> attacks = new ArrayList<>(Framing.all());
        for (String text : Bodies.TEXTS) {
            attacks.add(Attack.body(text, "", Bodies.poisoned(text)));
        }
        fire(attacks, "(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  " + VISIBLE + ")?");
    }

    private List<Shot> fire(List<Attack> attacks, String line, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("listen", "--port", "0", "--data-dir", folder.toString()));
        arguments.addAll(List.of(options));
        try (Hookscope hookscope = Hookscope.start(arguments.toArray(String[]::new));
                var volley = new Volley(hookscope.port())) {
            for (Attack attack : attacks) {
                volley.fire(attack);
            }
            int listed = attacks.size() + attacks.stream().mapToInt(attack -> attack.kept().size()).sum();
            List<String> printed = new ArrayList<>();
            while (listed > 0) {
                printed.add(hookscope.nextLine());
                listed -= printed.getLast().startsWith("{\"update\"") ? 0 : 1;
            }
            hookscope.kill();
            hookscope.exitCode();
            printed.addAll(hookscope.rest());
            assertThat(printed.stream().filter(p -> !p.matches(line))).isEmpty();
            Path log = folder.resolve("hookscope.log");
            assertThat(Files.readString(log).lines().filter(l -> !l.matches("[ -~]*"))).isEmpty();
            assertThat(Files.size(log)).as("bytes in the log").isLessThan(MOST_LOGGED);
            assertThat(folder.resolve("hookscope.log.1")).as("a log that was full").doesNotExist();
            return volley.shots();
        }
    }

    @Test
    void readsAsJsonWhatTheGrammarAllowsAndNothingElse() {
        var reader = new EventReader();
        var wrong = new ArrayList<String>();
        for (JsonCases.Case json : JsonCases.all()) {
            boolean taken = reader.read(Deliveries.post(json.bytes(), Headers.NONE))
                    .content() instanceof Content.Json;
            if (json.must() != JsonCases.Must.EITHER && taken != (json.must() == JsonCases.Must.TAKE)) {
                wrong.add(json.must() + " " + json.name());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
