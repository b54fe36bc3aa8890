package io.hookscope.ui.search;

import io.hookscope.check.CheckName;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.event.words.Phrase;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** What a search asks of the session beyond its rows. Asked in the background; may block on the disk. */
public interface Contents {

    /** No content at all. */
    Contents NONE = new Contents() {
        @Override
        public Optional<Delivery> delivery(long seq) {
            return Optional.empty();
        }

        @Override
        public long search(Phrase phrase, LongPredicate taker) {
            return 0;
        }

        @Override
        public Set<CheckName> findings(long seq, Delivery delivery, Reading reading) {
            return Set.of();
        }
    };

    /** Returns a delivery with its bytes. */
    Optional<Delivery> delivery(long seq);

    /** Passes the numbers of deliveries in which the phrase stands until the taker answers false; returns up to where that is known. */
    long search(Phrase phrase, LongPredicate taker);

    /** Returns the checks that have something to tell of the delivery. */
    Set<CheckName> findings(long seq, Delivery delivery, Reading reading);
}
