package io.hookscope.event.redemption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A redemption.
 *
 * @param result         SUCCESS or FAILURE as written
 * @param status         SUCCEEDED, FAILED or ROLLED BACK as written
 * @param parent         the id of the stack's redemption, when this is one redeemable of several
 * @param amount         credits or points that it used, for gift cards and loyalty cards; negative on a rollback
 * @param failureCode    why it failed, as a word for programs
 * @param failureMessage why it failed, as a sentence
 */
public record Redemption(@Nullable String id, @Nullable String result, @Nullable String status,
        @Nullable String trackingId, @Nullable String parent,
        @Nullable BigDecimal amount, @Nullable String failureCode, @Nullable String failureMessage,
        @Nullable Order order, @Nullable Voucher voucher, @Nullable Customer customer) {}
