package io.hookscope.sample.scenario;

import io.hookscope.sample.send.SendResult;
import java.util.List;

/** What a handler's answers should be. */
enum ExpectedAnswers {
    /** Each a 2xx. */
    ACCEPTED,
    /** The last a 2xx. */
    ACCEPTED_AT_LAST,
    /** At least one a 2xx: the others may ask to be called again. */
    ACCEPTED_ONCE,
    /** Each a 4xx. */
    REFUSED,
    /** The first a 4xx, the last a 2xx. */
    REFUSED_THEN_ACCEPTED,
    /** The first no crash, which a 5xx or no answer is; the last a 2xx. */
    BORNE_THEN_ACCEPTED;

    boolean holdFor(List<SendResult> replies) {
        if (replies.isEmpty()) {
            return false;
        }
        SendResult first = replies.getFirst();
        SendResult last = replies.getLast();
        return switch (this) {
            case ACCEPTED -> replies.stream().allMatch(SendResult::success);
            case ACCEPTED_AT_LAST -> last.success();
            case ACCEPTED_ONCE -> replies.stream().anyMatch(SendResult::success);
            case REFUSED -> replies.stream().allMatch(ExpectedAnswers::refused);
            case REFUSED_THEN_ACCEPTED -> refused(first) && last.success();
            case BORNE_THEN_ACCEPTED -> (first.success() || refused(first))
                    && replies.subList(1, replies.size()).stream().allMatch(SendResult::success);
        };
    }

    static boolean refused(SendResult reply) {
        return reply instanceof SendResult.Answered answered && answered.status() >= 400 && answered.status() <= 499;
    }
}
