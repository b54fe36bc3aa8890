package io.hookscope;

import io.hookscope.check.Secret;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleTarget;
import io.hookscope.sample.Sampler;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Sends samples from the window: where to, and signed with which secret. Thread-safe. */
final class DesktopSamples {

    private final Wiring wiring;
    private final Sampler sampler;

    DesktopSamples(Wiring wiring, Sampler sampler) {
        this.wiring = wiring;
        this.sampler = sampler;
    }

    /** Returns the address that samples for that target are sent to; empty while there is none. */
    Optional<URI> address(SampleTarget target) {
        return switch (target) {
            case LISTENER -> wiring.receiving().state() instanceof ListenerState.Listening listening
                    ? Optional.of(URI.create(listening.url() + "/"))
                    : Optional.empty();
            case PUBLIC_URL -> wiring.receiving().passage().watch().publicUrl().map(DesktopSamples::withPath);
            case FORWARD ->
                wiring.sending().forwardNotes().note().map(note -> withPath(note.forwarding().target().toString()));
        };
    }

    /** A sample goes where the address says, to the root when it says nothing. */
    private static URI withPath(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    }

    /** Sends the sample there, signed where there is a secret; the stage says whether each of its requests was answered 2xx. */
    CompletionStage<Boolean> send(Sample sample, SampleTarget place) {
        Optional<URI> target = address(place);
        if (target.isEmpty()) {
            return CompletableFuture.completedStage(false);
        }
        Optional<String> secret = signing().stream().map(Secret::value).findFirst();
        return sampler.send(sample, target.get(), secret, _ -> {}).thenApply(sum -> sum.other() == 0);
    }

    /** Returns the secrets that made events can be signed with, the usual one first: those of this run, then the saved. */
    List<Secret> signing() {
        return Stream.concat(wiring.secretsOfRun().stream(), wiring.secretsFile().secrets().list().stream())
                .filter(secret -> secret.state() == Secret.State.ACTIVE && !secret.value().isEmpty()).toList();
    }
}
