package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Session;
import io.hookscope.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process ten times over one session. */
@Timeout(120)
class KilledProcessTest {

    private static final Pattern LINE = Pattern.compile("(\\d+) ([0-9a-f]{64})");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedDeliveryOnceThroughTenKills() throws Exception {
        Path file = folder.resolve("session.db");
        var promised = new HashMap<Long, String>();
        for (int round = 0; round < 10; round++) {
            Map<Long, String> fresh = runAndKill(file);
            assertThat(fresh).as(seed()).isNotEmpty();
            assertThat(promised.keySet()).as("numbers are never used twice, %s", seed())
                    .doesNotContainAnyElementsOf(fresh.keySet());
            promised.putAll(fresh);
            if (round % 3 == 2) {
                check(file, fresh, promised);
            }
        }
        check(file, promised, promised);
    }

    @Test
    void aKillInTheMiddleOfAnEvictionTakesTheOldestOnlyAndNoNumberTwice() throws Exception {
        Path file = folder.resolve("session.db");
        var promised = new TreeMap<Long, String>();
        for (int round = 0; round < 4; round++) {
            Map<Long, String> fresh = runAndKill(file, "150");
            assertThat(fresh).as(seed()).isNotEmpty();
            assertThat(promised.keySet()).as(seed()).doesNotContainAnyElementsOf(fresh.keySet());
            promised.putAll(fresh);
            checkNewest(file, promised);
        }
    }

    /** What is there is one piece up to the newest, at least as long as was asked for, with nothing of what has left. */
    private void checkNewest(Path file, TreeMap<Long, String> promised) throws Exception {
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            List<Long> there = new ArrayList<>();
            session.rows(1, row -> there.add(row.seq()), there::add);
            assertThat(session.lastSeq()).as(seed()).isGreaterThanOrEqualTo(promised.lastKey());
            assertThat(there).as(seed()).hasSizeGreaterThanOrEqualTo(Math.min(150, promised.size()))
                    .containsAll(promised.tailMap(there.getFirst(), true).keySet());
            assertThat(session.count()).as(seed()).isEqualTo(there.size());
            for (long seq : there) {
                if (promised.containsKey(seq)) {
                    assertThat(session.delivery(seq).map(AppendingChild::digest)).as(seed())
                            .contains(promised.get(seq));
                }
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var strays = statement
                        .executeQuery("SELECT count(*) FROM content WHERE seq NOT IN (SELECT seq FROM delivery)")) {
            assertThat(strays.getLong(1)).as(seed()).isZero();
        }
    }

    private String seed() {
        return "seed " + seed;
    }

    private Map<Long, String> runAndKill(Path file, String... keep) throws IOException, InterruptedException {
        List<String> command = ChildJvm.line(AppendingChild.class.getName(), "-Xmx256m");
        command.addAll(List.of(file.toString(), Long.toString(random.nextLong())));
        command.addAll(List.of(keep));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines = new HashMap<Long, String>();
        boolean evicting = keep.length == 0;
        int enough = 1 + random.nextInt(3000);
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher promise = LINE.matcher(line);
                if (promise.matches()) {
                    assertThat(lines.put(Long.valueOf(promise.group(1)), promise.group(2))).isNull();
                }
                evicting |= line.startsWith("gone ");
                if (lines.size() >= enough && evicting) {
                    child.toHandle().destroyForcibly(); // unlike the process, the handle leaves what it printed readable
                }
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        return lines;
    }

    private void check(Path file, Map<Long, String> bodies, Map<Long, String> all) throws Exception {
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            List<Long> there = new ArrayList<>();
            session.rows(1, row -> there.add(row.seq()), there::add);
            assertThat(there).as(seed()).isSorted().doesNotHaveDuplicates();
            assertThat(new HashSet<>(there)).as(seed()).containsAll(all.keySet());
            assertThat(session.count()).as(seed()).isEqualTo(there.size());
            for (var body : bodies.entrySet()) {
                assertThat(session.delivery(body.getKey()).map(AppendingChild::digest)).as(seed())
                        .contains(body.getValue());
            }
        }
    }
}
