package io.hookscope.ui.deliveries.model;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Shares;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the deliveries of a checkout come to, written as the row of one delivery so that every column can say it. Stateless. */
final class CheckoutFacts {

    /** The best first: what a checkout shows is the worst of its deliveries. */
    private static final List<SignatureVerdict.Kind> VERDICTS = List.of(SignatureVerdict.Kind.VALID,
            SignatureVerdict.Kind.NO_SECRET, SignatureVerdict.Kind.NOT_CHECKED, SignatureVerdict.Kind.MISSING,
            SignatureVerdict.Kind.MALFORMED, SignatureVerdict.Kind.WRONG);
    private static final Comparator<Answer> ANSWERS = Comparator
            .comparing((Answer a) -> a.status() < 200 || a.status() > 299).thenComparing(Answer::took);

    private CheckoutFacts() {}

    /** Joins deliveries of one checkout, at least one, in the order of the stack. */
    static Line.Checkout of(List<PackedRow> members, Line.Checkout.State state) {
        List<Row> rows = members.stream().map(PackedRow::unpack).toList();
        CheckoutPlace place = rows.stream().map(Row::place).filter(Objects::nonNull)
                .max(Comparator.comparingInt(CheckoutPlace::arrived)).orElseThrow();
        Row newest = rows.stream().max(Comparator.comparing(Row::receivedAt).thenComparing(Row::seq)).orElseThrow();
        Row facts = new Row(newest.seq(), newest.receivedAt(), newest.method(), newest.target(), newest.remote(),
                newest.reception(), rows.stream().mapToLong(Row::bytes).sum(), summary(rows, newest.summary(), place),
                rows.stream().map(Row::answer).filter(Objects::nonNull).max(ANSWERS).orElse(null),
                conclusion(rows, place));
        return new Line.Checkout(members.getFirst().packer().pack(facts), members, state);
    }

    private static Summary summary(List<Row> rows, Summary newest, CheckoutPlace place) {
        Row whole = rows.stream().filter(Row::isTotal).findFirst().orElse(null);
        List<Row> parts = rows.stream().filter(r -> !r.isTotal()).toList();
        List<String> campaigns = distinct(parts, Summary::campaign);
        String campaign = campaigns.size() > 1
                ? Words.get("checkout.campaigns", campaigns.size())
                : campaigns.isEmpty() ? null : campaigns.getFirst();
        Summary money = (whole == null ? parts.getLast() : whole).summary();
        boolean said = whole != null && money.discount() != null;
        return new Summary(newest.shape(), newest.event(), Words.get("checkout.label", place.redeemables()),
                newest.outcome(), place.counts(), campaign,
                distinct(rows, Summary::customer).stream().findFirst().orElse(null), money.orderTotal(),
                said
                        ? money.discount()
                        : Shares.together(parts.stream().map(Row::summary).map(Shares.Stated::of).toList()),
                said || parts.isEmpty() ? money.discountUnit() : parts.getFirst().summary().discountUnit(),
                newest.ids(), newest.createdAt());
    }

    private static Conclusion conclusion(List<Row> rows, CheckoutPlace place) {
        List<Conclusion> all = rows.stream().map(Row::conclusion).filter(Objects::nonNull).toList();
        SignatureVerdict worst = all.stream().map(Conclusion::signature)
                .max(Comparator.comparingInt(v -> VERDICTS.indexOf(v.kind()))).orElseThrow();
        return new Conclusion(worst, all.stream().mapToInt(Conclusion::errors).sum(),
                all.stream().mapToInt(Conclusion::warnings).sum(), all.stream().mapToInt(Conclusion::notices).sum(), 1,
                place);
    }

    private static List<String> distinct(List<Row> rows, Function<Summary, @Nullable String> fact) {
        return rows.stream().map(r -> fact.apply(r.summary())).filter(Objects::nonNull).distinct().toList();
    }
}
