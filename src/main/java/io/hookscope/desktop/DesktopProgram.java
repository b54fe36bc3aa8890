package io.hookscope.desktop;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.listener.ListenerState;
import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleFate;
import io.hookscope.sample.SampleTarget;
import io.hookscope.settings.Look;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.Unread;
import io.hookscope.store.pace.BackgroundPriority;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.search.Contents;
import io.hookscope.ui.shell.Program;
import io.hookscope.ui.shell.Vitals;
import io.hookscope.wiring.Wiring;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The services as the window sees them. Thread-safe. */
final class DesktopProgram implements Program, ViewMemory {

    /** When that page has found a place to wait, the table has taken two, one a pulse: it shows the first. */
    private static final int SHOWN_FIRST = FxFeed.PAGES_WAITING + 2;

    private final Wiring wiring;
    private final DesktopSamples samples;
    private final Executor background;
    private final LongAdder evicted = new LongAdder();
    private final Instant start;

    DesktopProgram(Wiring wiring, DesktopSamples samples, Executor background) {
        this.wiring = wiring;
        this.samples = samples;
        this.background = background;
        this.start = wiring.clock().instant();
        wiring.feed().subscribe(event -> {
            if (event instanceof FeedEvent.Left(Gone gone) && gone.cause() == Gone.Cause.EVICTED) {
                evicted.add(gone.seqs().size());
            }
        });
    }

    @Override
    public void onListener(Consumer<ListenerState> consumer) {
        wiring.receiving().onState(consumer);
    }

    @Override
    public void onStore(Consumer<StoreState> consumer) {
        wiring.session().onState(consumer);
        consumer.accept(wiring.session().state());
    }

    @Override
    public void follow(Consumer<FeedEvent> consumer, Consumer<List<Row>> earlier) {
        try {
            var pages = new AtomicInteger();
            wiring.feed().follow(wiring.session(), consumer, page -> {
                earlier.accept(page);
                if (pages.incrementAndGet() == SHOWN_FIRST) {
                    wiring.inspect();
                    BackgroundPriority.stepAside();
                }
            });
        } finally {
            wiring.inspect();
        }
        wiring.checking().inspector().tellTogether();
    }

    @Override
    public long lastSeqAtStart() {
        return wiring.lastSeqAtStart();
    }

    @Override
    public Vitals vitals() {
        Session session = wiring.session();
        CaptureCounters counters = wiring.counters();
        return new Vitals(session.count(), counters.notStoredCount(), new Vitals.Evicted(evicted.sum(), start),
                wiring.isLook() ? List.of() : Arrays.stream(counters.rate().perSecond()).boxed().toList(),
                session.bytesOnDisk(),
                String.valueOf(session.file().getFileName()), counters.took().percentile(0.5),
                counters.took().percentile(0.99), counters.elsewhere().last());
    }

    @Override
    public Set<Long> flagged() {
        return wiring.session().marks().entrySet().stream().filter(mark -> mark.getValue().flagged())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public void flag(Set<Long> seqs) {
        mark(seqs, before -> new Mark(true, before.note()));
    }

    @Override
    public void unflag(Set<Long> seqs) {
        mark(seqs, before -> new Mark(false, before.note()));
    }

    @Override
    public BitSet unreadBefore() {
        Unread unread = wiring.session().unseen();
        // where nobody knows it was filled without a window, or by an older version
        return unread.upTo() == 0 ? new BitSet() : unread.among(wiring.lastSeqAtStart());
    }

    @Override
    public void looked(BitSet unread, long upTo) {
        wiring.session().looked(new Unread(unread, upTo));
    }

    @Override
    public Map<Long, String> notes() {
        return wiring.session().marks().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, mark -> mark.getValue().note()));
    }

    @Override
    public void note(Set<Long> seqs, String text) {
        mark(seqs, before -> new Mark(before.flagged(), text));
    }

    private void mark(Set<Long> seqs, UnaryOperator<Mark> change) {
        Map<Long, Mark> before = wiring.session().marks();
        seqs.forEach(seq -> wiring.session().mark(seq, change.apply(before.getOrDefault(seq, Mark.NONE))));
    }

    @Override
    public Look look() {
        return wiring.settings().look();
    }

    @Override
    public void changeLook(UnaryOperator<Look> change) {
        wiring.currentSettings().change(settings -> settings.withLook(change.apply(settings.look())));
    }

    @Override
    public void listenOn(int port) {
        background.execute(() -> wiring.receiving().listenOn(port));
    }

    @Override
    public Optional<URI> address(SampleTarget target) {
        return samples.address(target);
    }

    @Override
    public CompletionStage<SampleFate> send(Sample sample, SampleTarget place) {
        return samples.send(sample, place);
    }

    @Override
    public Optional<String> recall(String key) {
        return wiring.notes().recall(key);
    }

    @Override
    public void keep(String key, String text) {
        wiring.notes().keep(key, text);
    }

    @Override
    public Contents contents() {
        return new DesktopContents(wiring.session(), wiring.checking());
    }
}
