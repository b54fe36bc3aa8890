package io.hookscope.desktop;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Session;
import io.hookscope.ui.search.Contents;
import io.hookscope.wiring.Checking;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** What a search in the window asks of a session and its checks. Thread-safe. */
record DesktopContents(Session session, Checking checking) implements Contents {

    @Override
    public Optional<Delivery> delivery(long seq) {
        return session.delivery(seq);
    }

    @Override
    public long search(Phrase phrase, LongPredicate taker) {
        return session.search(phrase, taker);
    }

    @Override
    public Set<CheckName> findings(long seq, Delivery delivery, Reading reading) {
        return checking.examine(seq, delivery, reading).stream().filter(result -> !result.findings().isEmpty())
                .map(CheckResult::check).collect(Collectors.toSet());
    }
}
