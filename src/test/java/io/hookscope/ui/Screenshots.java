package io.hookscope.ui;

import static io.hookscope.check.SignatureVerdict.Kind.MISSING;
import static io.hookscope.check.SignatureVerdict.Kind.VALID;
import static io.hookscope.check.SignatureVerdict.Kind.WRONG;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Outcome;
import io.hookscope.event.Unit;
import io.hookscope.listener.ListenerState;
import io.hookscope.settings.Theme;
import io.hookscope.store.Row;
import io.hookscope.store.StoreState;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.detail.DetailPane;
import io.hookscope.ui.detail.DetailSources;
import io.hookscope.ui.shell.ShellWindow;
import io.hookscope.ui.shell.StillProgram;
import io.hookscope.ui.shell.Vitals;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the real window without a display and writes it as pictures: {@code docs/screenshots.md} names the command. */
public final class Screenshots extends Application {

    private record Picture(String name, Theme theme, StillProgram program, String filter) {}

    private final List<Picture> pictures = List.of(
            new Picture("window-light", Theme.LIGHT, busy(), ""),
            new Picture("window-dark", Theme.DARK, busy(), ""),
            new Picture("empty-light", Theme.LIGHT, new StillProgram(), ""),
            new Picture("empty-dark", Theme.DARK, new StillProgram(), ""),
            new Picture("port-taken", Theme.LIGHT, portTaken(), ""),
            new Picture("disk-full", Theme.DARK, diskFull(), ""),
            new Picture("nothing-matches", Theme.LIGHT, busy(), "no such thing"));

