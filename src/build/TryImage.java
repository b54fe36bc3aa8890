import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Tries the application image as a stranger's machine would run it: no java on the PATH, a home of its own. The window gets
 * one signed golden event and has to show it. docs/packaging.md names the command. Argument: the project's folder.
 */
public class TryImage {

    private static final String LISTENING = "Listening on ";

    private final Path work;
    private final Path home;
    private final String command;

    TryImage(Path project) throws IOException {
        work = project.resolve("target/dist");
        home = Files.createTempDirectory("hookscope-home");
        command = Host.current().command(Host.current().image(work.resolve("image"))).toString();
    }

    public static void main(String[] args) throws Exception {
        new TryImage(Path.of(args[0])).run();
    }

    private void run() throws Exception {
        expect(0, "--version");
        expect(1, "check", Files.writeString(home.resolve("bad.json"), "{").toString());
        Path secret = Files.writeString(home.resolve("secret"), "a-secret-for-trying");
        var errors = home.resolve("errors");
        var begun = System.nanoTime();
        Process window = start(errors, "--port", "0", "--secret-file", secret.toString());
        try {
            String url = line(errors, LISTENING).substring(LISTENING.length());
            System.out.println(url + " after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            expect(0, "send", url + "/hooks", "--secret-file", secret.toString());
            System.out.println("The window's title: " + title("(1) session"));
            picture();
            String stored = expect(0, "export", "--format", "ndjson", "--full");
            require(stored.contains("redemption.succeeded") && stored.contains("/hooks"), "not stored: " + stored);
            require(Files.readAllLines(errors).size() == 1, "it says more than where it listens: " + Files.readString(errors));
        } finally {
            window.destroy();
            window.waitFor(30, TimeUnit.SECONDS);
        }
        System.out.println("The packaged application works without java on the PATH.");
    }

    private String expect(int status, String... arguments) throws Exception {
        Path out = home.resolve("out");
        Process process = builder(arguments).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        require(process.waitFor(60, TimeUnit.SECONDS), "it does not end: " + Arrays.toString(arguments));
        String said = Files.readString(out);
        require(process.exitValue() == status, "exit status " + process.exitValue() + ": " + said);
        System.out.println("hookscope " + arguments[0] + ": exit status " + status);
        return said;
    }

    private Process start(Path errors, String... arguments) throws IOException {
        return builder(arguments).redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("XDG"));
        builder.environment().put("PATH", home.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        return builder;
    }

    private static String line(Path file, String start) throws Exception {
        for (int i = 0; i < 600; i++) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(start)) {
                    return line;
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("it does not listen: " + Files.readString(file));
    }

    /** The window's title counts what nobody looked at: it is there once the row is. */
    private static String title(String wanted) throws Exception {
        for (int i = 0; i < 100; i++) {
            var look = new ProcessBuilder("xwininfo", "-root", "-tree");
            look.environment().put("LC_ALL", "C.UTF-8"); // in another locale it may say that the window has no name
            try (BufferedReader lines = look.start().inputReader(StandardCharsets.UTF_8)) {
                if (lines.lines().toList().stream().anyMatch(line -> line.contains('"' + wanted))) {
                    return wanted;
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("no window is called " + wanted);
    }

    /** On a busy machine the title is there before the window is drawn. */
    private void picture() throws Exception {
        Path picture = work.resolve("window.png");
        for (int i = 0; i < 60; i++) {
            new ProcessBuilder("import", "-window", "root", picture.toString()).start().waitFor();
            BufferedImage drawn = Files.exists(picture) ? ImageIO.read(picture.toFile()) : null;
            if (drawn != null && (drawn.getRGB(drawn.getWidth() / 2, drawn.getHeight() / 2) & 0xffffff) != 0) {
                System.out.println("Picture: " + picture);
                return;
            }
            Thread.sleep(500);
        }
        System.out.println("No picture: ImageMagick is missing, or nothing is drawn.");
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
