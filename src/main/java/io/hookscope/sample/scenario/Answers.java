package io.hookscope.sample.scenario;

import io.hookscope.sample.send.Reply;
import java.util.List;

/** What a handler's answers should be. */
enum Answers {
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

    boolean holdFor(List<Reply> replies) {
        if (replies.isEmpty()) {
            return false;
        }
        Reply first = replies.getFirst();
        Reply last = replies.getLast();
        return switch (this) {
            case ACCEPTED -> replies.stream().allMatch(Reply::success);
            case ACCEPTED_AT_LAST -> last.success();
            case ACCEPTED_ONCE -> replies.stream().anyMatch(Reply::success);
            case REFUSED -> replies.stream().allMatch(Answers::refused);
            case REFUSED_THEN_ACCEPTED -> refused(first) && last.success();
            case BORNE_THEN_ACCEPTED -> (first.success() || refused(first))
                    && replies.subList(1, replies.size()).stream().allMatch(Reply::success);
        };
    }

    static boolean refused(Reply reply) {
        return reply instanceof Reply.Answered answered && answered.status() >= 400 && answered.status() <= 499;
    }
}
