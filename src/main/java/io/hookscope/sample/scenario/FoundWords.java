package io.hookscope.sample.scenario;

import io.hookscope.sample.send.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Says what a handler did. Stateless. */
final class FoundWords {

    private static final int LISTED = 4;

    private FoundWords() {}

    /** Returns for example {@code answered 500, 200 in 12 ms at most; booked once}. */
    static String of(List<SendResult> replies, OptionalLong booked) {
        var parts = new ArrayList<String>();
        List<String> answers = replies.stream().map(FoundWords::answer).toList();
        boolean answered = replies.stream().anyMatch(SendResult.Answered.class::isInstance);
        String listed = answers.size() <= LISTED ? String.join(", ", answers) : counted(answers);
        parts.add(answered ? Words.of("found.answered", listed, slowest(replies)) : listed);
        booked.ifPresent(count -> parts.add(Words.of("found.booked", count)));
        return String.join("; ", parts);
    }

    private static String answer(SendResult reply) {
        return switch (reply) {
            case SendResult.Answered answered -> Integer.toString(answered.status());
            case SendResult.Unanswered no -> no.reason();
        };
    }

    private static String counted(List<String> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return String.join(", ", counts.entrySet().stream().map(e -> e.getValue() + " \u00d7 " + e.getKey()).toList());
    }

    private static String slowest(List<SendResult> replies) {
        Duration longest = replies.stream().map(SendResult::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return Long.toString(Math.max(1, longest.toMillis()));
    }
}
