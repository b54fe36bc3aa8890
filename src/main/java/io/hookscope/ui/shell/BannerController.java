package io.hookscope.ui.shell;

import io.hookscope.listener.ListenerState;
import io.hookscope.store.StoreState;
import io.hookscope.ui.Discretion;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Loud rows between strip and search: what stops deliveries from being taken in, and a way out. For the FX thread. */
final class BannerController {

    private final ShellModel model;
    private final Program program;
    private final Discretion discretion;

    @FXML
    private HBox listenerBanner;
    @FXML
    private Label listenerReason;
    @FXML
    private Button listenerNext;
    @FXML
    private HBox storeBanner;
    @FXML
    private Label storeReason;
    @FXML
    private HBox noticeBanner;
    @FXML
    private Label notice;

    BannerController(ShellModel model, Program program, Discretion discretion) {
        this.model = model;
        this.program = program;
        this.discretion = discretion;
    }

    @FXML
    private void initialize() {
        model.listenerProperty().subscribe(this::listener);
        model.storeProperty().subscribe(this::store);
        model.noticeProperty().subscribe(this::notice);
        discretion.onChange(() -> notice(model.noticeProperty().get()));
    }

    @FXML
    private void dismiss() {
        model.noticeProperty().set("");
    }

    private void notice(String sentence) {
        notice.setText(discretion.shown(discretion.isHiding() ? model.hushed() : sentence));
        show(noticeBanner, !sentence.isEmpty());
    }

    private void listener(ListenerState now) {
        show(listenerBanner, now instanceof ListenerState.Failed);
        if (now instanceof ListenerState.Failed(int port, String reason, int next)) {
            int offered = next > 0 ? next : port;
            listenerReason.setText(reason);
            listenerNext.setText(Strings.get(next > 0 ? "banner.listen" : "banner.again", Integer.toString(offered)));
            listenerNext.setOnAction(_ -> program.listenOn(offered));
        }
    }

    private void store(StoreState now) {
        show(storeBanner, now instanceof StoreState.Failing);
        if (now instanceof StoreState.Failing failing) {
            storeReason.setText(Strings.get("banner.store", failing.reason()));
        }
    }

    private static void show(HBox banner, boolean shown) {
        banner.setVisible(shown);
        banner.setManaged(shown);
    }
}
