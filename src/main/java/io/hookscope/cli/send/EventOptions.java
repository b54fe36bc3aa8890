package io.hookscope.cli.send;

import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which event is made. Filled by picocli, read once. */
public final class EventOptions {

    @Option(names = "--event", paramLabel = "TYPE", completionCandidates = Choices.Events.class, defaultValue = "redemption.succeeded", description = "The event: redemption.succeeded (default),%nredemption.failed,%nredemption.rollback.succeeded,%n"
            + "redemption.rollback.failed,%ncustomer.redemption.succeeded,%n"
            + "customer.redemption.rollback.succeeded,%nvoucher.created|updated|enabled|disabled,%n"
            + "customer.created|updated.")
    private String event = "redemption.succeeded";

    @Option(names = "--voucher", paramLabel = "KIND", completionCandidates = Choices.Vouchers.class, description = "What is redeemed: amount, percent, unit, fixed, gift, loyalty, promotion or "
            + "promotion-stack; chosen when left out.")
    private @Nullable String voucher;

    @Option(names = "--lines", paramLabel = "N", description = "How many lines the order has, 1 to 500.")
    private int lines;

    @Option(names = "--code", paramLabel = "CODE", description = "The voucher's code; its campaign's pattern follows.")
    private @Nullable String code;

    @Option(names = "--customer", paramLabel = "NAME", description = "The customer's name.")
    private @Nullable String customer;

    @Option(names = "--amount", paramLabel = "N", description = "The order's amount before discounts, in the smallest unit: 7000 is 70.00.")
    private @Nullable Long amount;

    @Option(names = "--bare", description = "Send the event's data alone, without the envelope.")
    private boolean bare;

    @Option(names = "--legacy", description = "Send the form of projects older than v2024-01-01.")
    private boolean legacy;

    /** Picocli fills it. */
    public EventOptions() {}

    /**
     * Returns what is wished.
     *
     * @throws IllegalArgumentException when it cannot be; the sentence says why
     */
    public Recipe recipe() {
        if (bare && legacy) {
            throw new IllegalArgumentException("An event has one form: leave out --bare or --legacy.");
        }
        EventType type = Choice.of(event, "event", EventType::of, EventType::wire, EventType.values());
        VoucherKind kind = voucher == null
                ? null
                : Choice.of(voucher, "voucher kind", VoucherKind::of, VoucherKind::word, VoucherKind.values());
        Form form = bare ? Form.BARE : legacy ? Form.LEGACY : Form.ENVELOPE;
        return new Recipe(type, kind, form, new Wishes(lines, code, customer, amount));
    }
}
