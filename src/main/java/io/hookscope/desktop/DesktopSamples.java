package io.hookscope.desktop;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Body;
import io.hookscope.listener.ListenerState;
import io.hookscope.replay.forward.ForwardNotes.Note;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import io.hookscope.sample.Sampler;
import io.hookscope.wiring.Wiring;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
                    ? Optional.of(URI.create(listening.url() + taken()))
                    : Optional.empty();
            case PUBLIC_URL ->
                wiring.receiving().ingress().watch().publicUrl().map(url -> withPath(url, taken()));
            case FORWARD -> forwarding().map(to -> withPath(to.target().toString(), "/"));
        };
    }

    /** A path from which the listener takes deliveries; the root where none can be told. */
    private String taken() {
        return wiring.settings().entrance().paths().onePath().orElse("/");
    }

    /** What is in force, else what was chosen last. */
    private Optional<Forwarding> forwarding() {
        return Optional.ofNullable(wiring.sending().forwarder().counts().state().forwarding())
                .or(() -> wiring.sending().forwardNotes().note().map(Note::forwarding));
    }

    /** A sample goes where the address says, to that path when it says none. */
    private static URI withPath(String url, String path) {
        URI uri = URI.create(url);
        return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve(path) : uri;
    }

    /** Sends the sample there, signed where there is a secret; the stage says what became of all of its requests. */
    CompletionStage<SampleFate> send(Sample sample, SampleTarget place) {
        Optional<URI> target = address(place);
        if (target.isEmpty()) {
            return CompletableFuture.completedStage(SampleFate.FAILED);
        }
        Optional<String> secret = signing().stream().map(Secret::value).findFirst();
        long before = wiring.session().lastSeq();
        Set<Body> unsure = ConcurrentHashMap.newKeySet();
        return sampler.send(sample, target.get(), secret, sent -> {
            if (!sent.reply().success()) {
                unsure.add(sent.post().body());
            }
        }).thenApply(_ -> fate(place, target.get(), before, unsure));
    }

    /** Of what our listener did not answer 2xx, by its plan or its handler, only the session knows whether it came. */
    private SampleFate fate(SampleTarget place, URI target, long before, Set<Body> unsure) {
        if (place != SampleTarget.FORWARD) {
            for (long seq = before + 1; seq <= wiring.session().lastSeq() && !unsure.isEmpty(); seq++) {
                wiring.session().delivery(seq).ifPresent(delivery -> unsure.remove(delivery.body()));
            }
        }
        if (unsure.isEmpty()) {
            return SampleFate.ARRIVED;
        }
        return place == SampleTarget.FORWARD || wiring.settings().entrance().paths().admits(target.getRawPath())
                ? SampleFate.FAILED
                : SampleFate.LEFT_OUT;
    }

    /** Returns the secrets that made events can be signed with, the usual one first: those of this run, then the saved. */
    List<Secret> signing() {
        return Stream.concat(wiring.secretsOfRun().stream(), wiring.secretsFile().secrets().list().stream())
                .filter(secret -> secret.state() == Secret.State.ACTIVE && !secret.value().isEmpty()).toList();
    }
}
