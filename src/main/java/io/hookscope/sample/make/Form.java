package io.hookscope.sample.make;

/** In which form the event's data is sent. */
public enum Form {
    /** As Voucherify sends today. */
    ENVELOPE,
    /** The data alone, as the documentation prints it. */
    BARE,
    /** As projects older than v2024-01-01 receive it. */
    LEGACY
}
