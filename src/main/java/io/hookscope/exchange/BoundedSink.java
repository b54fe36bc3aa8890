package io.hookscope.exchange;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.ArrivalReader.Sink;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;

/**
 * Refuses what no request could have brought: what stands beside a body travels with each row and stays in memory. For one
 * file and one thread.
 */
final class BoundedSink implements Sink {

    /** Sixteen times what the listener takes of a head. */
    private static final long MOST = 1 << 20;

    private final Sink sink;
    private long number;

    BoundedSink(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void take(Arrival arrival) throws IOException {
        number++;
        long longest = beside(arrival);
        for (Handling handling : arrival.attached().handlings()) {
            longest = Math.max(longest, handling.target().length() + beside(handling.outcome()));
        }
        if (longest > MOST) {
            throw new UnreadableException(0, "head.long", number, MOST >> 20);
        }
        sink.take(arrival);
    }

    private static long beside(Arrival arrival) {
        Delivery delivery = arrival.delivery();
        long answered = arrival.answer() == null ? 0 : arrival.answer().why().length();
        return answered + delivery.method().length() + delivery.target().length() + delivery.protocol().length()
                + delivery.remote().length() + delivery.reception().toString().length()
                + arrival.attached().mark().note().length() + size(delivery.headers());
    }

    private static long beside(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Answered answered -> size(answered.headers());
            case SendOutcome.Failed failed -> failed.sentence().length();
        };
    }

    private static long size(Headers headers) {
        return headers.list().stream().mapToLong(line -> line.name().length() + line.value().length()).sum();
    }
}
