package io.hookscope.ui.scenario;

import io.hookscope.check.Secret;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.scenario.Assignment;
import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.send.Courier;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person asked for, as it was typed. Immutable.
 *
 * @param secret  signs; empty to sign nothing
 * @param books   where the bookings are told; blank for nowhere
 * @param pointer where in that answer; blank for the whole
 */
record ScenarioRequest(Scenario scenario, String target, Optional<Secret> secret, String books, String pointer) {

    /**
     * Returns what to run.
     *
     * @throws IllegalArgumentException when an address or the pointer is none; the sentence says what to write
     */
    Assignment assignment(long seed, Instant at) {
        var url = Courier.target(target.strip());
        Optional<BookingProbe> probe = books.isBlank()
                ? Optional.empty()
                : Optional.of(new BookingProbe(Courier.target(books.strip()), pointer.strip()));
        return new Assignment(url, secret.map(Secret::value).map(Signer::new), probe, seed, at);
    }
}
