package io.hookscope.wiring;

import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Learning;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.capture.inspect.StoredRelations;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.openapi.DescriptionInUse;
import io.hookscope.check.related.CombinedChecks;
import io.hookscope.check.related.Related;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.settings.LearnedFile;
import io.hookscope.store.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is concluded about the deliveries of one session, in the background and when a person asks. Thread-safe. */
public final class Checking implements AutoCloseable {

    private final Session session;
    private final LearnedFile learned;
    private final Examiner examiner = new Examiner();
    private final Learning learning;
    private final Inspector inspector;
    private final DescriptionInUse description = new DescriptionInUse();
    private final List<Consumer<Optional<String>>> describing = new CopyOnWriteArrayList<>();

    /** Checks that session's deliveries in those circumstances and among those neighbours, once {@link Inspector#start} is called. */
    Checking(Session session, LearnedFile learned, Function<Delivery, Circumstances> circumstances,
            Neighbours neighbours) {
        this.session = session;
        this.learned = learned;
        this.learning = new Learning(examiner, circumstances, learned.profile());
        this.inspector = new Inspector(session, learning, neighbours);
        session.onGone(inspector::forget);
    }

    /** Returns who reads and checks in the background. */
    public Inspector inspector() {
        return inspector;
    }

    /** Returns who runs the checks. */
    Examiner examiner() {
        return examiner;
    }

    /** Checks against that OpenAPI file from now on, or against none; what there is, in the background. */
    void describeBy(@Nullable Path file) {
        if (!Objects.equals(file, description.file().orElse(null))) {
            Thread.ofVirtual().name("hookscope-openapi").start(() -> {
                if (description.use(file)) {
                    inspector.inspectAgain();
                }
                describing.forEach(listener -> listener.accept(description.problem()));
            });
        }
    }

    /** Calls the consumer, on any thread, when another OpenAPI file was read, with what is wrong with it. */
    public void onDescription(Consumer<Optional<String>> listener) {
        describing.add(listener);
    }

    /** Returns the OpenAPI description in use, or why it is not. */
    public DescriptionInUse description() {
        return description;
    }

    /** Returns what the checks say of a delivery now, alone and among the others of the session. */
    public List<CheckResult> examine(long seq, Delivery delivery, Reading reading) {
        var relations = inspector.neighbours().relations();
        List<CheckResult> among = relations.results(seq);
        return CombinedChecks.of(learning.recall(seq, delivery, reading).results(),
                among.isEmpty() ? StoredRelations.of(seq, session).results() : among);
    }

    /** Returns what a delivery has to do with the others of the session. */
    public Optional<Related> related(long seq) {
        return inspector.neighbours().relations().related(seq).or(() -> StoredRelations.of(seq, session).related());
    }

    /** Reads what is left, and keeps what was learned. */
    @Override
    public void close() {
        inspector.close();
        learned.close();
    }
}
