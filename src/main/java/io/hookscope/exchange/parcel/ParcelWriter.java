package io.hookscope.exchange.parcel;

import java.io.IOException;

/** Writes parcels in some form, one after the other, with memory for one. For one thread. */
public interface ParcelWriter {

    /** Writes one. */
    void write(Parcel parcel) throws IOException;

    /** Writes what stands at the end; the stream beneath stays open. */
    void finish() throws IOException;
}
