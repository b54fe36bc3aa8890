package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Session;
import io.hookscope.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program that opens a session and ends, and tells how the files beside it change, until somebody kills it. */
final class OpeningChild {

    /** What it prints once the session is open. */
    static final String OPENED = "opened";

    private OpeningChild() {}

    /** Argument: the session file. Prints its files with their lengths whenever they have changed. */
    public static void main(String[] arguments) throws Exception {
        File file = new File(arguments[0]);
        Thread.ofPlatform().daemon().start(() -> tell(file));
        try (Session _ = SessionFiles.open(file.toPath(), Clock.systemUTC())) {
            say(OPENED);
        }
    }

    private static void tell(File file) {
        String before = "";
        while (true) {
            String now = beside(file);
            if (!now.equals(before)) {
                say(now);
                before = now;
            }
        }
    }

    private static String beside(File file) {
        return Arrays.stream(file.getParentFile().listFiles((_, name) -> name.startsWith(file.getName()))).sorted()
                .map(one -> one.getName() + " " + one.length()).collect(Collectors.joining(", "));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Runs it and kills it once it has told so often of a file whose name begins so; returns all that it told. */
    static List<String> killedAt(Path session, String file, int times) throws IOException, InterruptedException {
        List<String> command = ChildJvm.line(OpeningChild.class.getName());
        command.add(session.toString());
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new ArrayList<String>();
        try (BufferedReader out = child.inputReader()) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
                seen += line.contains(file) ? 1 : 0;
                if (seen == times) {
                    child.toHandle().destroyForcibly(); // unlike the process, the handle leaves what it printed readable
                }
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told).as("the child told nothing of the session").anyMatch(line -> line.contains(
                session.getFileName() + " "));
        return told;
    }
}
