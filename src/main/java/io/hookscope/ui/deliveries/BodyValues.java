package io.hookscope.ui.deliveries;

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

    /** Whether all of a value is there. */
    enum Extent {
        WHOLE, BEGINNING, LACKING
    }

    /**
     * What stands there.
     *
     * @param text   the value; empty when there is none
     * @param why    why there is nothing, in plain words; empty where the body could be read
     * @param extent how much of it is known; of a delivery that could not be read, nothing
     */
    record Value(String text, String why, Extent extent) {

        /** Nothing, or nothing yet. */
        static final Value NONE = of("");

        /** All that stands there. */
        static Value of(String text) {
            return new Value(text, "", Extent.WHOLE);
        }

        /** Nothing can stand in such a body. */
        static Value none(String why) {
            return new Value("", why, Extent.WHOLE);
        }

        /** Nobody knows what stands there. */
        static Value lacking(String why) {
            return new Value("", why, Extent.LACKING);
        }

        /** Returns as much of it as that many characters hold. */
        Value shortened(int longest) {
            if (text.length() <= longest) {
                return this;
            }
            int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
            return new Value(text.substring(0, end) + "\u2026", why, Extent.BEGINNING);
        }
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
    private boolean reading;
    private long turn;

    /** Reads from there from now on. */
    void from(BodySource other) {
        source = other;
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

    /** Returns what changes whenever what was read before no longer holds. */
    long turn() {
        return turn;
    }

    /** Passes on what stands at the first of those places, whole and as many as fit into memory, once it is read. */
    void whole(Collection<Place> places, Consumer<Map<Place, Value>> taker) {
        BodySource from = source;
        from.background().execute(() -> {
            Map<Place, Value> found = BodyReader.whole(from, places);
            from.fx().execute(() -> taker.accept(found));
        });
    }

    /** Does that on the FX thread, after what waits there. */
    void later(Runnable deed) {
        source.fx().execute(deed);
    }
}
