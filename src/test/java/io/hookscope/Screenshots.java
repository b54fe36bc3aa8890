package io.hookscope;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import io.hookscope.settings.Theme;
import io.hookscope.settings.TunnelSettings;
import io.hookscope.testing.Folders;
import io.hookscope.wiring.LanguageChoice;
import io.hookscope.wiring.Wiring;
import io.hookscope.words.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;

/**
 * Draws the real program without a display, in every state, both themes and two scales, and writes it as pictures:
 * {@code docs/screenshots.md} names the command.
 */
public final class Screenshots extends Application {

    private static final String URL = "https://7c1f-81-2-69-142.ngrok-free.app";
    private static final int PORT = 8080;
    /** What the window is designed for; most states are drawn smaller, to keep their files small. */
    static final Dimension2D LARGE = new Dimension2D(1600, 900);
    /** The size of most pictures. */
    static final Dimension2D USUAL = new Dimension2D(1200, 760);

    /** A story told to a camera. */
    interface Story {
        void tell(Camera camera) throws Exception;
    }

    /** Takes the folder to write to, and the names of the chapters to draw; all of them without a name. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Thread.ofPlatform().name("screenshots").start(() -> {
            try {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    draw(theme);
                }
                System.exit(0);
            } catch (Exception | Error e) {
                e.printStackTrace();
                System.exit(1);
            }
        });
    }

    private void draw(Theme theme) throws Exception {
        Path shop = folder();
        SpecimenSession.fill(shop);
        chapter("window", shop, theme, WindowPictures::draw);
        chapter("sides", shop, theme, SidePictures::draw);
        Path trouble = folder();
        SpecimenSession.fillWithTrouble(trouble);
        chapter("trouble", trouble, theme, StatePictures::trouble);
        chapter("work", folder(), theme, StatePictures::work);
        chapter("empty", folder(), theme, StatePictures::empty);
        if (isWanted("taken")) {
            try (var _ = new ServerSocket(PORT, 1, InetAddress.getByName("127.0.0.1"))) {
                run(folder(), theme, StatePictures::taken);
            }
        }
        Path unstored = folder();
        chapter("unstored", unstored, theme, camera -> StatePictures.unstored(camera, unstored));
        chapter("tunnel", folder(), theme, StatePictures::tunnel);
        if (isWanted("damaged")) {
            Path damaged = folder();
            SpecimenSession.fill(damaged);
            damage(damaged.resolve("session.db"));
            run(damaged, theme, camera -> camera.window("session-damaged"));
        }
        Path foreign = folder();
        Files.writeString(foreign.resolve("session.db"), "This is no session.");
        chapter("foreign", foreign, theme, camera -> camera.window("session-foreign"));
        if (isWanted("german")) {
            LanguageChoice.begin(Language.GERMAN);
            run(shop, theme, WindowPictures::german);
            LanguageChoice.begin(Language.ENGLISH);
        }
        if (isWanted("second")) {
            try (var _ = Wiring.open(options(shop, theme))) {
                run(shop, theme, StatePictures::inUse);
            }
        }
    }

    /** Spoils some pages in the middle, as a failing disk does. */
    private static void damage(Path session) throws Exception {
        try (var file = FileChannel.open(session, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[4 * 4096]), file.size() / 2 / 4096 * 4096);
        }
    }

    private boolean isWanted(String chapter) {
        List<String> asked = getParameters().getRaw();
        return asked.size() < 2 || asked.contains(chapter);
    }

    private void chapter(String name, Path folder, Theme theme, Story story) throws Exception {
        if (isWanted(name)) {
            run(folder, theme, story);
        }
    }

    private static StartOptions options(Path folder, Theme theme) {
        UnaryOperator<Settings> settings = now -> now.withPort(PORT).withTheme(theme);
        boolean filled = Files.exists(folder.resolve("session.db"));
        return new StartOptions(new DataFolder(folder), filled
                ? now -> settings.apply(now).withTunnel(TunnelSettings.DEFAULT.withUrl(URL))
                : settings);
    }

    private void run(Path folder, Theme theme, Story story) throws Exception {
        HookscopeApp.choose(options(folder, theme));
        var app = new HookscopeApp();
        app.init();
        var stage = Camera.fx(() -> {
            var made = new Stage();
            app.start(made);
            if (made.getScene().lookup(".shell") != null) {
                made.setWidth(LARGE.getWidth());
                made.setHeight(LARGE.getHeight());
            }
            return made;
        });
        var camera = new Camera(Path.of(getParameters().getRaw().getFirst()), theme, stage);
        if (stage.getScene().lookup(".shell") != null) {
            camera.until(() -> stage.getScene().lookup("#listener-state") != null);
        }
        camera.act(() -> {});
        story.tell(camera);
        Camera.fx(() -> {
            stage.hide();
            app.stop();
            return true;
        });
    }

    /** A folder of its own, with a name that says nothing of the machine. */
    private static Path folder() throws Exception {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "hookscope-pictures");
        Files.createDirectories(root);
        Path folder = root.resolve("shop-" + System.nanoTime());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                e.printStackTrace();
            }
        }));
        return Files.createDirectories(folder);
    }
}
