package io.hookscope.sample.send;

/** When planned retries are sent. */
public enum Insistence {
    /** As Voucherify does: none once an attempt was answered 2xx. */
    UNTIL_ANSWERED,
    /** All of them, whatever is answered. */
    ALWAYS
}
