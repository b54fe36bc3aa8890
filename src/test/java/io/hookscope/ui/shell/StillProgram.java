package io.hookscope.ui.shell;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import io.hookscope.settings.Look;
import io.hookscope.settings.Theme;
import io.hookscope.store.Row;
import io.hookscope.store.StoreState;
import io.hookscope.ui.search.Contents;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A program without listener and store, that stands as a test sets it up. */
public final class StillProgram implements Program {

    /** What it says it is doing. */
    public ListenerState listener = new ListenerState.Listening("127.0.0.1", 8080);
    /** Whether it can store. */
    public StoreState store = new StoreState.Ready();
    /** What its session held before. */
    public long lastSeqAtStart;
    /** Its look. */
    public Look look = Look.DEFAULT.withTheme(Theme.LIGHT);
    /** Its figures. */
    public Vitals vitals = Vitals.NONE;
    /** The ports that it was asked to listen on. */
    public final List<Integer> asked = new ArrayList<>();
    /** The addresses that it has for samples. */
    public final Map<SampleTarget, URI> addresses = new EnumMap<>(SampleTarget.class);
    /** What is flagged in its session. */
    public final Set<Long> flagged = new TreeSet<>();
    /** What is written in its session. */
    public final Map<Long, String> notes = new TreeMap<>();
    /** The samples that it was asked to send. */
    public final List<String> sent = new ArrayList<>();
    /** What its session holds beyond rows. */
    public Contents contents = Contents.NONE;
    /** The rows of its session. */
    public List<Row> rows = List.of();

    private final List<Consumer<ListenerState>> listeners = new ArrayList<>();

    @Override
    public Set<Long> flagged() {
        return Set.copyOf(flagged);
    }

    @Override
    public void flag(Set<Long> seqs) {
        flagged.addAll(seqs);
    }

    @Override
    public void unflag(Set<Long> seqs) {
        flagged.removeAll(seqs);
    }

    @Override
    public Map<Long, String> notes() {
        return Map.copyOf(notes);
    }

    @Override
    public void note(Set<Long> seqs, String text) {
        seqs.forEach(seq -> notes.put(seq, text));
    }

    @Override
    public void onListener(Consumer<ListenerState> consumer) {
        listeners.add(consumer);
        consumer.accept(listener);
    }

    @Override
    public void onStore(Consumer<StoreState> consumer) {
        consumer.accept(store);
    }

    @Override
    public void follow(Consumer<FeedEvent> consumer, Consumer<List<Row>> earlier) {
        rows.forEach(row -> consumer.accept(new FeedEvent.Changed(row)));
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public long lastSeqAtStart() {
        return lastSeqAtStart;
    }

    @Override
    public Vitals vitals() {
        return vitals;
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public void changeLook(UnaryOperator<Look> change) {
        look = change.apply(look);
    }

    @Override
    public void listenOn(int port) {
        asked.add(port);
        listener = new ListenerState.Listening("127.0.0.1", port);
        listeners.forEach(consumer -> consumer.accept(listener));
    }

    @Override
    public Optional<URI> address(SampleTarget target) {
        return Optional.ofNullable(addresses.get(target));
    }

    @Override
    public CompletionStage<SampleFate> send(Sample sample, SampleTarget target) {
        sent.add(sample + " to " + target);
        return CompletableFuture.completedFuture(SampleFate.ARRIVED);
    }
}
