package io.hookscope.ui.notices;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.event.Printable;
import io.hookscope.settings.Look.Notify;
import io.hookscope.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a person is told of while no window is in front: the first problem of each kind since they last looked, and,
 * when they want it, that deliveries arrived; no more than one notice in {@link #PAUSE}, and no name of a customer in any.
 * Thread-safe, and cheap while a window is in front.
 */
public final class Notices {

    /** At least this long lies between two notices. */
    public static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 60;

    private final Supplier<Notify> wanted;
    private final InstantSource clock;
    private final Consumer<String> teller;
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private volatile boolean away;
    private long newest;
    private long old;
    private int arrived;
    private Instant next = Instant.MIN;

    /**
     * Tells what is wanted at the time.
     *
     * @param teller takes each notice, on the thread that calls
     */
    public Notices(Supplier<Notify> wanted, InstantSource clock, Consumer<String> teller) {
        this.wanted = wanted;
        this.clock = clock;
        this.teller = teller;
    }

    /** Takes deliveries up to that number for known: of them nothing is told, though they may be checked again. */
    public synchronized void startAfter(long seq) {
        newest = seq;
        old = seq;
    }

    /** Says that a window is in front: whoever looks at it needs no notice, and is told anew of what comes later. */
    public synchronized void looked() {
        away = false;
        told.clear();
        waiting.clear();
        arrived = 0;
    }

    /** Says that no window is in front. */
    public void away() {
        away = true;
    }

    /** Takes a delivery that is new, or of which more is known. */
    public void delivery(Row row) {
        if (!away) {
            known(row.seq());
            return;
        }
        synchronized (this) {
            if (row.seq() > newest) {
                newest = row.seq();
                arrived++;
            }
            String kind = row.seq() > old ? kind(row) : null;
            if (kind != null) {
                offer(kind, Strings.get(kind, Printable.of(cut(row.summary().label())), Long.toString(row.seq())));
            }
        }
    }

    /** Takes something that keeps deliveries from arriving or from being kept; its kind is told once. */
    public synchronized void trouble(String kind, String sentence) {
        if (away) {
            offer(kind, sentence);
        }
    }

    /** Says that the tunnel is gone. */
    public void tunnelGone() {
        trouble("tunnel", Strings.get("tunnel"));
    }

    /** Tells what is due. To be called every second or so. */
    public void look() {
        notice().ifPresent(teller);
    }

    private synchronized void known(long seq) {
        newest = Math.max(newest, seq);
    }

    private void offer(String kind, String sentence) {
        if (told.add(kind)) {
            waiting.put(kind, sentence);
        }
    }

    private synchronized Optional<String> notice() {
        Notify now = wanted.get();
        if (!away || now == Notify.OFF || isTooSoon(clock.instant())) {
            return Optional.empty();
        }
        String sentence = "";
        if (!waiting.isEmpty()) {
            sentence = waiting.values().iterator().next();
            sentence = waiting.size() == 1 ? sentence : Strings.get("more", sentence, waiting.size() - 1);
        } else if (now == Notify.ALL && arrived > 0) {
            sentence = Strings.get("arrived", arrived);
        }
        waiting.clear();
        arrived = 0;
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        next = clock.instant().plus(PAUSE);
        return Optional.of(sentence);
    }

    /** A clock that was set back makes nobody wait longer than the pause. */
    private boolean isTooSoon(Instant now) {
        return now.isBefore(next) && !now.plus(PAUSE).isBefore(next);
    }

    /** Returns what kind of problem a delivery has; null when it has none or is not checked yet. */
    private static @Nullable String kind(Row row) {
        if (row.reception().isRefused()) {
            return "refused";
        }
        Conclusion conclusion = row.conclusion();
        if (conclusion == null || conclusion.problems() == 0) {
            return null;
        }
        Kind signature = conclusion.signature().kind();
        return switch (signature) {
            case WRONG, MISSING, MALFORMED -> "signature." + signature.name().toLowerCase(Locale.ROOT);
            case VALID, NO_SECRET, NOT_CHECKED -> conclusion.errors() > 0 ? "errors" : "warnings";
        };
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}
