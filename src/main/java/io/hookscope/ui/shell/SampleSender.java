package io.hookscope.ui.shell;

import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import java.util.concurrent.Executor;

/** Sends samples to the target of now, and says when that did not work. For the FX thread. */
final class SampleSender {

    private final ShellModel model;
    private final Program program;
    private final Executor fx;

    SampleSender(ShellModel model, Program program, Executor fx) {
        this.model = model;
        this.program = program;
        this.fx = fx;
    }

    void send(Sample sample) {
        String why = model.whyNoSample();
        model.sample(why);
        if (why.isEmpty()) {
            SampleTarget target = model.sampleTargetProperty().get();
            program.send(sample, target).whenComplete((fate, failure) -> fx
                    .execute(() -> model.sample(words(failure == null ? fate : SampleFate.FAILED, target))));
        }
    }

    private static String words(SampleFate fate, SampleTarget target) {
        return switch (fate) {
            case ARRIVED -> "";
            case LEFT_OUT -> Strings.get("sample.left_out");
            case FAILED -> Strings.get("sample.failed." + target.word());
        };
    }
}
