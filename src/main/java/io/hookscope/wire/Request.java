package io.hookscope.wire;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import java.time.Duration;
import java.util.List;

/**
 * What is to be sent.
 *
 * @param delivery method, path, headers and the exact body
 * @param target   where to
 * @param added    header lines that stand behind all others, in the place of earlier ones of their names
 * @param patience how long it may take until all of the answer is there
 */
public record Request(Delivery delivery, Target target, List<Header> added, Duration patience) {

    public Request {
        added = List.copyOf(added);
    }
}
