package io.hookscope.sample.scenario;

import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Stack.Arrival;
import io.hookscope.sample.send.SendResult;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** What each step does, and what must hold afterwards. Stateless. */
final class Deeds {

    private static final int PARTS = 3;
    private static final int AGAIN_AFTER_FAILURE = 2;

    private Deeds() {}

    static Judgement of(Bench bench) throws BookingProbe.Unreadable, InterruptedException {
        return switch (bench.step()) {
            case TAKEN -> taken(bench);
            case SAME_TWICE -> inOrder(bench, Collections.nCopies(2, bench.deck().one()), Bookings.ONCE);
            case SAME_AT_ONCE -> {
                bench.sendAtOnce(Collections.nCopies(5, bench.deck().one()));
                yield Judgement.of(bench, ExpectedAnswers.ACCEPTED_ONCE, Bookings.ONCE);
            }
            case LOST_ANSWER -> lostAnswer(bench);
            case TWENTY_AT_ONCE -> {
                bench.sendAtOnce(bench.deck().many(20));
                yield Judgement.of(bench, ExpectedAnswers.ACCEPTED, Bookings.times(20));
            }
            case NEW_FIELD -> inOrder(bench, List.of(bench.deck().with("/reconsidered_at=\"2031-01-01T00:00:00.000Z\"",
                    "/data/reconsideration={\"by\":[1,null,{\"a\":true}]}", "/data/redemption/reconsidered=null")),
                    Bookings.ONCE);
            case NEW_EVENT -> inOrder(bench, List.of(bench.deck().unheardOf()), Bookings.NEVER);
            case WHOLE_FIRST -> inOrder(bench, bench.deck().stack(PARTS, Arrival.PARENT_FIRST),
                    Bookings.partsOrWhole(PARTS));
            case WHOLE_LAST -> inOrder(bench, bench.deck().stack(PARTS, Arrival.IN_ORDER),
                    Bookings.partsOrWhole(PARTS));
            case STACK_AT_ONCE -> {
                bench.sendAtOnce(bench.deck().stack(PARTS, Arrival.SHUFFLED));
                yield Judgement.of(bench, ExpectedAnswers.ACCEPTED, Bookings.partsOrWhole(PARTS));
            }
            case STACK_AGAIN -> {
                bench.send(bench.deck().stack(PARTS, Arrival.IN_ORDER));
                yield inOrder(bench, bench.deck().stack(PARTS, Arrival.IN_ORDER), Bookings.partsOrWhole(PARTS));
            }
            case TAMPERED -> forged(bench, Defect.SIGNATURE);
            case UNSIGNED -> forged(bench, Defect.NO_SIGNATURE);
            case CHANGED_BODY -> forged(bench, Defect.BODY_AFTER_SIGNING);
            case RIGHT_AFTER_WRONG -> {
                bench.send(bench.deck().forged(Defect.SIGNATURE));
                bench.send(bench.deck().one());
                yield Judgement.of(bench, ExpectedAnswers.REFUSED_THEN_ACCEPTED, Bookings.ONCE);
            }
            case BEYOND_ASCII ->
                inOrder(bench, List.of(bench.deck().by("Zo\u00eb </\u0141ukasz\u2028 \u6771\u4eac & \"\ud83c\udf81\"")),
                        Bookings.ONCE);
            case FAILED -> inOrder(bench, List.of(bench.deck().failed()), Bookings.NEVER);
            case FAILED_THEN_SUCCEEDED -> inOrder(bench, bench.deck().life(Life.FAILED_THEN_SUCCEEDED), Bookings.ONCE);
            case ROLLED_BACK -> inOrder(bench, bench.deck().life(Life.ROLLED_BACK), Bookings.AT_MOST_ONCE);
            case ROLLBACK_FIRST -> rollbackFirst(bench);
            case ROLLBACK_TWICE -> rollbackTwice(bench);
            case ROLLBACK_FAILED -> inOrder(bench, bench.deck().life(Life.ROLLBACK_FAILED), Bookings.ONCE);
        };
    }

    private static Judgement inOrder(Bench bench, List<Post> posts, Bookings bookings)
            throws BookingProbe.Unreadable, InterruptedException {
        bench.send(posts);
        return Judgement.of(bench, ExpectedAnswers.ACCEPTED, bookings);
    }

    private static Judgement forged(Bench bench, Defect defect) throws BookingProbe.Unreadable, InterruptedException {
        bench.send(bench.deck().forged(defect));
        return Judgement.of(bench, ExpectedAnswers.REFUSED, Bookings.NEVER);
    }

    private static Judgement taken(Bench bench) throws BookingProbe.Unreadable, InterruptedException {
        Post post = bench.deck().one();
        SendResult reply = bench.send(post);
        for (int again = 0; again < AGAIN_AFTER_FAILURE && maySucceedLater(reply); again++) {
            reply = bench.send(post);
        }
        if (bench.replies().size() == 1 && reply.success()) {
            bench.unseen(Words.of("unseen.retry"));
        }
        return Judgement.of(bench, ExpectedAnswers.ACCEPTED_AT_LAST, Bookings.ONCE);
    }

    private static boolean maySucceedLater(SendResult reply) {
        return switch (reply) {
            case SendResult.Answered answered -> answered.status() >= 500;
            case SendResult.Unanswered no -> no.kind() != SendResult.Kind.UNREACHABLE;
        };
    }

    private static Judgement lostAnswer(Bench bench) throws BookingProbe.Unreadable, InterruptedException {
        Post post = bench.deck().one();
        bench.hangUp(post, Bookings.ONCE);
        bench.send(post);
        return Judgement.of(bench, ExpectedAnswers.ACCEPTED, Bookings.ONCE);
    }

    /** A handler may refuse what it cannot know yet, because it will be called again; then it is. */
    private static Judgement rollbackFirst(Bench bench) throws BookingProbe.Unreadable, InterruptedException {
        List<Post> life = bench.deck().life(Life.ROLLED_BACK);
        SendResult early = bench.send(life.getLast());
        bench.send(life.getFirst());
        if (ExpectedAnswers.refused(early)) {
            bench.send(life.getLast());
        }
        return Judgement.of(bench, ExpectedAnswers.BORNE_THEN_ACCEPTED, Bookings.AT_MOST_ONCE);
    }

    private static Judgement rollbackTwice(Bench bench) throws BookingProbe.Unreadable, InterruptedException {
        List<Post> life = bench.deck().life(Life.ROLLED_BACK);
        bench.send(life);
        OptionalLong once = bench.booked(Bookings.AT_MOST_ONCE);
        return inOrder(bench, List.of(life.getLast()), once.isPresent()
                ? Bookings.times(once.getAsLong())
                : Bookings.AT_MOST_ONCE);
    }
}
