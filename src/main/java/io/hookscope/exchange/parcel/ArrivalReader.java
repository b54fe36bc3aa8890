package io.hookscope.exchange.parcel;

import java.io.IOException;
import java.io.InputStream;

/** Reads deliveries in some form, one after the other, with memory for one. Stateless. */
public interface ArrivalReader {

    /** Takes what is read. */
    interface Sink {
        /** Takes one. */
        void take(Arrival arrival) throws IOException;
    }

    /**
     * Reads to the end of the stream.
     *
     * @throws UnreadableException when something in it is not what it should be
     * @throws IOException         when the stream or the sink fails
     */
    void read(InputStream in, Sink sink) throws IOException;
}
