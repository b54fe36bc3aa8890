package io.hookscope.ui.deliveries;

import io.hookscope.ui.LatestTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands at places of bodies. Rows do not know it, so it is read in the background for cells that are in view, the last to
 * ask first, and some thousands are kept: a body never changes. For the FX thread.
 */
final class BodyValues {

    /** So many deliveries are read before it is asked anew which of them are still in view. */
    static final int AT_ONCE = 8;
    private static final int KEPT = 4_000;

    /** A place of the body of one delivery. */
    record Place(long seq, BodyField field) {}

    /**
     * What stands there.
     *
     * @param text the value; empty when there is none
     * @param why  why the body could not be read, in plain words; empty when it could
     */
    record Value(String text, String why) {

        /** Nothing, or nothing yet. */
        static final Value NONE = new Value("", "");
    }

    /** Who shows a value once it is read. */
    interface Asker {

        /** Returns what it would show now; null when it is not in view. */
        @Nullable
        Place place();

        /** Shows what stands there. */
        void show(Value value);
    }

    private final Map<Place, Value> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Value> eldest) {
            return size() > KEPT;
        }
    };
    /** The last to ask comes last. */
    private final Set<Asker> waiting = new LinkedHashSet<>();
    private BodySource source = BodySource.NONE;
    private LatestTask copying = new LatestTask(source.background(), source.fx());
    private boolean reading;
    private long turn;

    /** Reads from there from now on. */
    void from(BodySource other) {
        source = other;
        copying = new LatestTask(source.background(), source.fx());
        forget();
    }

    /** Other parts of deliveries may be seen from now on: what is read already, and what is being read, no longer holds. */
    void forget() {
        known.clear();
        turn++;
    }

    /** Returns what stands there, or nothing as long as it is not read; then the asker is told. */
    Value of(Place place, Asker asker) {
        waiting.remove(asker);
        Value value = known.get(place);
        if (value != null) {
            return value;
        }
        waiting.add(asker);
        if (!reading) {
            reading = true;
            source.fx().execute(this::readOn); // once the asker stands where it shows it
        }
        return Value.NONE;
    }

    /** Returns what stands there, or nothing as long as it is not read. */
    Value known(Place place) {
        return known.getOrDefault(place, Value.NONE);
    }

    private void readOn() {
        List<Place> places = next();
        reading = !places.isEmpty();
        if (reading) {
            long mine = turn;
            BodySource from = source;
            from.background().execute(() -> {
                Map<Place, Value> found = BodyReader.read(from, places);
                from.fx().execute(() -> {
                    if (mine == turn) {
                        take(found);
                    }
                    readOn();
                });
            });
        }
    }

    /** Returns what the last to ask wait for; who is out of view waits no more. */
    private List<Place> next() {
        waiting.removeIf(asker -> asker.place() == null);
        Set<Long> numbers = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (Asker asker : List.copyOf(waiting).reversed()) {
            Place place = asker.place();
            if (place != null && (numbers.contains(place.seq()) || numbers.size() < AT_ONCE)) {
                numbers.add(place.seq());
                places.add(place);
            }
        }
        return places;
    }

    private void take(Map<Place, Value> found) {
        found.forEach((place, value) -> {
            if (value.why().isEmpty()) {
                known.put(place, value);
            }
        });
        for (Asker asker : List.copyOf(waiting)) {
            Value value = found.get(asker.place());
            if (value != null) {
                waiting.remove(asker);
                asker.show(value);
            }
        }
    }

    /** Passes on what stands there, all of it, as soon as it is read; not when something else is asked so before. */
    void read(Collection<Place> places, Consumer<Map<Place, Value>> taker) {
        copying.forget();
        if (places.isEmpty()) {
            taker.accept(Map.of());
            return;
        }
        long mine = turn;
        copying.want(() -> BodyReader.read(source, places), found -> {
            if (mine == turn) {
                taker.accept(found);
            } else {
                read(places, taker);
            }
        });
    }
}
