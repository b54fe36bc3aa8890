package io.hookscope.query;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Amounts;
import io.hookscope.event.Ids;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks rows. Stateless and, but for words with digits, free of garbage: it runs over every row of a session. */
final class Evaluation {

    private Evaluation() {}

    static Verdict test(Query query, Row row, Beyond beyond) {
        return test(query.term(), new Asked(row, beyond, query.frame()));
    }

    private record Asked(Row row, Beyond beyond, Frame frame) {}

    private static Verdict test(Term term, Asked of) {
        Row row = of.row();
        return switch (term) {
            case Term.Everything _ -> Verdict.YES;
            case Term.Anywhere(String text, Phrase phrase) -> anywhere(text, phrase, of);
            case Term.Text(Field field, Glob like) when field == Field.NOTE ->
                Verdict.of(is(like, of.beyond().note(row.seq())));
            case Term.Text(Field field, Glob like) -> Verdict.of(isLike(like, field, row));
            case Term.Number(Field field, Range<BigDecimal> range) -> Verdict.of(isIn(range, field, of));
            case Term.Received(var range) -> Verdict.of(range.contains(row.receivedAt()));
            case Term.Is(State state) -> Verdict.of(state.holds(row, of.beyond()));
            case Term.Inside inside -> inside(inside, of);
            case Term.Not(Term other) -> test(other, of).not();
            case Term.And(List<Term> terms) -> all(terms, of);
            case Term.Or(List<Term> terms) -> any(terms, of);
        };
    }

    private static Verdict all(List<Term> terms, Asked of) {
        Verdict verdict = Verdict.YES;
        for (Term term : terms) {
            verdict = verdict.and(test(term, of));
            if (verdict == Verdict.NO) {
                break;
            }
        }
        return verdict;
    }

    private static Verdict any(List<Term> terms, Asked of) {
        Verdict verdict = Verdict.NO;
        for (Term term : terms) {
            verdict = verdict.or(test(term, of));
            if (verdict == Verdict.YES) {
                break;
            }
        }
        return verdict;
    }

    private static Verdict anywhere(String text, Phrase phrase, Asked of) {
        if (Facts.say(text, of.row(), of.frame()) || Facts.in(text, of.beyond().note(of.row().seq()))) {
            return Verdict.YES;
        }
        return phrase.isEmpty() ? Verdict.NO : of.beyond().says(of.row(), phrase);
    }

    /** Most deliveries need not be opened: one without findings has none of any check, and a value stands in the text. */
    private static Verdict inside(Term.Inside term, Asked of) {
        Row row = of.row();
        return switch (term) {
            case Term.Finding _ when row.conclusion() != null && row.conclusion().problems() == 0
                    && row.conclusion().notices() == 0 ->
                Verdict.NO;
            case Term.Pointer(String _, Term.Value.Like(Glob like)) when !isNumber(like) -> {
                Phrase phrase = Phrase.of(like.beginning());
                boolean excluded = !phrase.isEmpty() && of.beyond().says(row, phrase) == Verdict.NO;
                yield excluded ? Verdict.NO : of.beyond().inside(row, term);
            }
            case Term.Finding _,Term.Origin _,Term.Pointer _ -> of.beyond().inside(row, term);
        };
    }

    /** A number can stand there in other digits, 500 as 5e2. */
    private static boolean isNumber(Glob like) {
        return like.beginning().isEmpty() || like.beginning().charAt(0) <= '9';
    }

    private static boolean isLike(Glob like, Field field, Row row) {
        Summary summary = row.summary();
        return switch (field) {
            case EVENT -> is(like, summary.event()) || is(like, summary.label());
            case CODE -> is(like, summary.code());
            case CUSTOMER -> is(like, summary.customer());
            case CAMPAIGN -> is(like, summary.campaign());
            case ORDER -> is(like, summary.ids().order());
            case ID -> isId(like, summary.ids());
            case SOURCE -> is(like, summary.ids().source()) || is(like, summary.ids().targetUrl());
            case PATH -> is(like, row.target()) || is(like, path(row.target()));
            case METHOD -> is(like, row.method());
            case REMOTE -> is(like, row.remote());
            case SIGNATURE -> row.conclusion() != null && isVerdict(like, row.conclusion().signature());
            case OUTCOME -> is(like, Field.lower(summary.outcome()));
            case SHAPE -> is(like, summary.shape().word());
            default -> false;
        };
    }

    private static boolean isVerdict(Glob like, SignatureVerdict verdict) {
        return is(like, Field.lower(verdict.kind())) || is(like, verdict.label());
    }

    private static boolean isId(Glob like, Ids ids) {
        return is(like, ids.sendout()) || is(like, ids.event()) || is(like, ids.source()) || is(like, ids.group())
                || is(like, ids.redemption()) || is(like, ids.parent()) || is(like, ids.order())
                || is(like, ids.tracking()) || is(like, ids.project());
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static boolean is(Glob like, @Nullable String fact) {
        return fact != null && !fact.isEmpty() && like.matches(fact);
    }

    private static boolean isIn(Range<BigDecimal> range, Field field, Asked of) {
        BigDecimal number = number(field, of);
        return number != null && range.contains(number);
    }

    private static @Nullable BigDecimal number(Field field, Asked of) {
        Row row = of.row();
        Summary summary = row.summary();
        return switch (field) {
            case AMOUNT -> amount(summary.orderTotal(), Unit.MONEY, of.frame());
            case DISCOUNT -> amount(summary.discount(), summary.discountUnit(), of.frame());
            case STATUS -> row.answer() == null ? null : BigDecimal.valueOf(row.answer().status());
            case ATTEMPT -> row.conclusion() == null ? null : BigDecimal.valueOf(row.conclusion().attempt());
            case NUMBER -> BigDecimal.valueOf(row.seq());
            case TOOK -> row.answer() == null ? null : BigDecimal.valueOf(row.answer().took().toNanos());
            case BYTES -> BigDecimal.valueOf(row.bytes());
            default -> null;
        };
    }

    /** Points have no decimals of their own; an amount of absurd size is none that anybody asks for. */
    private static @Nullable BigDecimal amount(@Nullable BigDecimal smallest, Unit unit, Frame frame) {
        if (smallest == null || Amounts.isHuge(smallest)) {
            return null;
        }
        return unit == Unit.POINTS ? smallest : smallest.movePointLeft(frame.decimals());
    }
}
