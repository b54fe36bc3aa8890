package io.hookscope.capture.inspect;

import io.hookscope.check.Check;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Effort;
import io.hookscope.check.Examination;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.profile.Profile;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All checks in the circumstances of the moment, and what is new to this session. Thread-safe, while learning itself
 * follows the order of arrival: only the inspector concludes.
 */
public record Learning(Examiner examiner, Function<Delivery, Circumstances> circumstances, Profile profile)
        implements
            Conclusions {

    @Override
    public Optional<Examination> conclude(long seq, Delivery delivery, Reading reading, Effort effort) {
        return Optional.of(examiner.examine(delivery, reading, with(delivery, profile.learning(seq)), effort));
    }

    /** Returns what the checks say about a delivery, without learning anything from it. */
    public Examination recall(long seq, Delivery delivery, Reading reading) {
        return examiner.examine(delivery, reading, with(delivery, profile.recalling(seq)));
    }

    @Override
    public boolean owes(long seq) {
        return seq > profile.upTo();
    }

    private Circumstances with(Delivery delivery, Check news) {
        Circumstances now = circumstances.apply(delivery);
        List<Check> checks = new ArrayList<>(now.extraChecks());
        checks.add(news);
        return now.withExtraChecks(checks);
    }
}
