package io.hookscope.ui.notices;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a notice by what the operating system has for it: {@code notify-send} on Linux, {@code osascript} on macOS, a toast by
 * way of PowerShell on Windows. The words travel as arguments or in the environment, never inside a script. Thread-safe;
 * {@link #show} blocks until it is shown or could not be.
 */
public final class SystemNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SystemNotice.class);
    /** The name in every language. */
    static final String TITLE = "Hookscope";
    private static final String WORDS = "HOOKSCOPE_NOTICE";

    /** The toast is shown in PowerShell's name, because an application without an installer has none of its own. */
    private static final String TOAST = "$m=[Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,"
            + "ContentType=WindowsRuntime];$t=[Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent("
            + "[Windows.UI.Notifications.ToastTemplateType]::ToastText02);$n=$t.GetElementsByTagName('text');"
            + "[void]$n.Item(0).AppendChild($t.CreateTextNode('" + TITLE + "'));"
            + "[void]$n.Item(1).AppendChild($t.CreateTextNode($env:" + WORDS + "));"
            + "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier("
            + "'{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe').Show("
            + "[Windows.UI.Notifications.ToastNotification]::new($t))";

    private final String system;
    private final String path;

    /**
     * Notices of that system.
     *
     * @param system the system property {@code os.name}
     * @param path   the folders where programs are looked for, as in {@code PATH}
     */
    public SystemNotice(String system, String path) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.path = path;
    }

    /** Shows it; returns whether the system took it. */
    public boolean show(String sentence) {
        return command(sentence).map(command -> run(command, sentence)).orElse(false);
    }

    private Optional<List<String>> command(String sentence) {
        if (system.contains("mac")) {
            return program("osascript").map(program -> List.of(program, "-e", "on run argv", "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)", "-e", "end run", TITLE,
                    sentence));
        }
        if (system.startsWith("windows")) {
            return program("powershell.exe")
                    .map(program -> List.of(program, "-NoProfile", "-NonInteractive", "-Command", TOAST));
        }
        return program("notify-send").map(program -> List.of(program, "--app-name=" + TITLE, "--expire-time=8000",
                "--", TITLE, sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    private static boolean run(List<String> command, String sentence) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of(WORDS, sentence));
            Process process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            LOG.info("The system shows no notices: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Optional<String> program(String name) {
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> file(folder, name)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static Stream<Path> file(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
