package io.hookscope.capture.inspect;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Gone;
import java.util.Iterator;
import java.util.Set;

/** What the inspector's thread is asked to do. */
sealed interface Task {

    /** One piece of long work, which asks for the next piece itself. */
    sealed interface Piece extends Task {}

    /** Read and check. */
    record Inspect(long seq, Delivery delivery) implements Task {}

    /** Note what was answered. */
    record Note(long seq, Answer answer) implements Task {}

    /** Read what was stored and not read before this start. */
    record CatchUp() implements Task {}

    /** Publish once more what deliveries say together. */
    record Together() implements Task {}

    /** Publish those once more of which others say more than they say alone. */
    record Differing(Iterator<Long> left) implements Piece {}

    /** List what is to be checked once more, newest first; the number tells it from earlier wishes. */
    record Again(int wish) implements Task {}

    /** Check the next portion of the list. */
    record Portion(int wish, Iterator<Long> left, Recheck before) implements Piece {}

    /** Check those once more that only the session remembers, from that number down. */
    record Older(int wish, long from, Recheck before) implements Piece {}

    /** Read those of earlier runs that were never read, or by an older version: these, then those from that number on. */
    record Unread(Iterator<Long> left, long from) implements Piece {}

    /** Go on with telling what the deliveries of earlier runs say together. */
    record LookBack(HistoryPass historyPass) implements Task {}

    /** Forget what has left the session. */
    record Forget(Gone gone) implements Task {}

    /** Take in again what was brought back. */
    record Welcome(Set<Long> seqs) implements Task {}

    /** End. */
    record Stop() implements Task {}
}
