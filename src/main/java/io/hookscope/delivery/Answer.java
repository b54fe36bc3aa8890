package io.hookscope.delivery;

import java.time.Duration;

/**
 * What was answered to a delivery.
 *
 * @param status the HTTP status, 100 to 599; 0 when the connection was closed without an answer
 * @param took   from the request's arrival until the answer was handed to the socket
 * @param why    which rule chose it, in a few words, for example {@code 200 at once}
 */
public record Answer(int status, Duration took, String why) {

    /** Whether Voucherify takes this answer as success: any 2xx. */
    public boolean success() {
        return status >= 200 && status <= 299;
    }
}
