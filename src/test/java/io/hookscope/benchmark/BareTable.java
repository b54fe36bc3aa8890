package io.hookscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * JavaFX's own table with as many rows as the window has, nothing behind it, in a window of the same size and
 * with the same scrolling: what the machine and the toolkit allow. Rows are in memory and have the texts the window's
 * have; new ones come in on top.
 * Arguments: how many rows, and how many arrive in a second, 0 for none.
 */
public final class BareTable extends Application {

    private static final int CALM_SECONDS = 20;

    /** What a row says. */
    record Row(int number) {

        String time() {
            return "%02d:%02d:%02d.%03d".formatted(number / 3_600_000 % 24, number / 60_000 % 60, number / 1000 % 60,
                    number % 1000);
        }

        String event() {
            return number % 7 == 0 ? "redemption.failed" : "redemption.succeeded";
        }

        String code() {
            return "always-add-l" + number;
        }

        String customer() {
            return "customer " + number % 1000;
        }

        String amount() {
            return "%,d.%02d".formatted(number % 100_000 / 100, number % 100);
        }
    }

    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /** Opens the window, scrolls, tells and ends. */
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        int count = Integer.parseInt(getParameters().getRaw().get(0));
        int second = Integer.parseInt(getParameters().getRaw().get(1));
        var first = new ArrayList<Row>(count);
        for (int n = count; n > 0; n--) {
            first.add(new Row(n));
        }
        rows.setAll(first);
        var table = new TableView<>(rows);
        table.setFixedCellSize(32);
        table.getColumns().setAll(List.of(column("Time", Row::time), column("Event", Row::event),
                column("Code", Row::code), column("Customer", Row::customer), column("Amount", Row::amount)));
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(table, Math.min(1600, screen.getWidth()), Math.min(900, screen.getHeight())));
        stage.show();
        Thread.ofPlatform().daemon().start(() -> measure(table, count, second));
    }

    private static TableColumn<Row, String> column(String title, Function<Row, String> text) {
        var column = new TableColumn<Row, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setPrefWidth(220);
        return column;
    }

    private void measure(TableView<Row> table, int count, int second) {
        var pulses = new Pulses();
        try (var arriving = Executors.newSingleThreadScheduledExecutor()) {
            if (second > 0) {
                arriving.scheduleAtFixedRate(() -> Platform.runLater(() -> rows.addFirst(new Row(rows.size() + 1))), 0,
                        1_000_000_000L / second, TimeUnit.NANOSECONDS);
            }
            pulses.begin();
            TimeUnit.SECONDS.sleep(CALM_SECONDS);
            pulses.tell("while nobody scrolls");
            Scrolling.through(table, count);
            pulses.tell("while it scrolls");
            Scrolling.through(table, count);
            pulses.tell("while it scrolls once more");
            arriving.shutdownNow();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
