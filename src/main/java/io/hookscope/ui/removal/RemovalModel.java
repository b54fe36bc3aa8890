package io.hookscope.ui.removal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The last deliveries that were deleted, as long as they can come back: a minute, or until others are deleted. Holds no
 * control; for the FX thread.
 */
public final class RemovalModel {

    /** How long what was deleted can come back. */
    public static final Duration GRACE = Duration.ofMinutes(1);

    /**
     * What belongs to others; none of it blocks.
     *
     * @param takeOut   takes deliveries out of session and table
     * @param bringBack brings them back
     * @param delete    deletes for good
     */
    public record Ways(Consumer<Set<Long>> takeOut, Consumer<Removal> bringBack, Consumer<Set<Long>> delete) {}

    private final Ways ways;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Removal> last = new ReadOnlyObjectWrapper<>(this, "last");
    private final PauseTransition grace = new PauseTransition(javafx.util.Duration.millis(GRACE.toMillis()));

    /** Nothing was deleted yet. */
    public RemovalModel(Ways ways, InstantSource clock) {
        this.ways = ways;
        this.clock = clock;
        grace.setOnFinished(_ -> settle());
    }

    /** What can come back; null when nothing can. */
    public ReadOnlyObjectProperty<@Nullable Removal> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Takes those out, of which nobody had looked at these; what was taken out before is gone for good. */
    public void remove(Set<Long> seqs, Set<Long> unread) {
        if (seqs.isEmpty()) {
            return;
        }
        settle();
        ways.takeOut().accept(seqs);
        last.set(new Removal(seqs, unread.stream().filter(seqs::contains).collect(Collectors.toSet()),
                clock.instant().plus(GRACE)));
        grace.playFromStart();
    }

    /** Brings back what was taken out last. */
    public void undo() {
        Removal back = last.get();
        grace.stop();
        last.set(null);
        if (back != null) {
            ways.bringBack().accept(back);
        }
    }

    /** Lets go for good of what was taken out last. */
    public void settle() {
        Removal gone = last.get();
        grace.stop();
        last.set(null);
        if (gone != null) {
            ways.delete().accept(gone.seqs());
        }
    }
}
