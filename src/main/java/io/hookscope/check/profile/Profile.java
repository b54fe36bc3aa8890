package io.hookscope.check.profile;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Place;
import io.hookscope.check.profile.Walk.Manner;
import io.hookscope.check.profile.Walk.News;
import io.hookscope.event.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Learns which fields the events of each type have and of which JSON types they are, and tells what is new in an event.
 * What was news with a delivery is news with it whenever it is checked again, and with no other. Bounded, and thread-safe.
 */
public final class Profile {

    private static final int EVENTS = 300;

    private final Map<String, EventProfile> events;
    private final Map<String, EventProfile> elsewhere;
    private long upTo;

    private Profile(Map<String, EventProfile> events, Map<String, EventProfile> elsewhere, long upTo) {
        this.events = events;
        this.elsewhere = elsewhere;
        this.upTo = upTo;
    }

    /** Knows nothing yet. */
    public Profile() {
        this(new HashMap<>(), Map.of(), 0);
    }

    /**
     * Knows what was kept.
     *
     * @param kept      what {@link #json} returned
     * @param elsewhere the same of other sessions, of which nothing is news; null to let all be new to this session
     */
    public static Profile of(ObjectNode kept, @Nullable ObjectNode elsewhere) {
        return new Profile(ProfileJson.events(kept), elsewhere == null ? Map.of() : ProfileJson.events(elsewhere),
                kept.path("upTo").longValue(0));
    }

    /** Returns what is known, with the number of the last delivery in it, for {@link #of}. */
    public synchronized ObjectNode json() {
        return ProfileJson.of(events).put("upTo", upTo);
    }

    /** Returns what that other JSON knows, and what is known here. */
    public synchronized ObjectNode joinedTo(ObjectNode other) {
        return ProfileJson.of(ProfileJson.joined(ProfileJson.events(other), events));
    }

    /** Returns the number of the last delivery from which was learned; 0 for none. */
    public synchronized long upTo() {
        return upTo;
    }

    /** Returns a check that learns from the delivery of that number, unless that was done, and tells what is new in it. */
    public Check learning(long seq) {
        return new NewsCheck(evidence -> learn(seq, evidence));
    }

    /** Returns a check that tells again what was new in the delivery of that number. */
    public Check recalling(long seq) {
        return new NewsCheck(evidence -> recall(seq, evidence));
    }

    private synchronized List<News> learn(long seq, Evidence evidence) {
        if (seq <= upTo) {
            return recall(seq, evidence);
        }
        upTo = seq;
        String event = evidence.reading().name();
        Place data = evidence.data();
        if (event.isEmpty() || !data.isObject() || events.size() >= EVENTS && !events.containsKey(event)) {
            return List.of();
        }
        EventProfile profile = events.computeIfAbsent(event, _ -> new EventProfile());
        EventProfile other = elsewhere.get(event);
        int samples = profile.samples() + (other == null ? 0 : other.samples());
        profile.sampled(identity(evidence));
        return new Walk(seq, profile, other).of(data,
                samples < EventProfile.ENOUGH ? Manner.QUIETLY : Manner.TELLING);
    }

    /** What all attempts and all subscriptions of one event have in common. */
    private static String identity(Evidence evidence) {
        Ids ids = evidence.reading().summary().ids();
        String id = ids.event() != null ? ids.event() : ids.redemption();
        return id != null ? id : Long.toString(evidence.reading().summary().footprint().digest());
    }

    private synchronized List<News> recall(long seq, Evidence evidence) {
        EventProfile profile = events.get(evidence.reading().name());
        return profile == null ? List.of() : new Walk(seq, profile, null).of(evidence.data(), Manner.RECALLING);
    }

    /** Tells news as notices. */
    private record NewsCheck(Function<Evidence, List<News>> source) implements Check {

        @Override
        public CheckName name() {
            return CheckName.CONTRACT;
        }

        @Override
        public CheckResult check(Evidence evidence) {
            return Told.of(source.apply(evidence), evidence.reading().name());
        }
    }
}
