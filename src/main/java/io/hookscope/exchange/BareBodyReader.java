package io.hookscope.exchange;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.ArrivalReader;
import io.hookscope.exchange.parcel.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Takes a bare JSON body for one delivery that arrives now. Stateless but for the clock. */
record BareBodyReader(InstantSource clock) implements ArrivalReader {

    private static final int LARGEST = 64 << 20;

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new UnreadableException(0, "body.large");
        }
        switch (JsonTree.read(bytes)) {
            case JsonResult.Tree _ -> sink.take(new Arrival(0, delivery(bytes), null));
            case JsonResult.Broken(int line, int column) -> throw wrong(line, column);
            case JsonResult.BadText(String _, int line, int column) -> throw wrong(line, column);
            case JsonResult.TooDeep() -> throw new UnreadableException(0, "body.deep");
            case JsonResult.TooMany() -> throw new UnreadableException(0, "body.many");
        }
    }

    private static UnreadableException wrong(int line, int column) {
        boolean begins = line > 1 || column > 1;
        return begins ? new UnreadableException(line, "body.wrong", column) : new UnreadableException(1, "body.none");
    }

    private Delivery delivery(byte[] bytes) {
        return new Delivery(clock.instant().truncatedTo(ChronoUnit.MICROS), "POST", "/", "HTTP/1.1", Delivery.IMPORTED,
                Headers.of("Content-Type", "application/json"), Body.of(bytes), Reception.WHOLE);
    }
}