    /** Takes the folder to write to. */
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        stage.setWidth(1600);
        stage.setHeight(900);
        Platform.setImplicitExit(false);
        next(stage, 0);
    }

    private void next(Stage stage, int index) {
        if (index == pictures.size()) {
            Platform.exit();
            return;
        }
        Picture picture = pictures.get(index);
        var memory = new MapMemory();
        picture.program().theme = picture.theme();
        var window = new ShellWindow(picture.program(), new CellText(ZoneOffset.UTC, 2), memory);
        var detail = new DetailPane(new DetailSources(seq -> Optional.of(Deliveries.json(Deliveries.goldenEnvelope())),
                new EventReader(), Runnable::run, window.feed()));
        window.detail(detail);
        window.selectedRowsProperty().subscribe(rows -> detail.show(rows.isEmpty() ? null : rows.getFirst()));
        stage.setScene(window.scene());
        stage.show();
        window.open();
        picture.program().follow(window.feed()::accept);
        window.model().vitalsProperty().set(picture.program().vitals());
        if (!picture.filter().isEmpty()) {
            ((TextField) window.scene().lookup("#search")).setText(picture.filter());
        }
        var settled = new PauseTransition(javafx.util.Duration.millis(4000));
        var loaded = new PauseTransition(javafx.util.Duration.millis(1200));
        loaded.setOnFinished(_ -> select(window));
        loaded.play();
        settled.setOnFinished(_ -> {
            write(window.scene().snapshot(null), picture.name());
            next(stage, index + 1);
        });
        settled.play();
    }

    private static void select(ShellWindow window) {
        var table = (TableView<?>) window.scene().lookup("#deliveries");
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void write(WritableImage drawn, String name) {
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        int[] pixels = new int[width * height];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = Path.of(getParameters().getRaw().getFirst(), name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StillProgram busy() {
        var program = new StillProgram();
        program.rows = rows();
        program.lastSeqAtStart = 9;
        program.vitals = new Vitals(1284, 0, Vitals.Evicted.NONE,
                IntStream.range(0, 60).mapToObj(i -> (i * 7 + i * i) % 5 + i / 20).toList(), 6_500_000, "session.db",
                Duration.ofMillis(3), Duration.ofMillis(9));
        return program;
    }

    private static StillProgram portTaken() {
        var program = new StillProgram();
        program.listener = new ListenerState.Failed(8080, "Port 8080 is taken by another program.", 8081);
        return program;
    }

    private static StillProgram diskFull() {
        var program = busy();
        program.store = new StoreState.Failing("The disk is full. Make room, and it goes on by itself.", Instant.EPOCH);
        program.vitals = new Vitals(1284, 12, new Vitals.Evicted(214, Instant.parse("2026-08-03T12:02:00Z")),
                program.vitals.perSecond(), 6_500_000, "session.db",
                Duration.ofMillis(3), Duration.ofMillis(9));
        return program;
    }

    private static List<Row> rows() {
        var cutShort = new Reception.TooLarge(10 << 20);
        return List.of(
                Rows.succeeded(1).of("WELCOME10", "Welcome", "P. Kim").amounts(9900, 990, Unit.MONEY)
                        .answered(new Answer(200, Duration.ofMillis(10400), "200 at once"))
                        .concluded(VALID, "valid", 0, 1).at("2024-01-15T13:14:12.500Z").row(),
                Rows.succeeded(2).event("customer.rewarded", Outcome.OTHER).of(null, "Points club", "J. Smith")
                        .amounts(null, null, Unit.MONEY).concluded(VALID, "valid", 0, 1)
                        .at("2024-01-15T13:15:40.771Z").row(),
                Rows.succeeded(3).of("LOYAL-0042", "Points club", "J. Smith").amounts(1850, 500, Unit.POINTS)
                        .concluded(VALID, "valid", 0, 1).at("2024-01-15T13:15:44.087Z").row(),
                Rows.succeeded(4).event("not JSON, line 1 column 14", Outcome.OTHER).of(null, null, null)
                        .amounts(null, null, Unit.MONEY).concluded(MISSING, "missing", 0, 1)
                        .at("2024-01-15T13:16:09.312Z").row(),
                Rows.succeeded(5).event("voucher.published", Outcome.OTHER).of("kUs7oM-cOD3", "Autumn-2025", "Alex Doe")
                        .amounts(null, null, Unit.MONEY).at("2024-01-15T13:17:22.480Z").row(),
                Rows.succeeded(6).event("redemption.rollback.succeeded", Outcome.ROLLBACK)
                        .of("Refer-gift-90873378", "Refer-gift", "K. Nowak").amounts(8000, null, Unit.MONEY)
                        .concluded(VALID, "valid", 0, 1).at("2024-01-15T13:18:12.913Z").row(),
                Rows.succeeded(7).event("", Outcome.OTHER).of(null, null, null).amounts(null, null, Unit.MONEY)
                        .reception(cutShort).answered(new Answer(413, Duration.ofMillis(1), "too large"))
                        .at("2024-01-15T13:18:20.001Z").row(),
                Rows.succeeded(8).of("GIFT-8812", "Gift programme", "A. Doe").amounts(4200, 4200, Unit.MONEY)
                        .answered(new Answer(500, Duration.ofMillis(2), "500 twice")).concluded(VALID, "valid", 0, 1)
                        .at("2024-01-15T13:18:31.000Z").row(),
                Rows.succeeded(9).of("GIFT-8812", "Gift programme", "A. Doe").amounts(4200, 4200, Unit.MONEY)
                        .concluded(VALID, "valid", 0, 2).at("2024-01-15T13:19:31.001Z").row(),
                Rows.succeeded(10).of("GIFT-8812", "Gift programme", "A. Doe").amounts(4200, 4200, Unit.MONEY)
                        .concluded(WRONG, "wrong secret", 1, 1).at("2024-01-15T13:20:31.004Z").row(),
                Rows.succeeded(11).event("redemption.failed", Outcome.FAILED).of("SUMMER-24-A7B9", "Summer 2024",
                        "M. Rossi").amounts(12990, null, Unit.MONEY).concluded(VALID, "valid", 0, 1)
                        .at("2024-01-15T13:20:37.120Z").row(),
                Rows.succeeded(12).of("Always-add-prods-5", "Always add missing products", "Jane Doe")
                        .concluded(VALID, "valid", 0, 1).at("2024-01-15T13:20:38.702Z").row());
    }
}
