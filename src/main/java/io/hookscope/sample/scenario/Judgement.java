package io.hookscope.sample.scenario;

import io.hookscope.sample.send.SendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Compares what a handler did with what it should have done, and says it. Immutable.
 *
 * @param found  in words, what it did
 * @param advice what to do; empty when all is well
 * @param unseen in words, what could not be told
 */
record Judgement(StepVerdict verdict, String found, String advice, List<String> unseen) {

    static Judgement of(Bench bench, ExpectedAnswers answers, Bookings bookings)
            throws BookingProbe.Unreadable, InterruptedException {
        List<SendResult> replies = bench.replies();
        OptionalLong booked = bench.booked(bookings);
        var unseen = new ArrayList<>(bench.unseen());
        if (booked.isEmpty()) {
            unseen.add(Words.unseenBookings());
        }
        var advice = new ArrayList<String>();
        if (!answers.holdFor(replies)) {
            advice.add(answersAdvice(bench, replies.getLast()));
        }
        boolean refused = !advice.isEmpty() && replies.stream().noneMatch(SendResult::success);
        if (booked.isPresent() && !bookings.allow(booked.getAsLong()) && !(refused && booked.getAsLong() == 0)) {
            advice.add(bookingsAdvice(bench, booked.getAsLong()));
        }
        return new Judgement(advice.isEmpty() ? StepVerdict.PASSED : StepVerdict.FAILED,
                FoundWords.of(replies, booked), String.join(" ", advice), unseen);
    }

    private static String answersAdvice(Bench bench, SendResult last) {
        String key = "step." + bench.step().word() + ".answers";
        if (bench.step() == Step.TAKEN && ExpectedAnswers.refused(last)) {
            return Words.of(key + (bench.signs() ? ".signed" : ".unsigned"));
        }
        if (last instanceof SendResult.Unanswered no) {
            return Words.of("answers." + no.kind().name().toLowerCase(Locale.ROOT));
        }
        return Words.of(Words.has(key) ? key : "answers.other");
    }

    /** Too little is another mistake than too much. */
    private static String bookingsAdvice(Bench bench, long booked) {
        String key = "step." + bench.step().word() + (booked <= 0 ? ".none" : ".bookings");
        return Words.of(Words.has(key) ? key : booked <= 0 ? "bookings.none" : "bookings.other");
    }
}
