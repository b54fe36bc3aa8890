package io.hookscope.exchange.redact;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Summary;
import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.store.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes personal data out of rows, with the pseudonyms that a {@link Redactor} of the same redaction gives. Thread-safe. */
public final class RowMask {

    private static final int MOST = 5_000;
    private static final Pattern ID = Pattern.compile("cust_[A-Za-z0-9]{8,}");

    private final Redaction redaction;
    private final Pseudonyms pseudonyms;
    private final FreeText free;
    private final Map<String, String> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** Masks that way. */
    public RowMask(Redaction redaction) {
        this.redaction = redaction;
        this.pseudonyms = new Pseudonyms(redaction.key());
        this.free = new FreeText(pseudonyms, redaction.paths());
    }

    /** Returns the row as anybody may see it. */
    public Row masked(Row row) {
        Summary s = row.summary();
        var summary = new Summary(s.shape(), s.event(), s.label(), s.outcome(), code(s.code()), s.campaign(),
                customer(s.customer()), s.orderTotal(), s.discount(), s.discountUnit(), s.ids(), s.createdAt(),
                s.footprint());
        return new Row(row.seq(), row.receivedAt(), row.method(), target(row.target()), row.remote(), row.reception(),
                row.bytes(), summary, answer(row.answer()), conclusion(row.conclusion()));
    }

    /** What chose the answer can quote the body, a path, or the URL of a handler, and the row does not know which it is. */
    private @Nullable Answer answer(@Nullable Answer answer) {
        return answer == null
                ? null
                : new Answer(answer.status(), answer.took(), cached('w', answer.why(), w -> Reasons.masked(w, free)));
    }

    /** What a checkout still lacks is named by its code. */
    private @Nullable Conclusion conclusion(@Nullable Conclusion conclusion) {
        if (conclusion == null || conclusion.checkout() == null || redaction.codes() == Codes.KEPT) {
            return conclusion;
        }
        CheckoutPlace place = conclusion.checkout();
        var masked = new CheckoutPlace(place.key(), place.label(), place.arrived(), place.expected(), place.exact(),
                place.total(), place.alarm(), place.position(), place.redeemables(),
                place.missing().stream().map(name -> String.valueOf(code(name))).toList());
        return new Conclusion(conclusion.signature(), conclusion.errors(), conclusion.warnings(),
                conclusion.notices(), conclusion.attempt(), masked);
    }

    /** Returns what stands in the place of a voucher's code. */
    public @Nullable String code(@Nullable String code) {
        return code == null || redaction.codes() == Codes.KEPT
                ? code
                : cached('v', code, text -> pseudonyms.of(PersonalKind.CODE, text));
    }

    /** Returns what stands in the place of a request's target. */
    public String target(String target) {
        return target.length() < 2 ? target : cached('t', target, text -> new Targets(pseudonyms, free).masked(text));
    }

    /** A customer is named by the name, else by the e-mail address; an id of Voucherify's stays. */
    private @Nullable String customer(@Nullable String customer) {
        if (customer == null || ID.matcher(customer).matches()) {
            return customer;
        }
        return cached('c', customer, text -> {
            String masked = free.masked(text);
            return masked.equals(text) ? pseudonyms.of(PersonalKind.NAME, text) : masked;
        });
    }

    private synchronized String cached(char kind, String text, UnaryOperator<String> mask) {
        return known.computeIfAbsent(kind + text, _ -> mask.apply(text));
    }
}
