package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.ForwardNotes.State;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import io.hookscope.sample.Sampler;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import io.hookscope.wire.Target;
import io.hookscope.wiring.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the window's samples go, and what is said of them. */
class DesktopSamplesTest {

    private final Sampler sampler = new Sampler(Clock.systemUTC(), () -> 1);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        sampler.close();
    }

    @ParameterizedTest
    @EnumSource(value = Preset.class, names = {"OK", "TWICE", "ERROR", "DROP", "EMPTY"})
    void aSampleHasArrivedWhateverTheResponsePlanAnswersIt(Preset preset) throws Exception {
        try (Wiring wiring = listening(settings -> settings)) {
            wiring.responder().put(preset.plan());
            assertThat(send(wiring, SampleTarget.LISTENER)).isEqualTo(SampleFate.ARRIVED);
            assertThat(wiring.session().count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"/hooks, /hooks", "/v/*/in, /v/sample/in"})
    void aSampleGoesToAPathFromWhichDeliveriesAreTaken(String only, String path) throws Exception {
        try (Wiring wiring = listening(settings -> settings.withPaths(PathFilter.of(only)))) {
            assertThat(send(wiring, SampleTarget.LISTENER)).isEqualTo(SampleFate.ARRIVED);
            assertThat(wiring.session().delivery(1)).hasValueSatisfying(
                    delivery -> assertThat(delivery.target()).isEqualTo(path));
        }
    }

    @Test
    void aSampleThatTheSettingOnlyThesePathsLeavesOutIsSaidToBe() throws Exception {
        try (Wiring wiring = listening(settings -> settings.withPaths(PathFilter.of("/b\u00fccher")))) {
            assertThat(send(wiring, SampleTarget.LISTENER)).isEqualTo(SampleFate.LEFT_OUT);
        }
    }

    @Test
    void whatDoesNotListenGetsNoSample() throws Exception {
        try (Wiring wiring = listening(settings -> settings)) {
            var samples = new DesktopSamples(wiring, sampler);
            URI gone = samples.address(SampleTarget.LISTENER).orElseThrow();
            wiring.receiving().shut();
            assertThat(send(wiring, SampleTarget.LISTENER)).isEqualTo(SampleFate.FAILED);
            wiring.sending().forwarder().use(Forwarding.to(Target.of(gone.toString())));
            assertThat(send(wiring, SampleTarget.FORWARD)).isEqualTo(SampleFate.FAILED);
        }
    }

    @Test
    void aForwardTargetWhoseHostHasAnUnderscoreGetsNoSampleAndThatIsSaid() throws Exception {
        try (Wiring wiring = listening(settings -> settings)) {
            wiring.sending().forwarder().use(Forwarding.to(Target.of("http://my_shop:3000")));
            assertThat(send(wiring, SampleTarget.FORWARD)).isEqualTo(SampleFate.FAILED);
        }
    }

    @Test
    void theForwardTargetIsTheOneInForceElseTheOneChosenLast() throws Exception {
        try (Wiring wiring = listening(settings -> settings)) {
            var samples = new DesktopSamples(wiring, sampler);
            wiring.sending().forwardNotes()
                    .keep(new Note(Forwarding.to(Target.of("http://127.0.0.1:3000/saved")), State.ON));
            wiring.sending().forwarder().use(Forwarding.to(Target.of("http://127.0.0.1:3000/run")));
            assertThat(samples.address(SampleTarget.FORWARD)).contains(URI.create("http://127.0.0.1:3000/run"));
            wiring.sending().forwarder().rest();
            assertThat(samples.address(SampleTarget.FORWARD)).contains(URI.create("http://127.0.0.1:3000/saved"));
        }
    }

    private SampleFate send(Wiring wiring, SampleTarget target) throws Exception {
        return new DesktopSamples(wiring, sampler).send(Sample.GOLDEN, target).toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private Wiring listening(UnaryOperator<Settings> more) throws Exception {
        Wiring wiring = Wiring
                .open(new StartOptions(new DataFolder(folder), settings -> more.apply(settings.withPort(0))));
        assertThat(wiring.receiving().listen()).isInstanceOf(Listening.class);
        return wiring;
    }
}
