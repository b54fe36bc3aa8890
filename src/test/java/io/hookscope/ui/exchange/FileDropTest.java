package io.hookscope.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.exchange.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files are dropped on a window. The system's part is played: without a display JavaFX drags nothing. */
@ExtendWith(ApplicationExtension.class)
class FileDropTest {

    private static final List<Path> FILES = List.of(Path.of("a.ndjson"), Path.of("b.har"));

    private final List<Source> taken = new ArrayList<>();
    private boolean possible = true;
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 300, 200);
        FileDrop.on(scene, () -> possible, taken::addAll);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void filesAreTakenAsCopies(FxRobot robot) throws Exception {
        Dragboard files = board(DataFormat.FILES, FILES.stream().map(Path::toFile).toList());
        assertThat(drag(robot, DragEvent.DRAG_OVER, files).getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(taken).isEmpty();
        assertThat(drag(robot, DragEvent.DRAG_DROPPED, files).isDropCompleted()).isTrue();
        assertThat(taken).extracting(Source::name).containsExactly("a.ndjson", "b.har");
    }

    @Test
    void whatIsNoFileIsLeftAlone(FxRobot robot) throws Exception {
        refused(robot, board(DataFormat.PLAIN_TEXT, "text"));
    }

    @Test
    void nothingIsTakenWhereNothingCanBeImported(FxRobot robot) throws Exception {
        possible = false;
        refused(robot, board(DataFormat.FILES, FILES.stream().map(Path::toFile).toList()));
    }

    private void refused(FxRobot robot, Dragboard board) {
        assertThat(drag(robot, DragEvent.DRAG_OVER, board).isAccepted()).isFalse();
        assertThat(drag(robot, DragEvent.DRAG_DROPPED, board).isDropCompleted()).isFalse();
        assertThat(taken).isEmpty();
    }

    private DragEvent drag(FxRobot robot, EventType<DragEvent> type, Dragboard board) {
        var seen = new AtomicReference<DragEvent>();
        robot.interact(() -> {
            scene.getRoot().setOnDragOver(seen::set);
            scene.getRoot().setOnDragDropped(seen::set);
            scene.getRoot().fireEvent(new DragEvent(null, scene.getRoot(), type, board, 10, 10, 10, 10,
                    TransferMode.COPY, null, scene.getRoot(), new PickResult(scene.getRoot(), 10, 10)));
        });
        return seen.get();
    }

    /** Dragged by another program: JavaFX itself makes these only. */
    private static Dragboard board(DataFormat format, Object content) throws Exception {
        Constructor<?> made = Dragboard.class.getDeclaredConstructors()[0];
        made.setAccessible(true);
        Class<?> system = made.getParameterTypes()[0];
        return (Dragboard) WaitForAsyncUtils
                .asyncFx(() -> made.newInstance(Proxy.newProxyInstance(system.getClassLoader(), new Class<?>[]{system},
                        (_, method, arguments) -> switch (method.getName()) {
                            case "hasContent" -> format.equals(arguments[0]);
                            case "getContent" -> format.equals(arguments[0]) ? content : null;
                            case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                            default -> null;
                        })))
                .get();
    }
}
