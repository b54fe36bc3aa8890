package io.hookscope.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What later deliveries are compared with, so that no stored body is read again for it. Derived from the bytes and the
 * headers, and kept with the row.
 *
 * @param digest   the first eight bytes of the body's SHA-256; 0 when there are no bytes
 * @param replayOf the value of {@code X-Hookscope-Replay-Of} when the delivery was sent by Hookscope itself, else null
 * @param total    whether it looks like the redemption of a whole stack: a redemption without a voucher or promotion tier
 * @param stacked  the redemption ids of the stack's redeemables when the body lists them, at most 60; usually empty
 */
public record Footprint(long digest, @Nullable String replayOf, boolean total, List<String> stacked) {
    /** The header that a replay carries. */
    public static final String REPLAY_OF = "X-Hookscope-Replay-Of";

    /** Nothing known. */
    public static final Footprint NONE = new Footprint(0, null, false, List.of());

    public Footprint {
        stacked = List.copyOf(stacked);
    }
}
