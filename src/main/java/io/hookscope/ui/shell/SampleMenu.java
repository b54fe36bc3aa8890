package io.hookscope.ui.shell;

import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleTarget;
import io.hookscope.words.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;

/** Fills the menu of samples: which one, and where to. For the FX thread. */
final class SampleMenu {

    private static final Texts SAMPLES = Texts.beside(Sample.class);

    private final ShellModel model;
    private final Program program;
    private final Map<SampleTarget, RadioMenuItem> targets = new EnumMap<>(SampleTarget.class);

    SampleMenu(ShellModel model, Program program) {
        this.model = model;
        this.program = program;
    }

    void fill(SplitMenuButton button, Consumer<Sample> sender) {
        for (Sample offered : Sample.values()) {
            var entry = new MenuItem(SAMPLES.get(offered.key()));
            entry.setId(offered.key().replace('.', '-'));
            entry.setOnAction(_ -> sender.accept(offered));
            button.getItems().add(entry);
        }
        button.getItems().add(new SeparatorMenuItem());
        var group = new ToggleGroup();
        for (SampleTarget target : SampleTarget.values()) {
            var entry = new RadioMenuItem(words(target));
            entry.setId("sample-to-" + target.word());
            entry.setToggleGroup(group);
            entry.setOnAction(_ -> model.sampleTargetProperty().set(target));
            targets.put(target, entry);
            button.getItems().add(entry);
        }
        model.sampleTargetProperty().subscribe(target -> entry(target).setSelected(true));
        button.setOnShowing(_ -> look());
        look();
    }

    /** What cannot be chosen says why, as long as it cannot. */
    private void look() {
        targets.forEach((target, entry) -> {
            boolean there = target == SampleTarget.LISTENER || program.address(target).isPresent();
            entry.setDisable(!there);
            entry.setText(there
                    ? words(target)
                    : words(target) + " (" + Strings.get("sample.to." + target.word() + ".off") + ")");
            if (!there && entry.isSelected()) {
                model.sampleTargetProperty().set(SampleTarget.LISTENER);
            }
        });
    }

    private static String words(SampleTarget target) {
        return Strings.get("sample.to." + target.word());
    }

    private RadioMenuItem entry(SampleTarget target) {
        return targets.get(target);
    }
}
