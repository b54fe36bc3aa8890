package io.hookscope.query;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.words.Composed;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.store.packed.SharedFact;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready to be asked of very many rows: what it asks of a text that many rows share is asked once. Thread-safe.
 */
public final class PreparedQuery {

    /** One condition. */
    interface Sift {
        Match of(PackedRow row, Beyond beyond);
    }

    private final QueryContext frame;
    private final Packer packer;
    private final Sift sift;

    private PreparedQuery(Query query, Packer packer) {
        this.frame = query.frame();
        this.packer = packer;
        this.sift = sift(query.term());
    }

    /** Makes the query ready for rows of that packer; it can be asked of others as well. */
    public static PreparedQuery of(Query query, Packer packer) {
        return new PreparedQuery(query, packer);
    }

    /** Returns whether the row answers it; unknown only where it depends on content that is not known. */
    public Match test(PackedRow row, Beyond beyond) {
        return sift.of(row, beyond);
    }

    private Sift sift(Term term) {
        return switch (term) {
            case Term.Everything _ -> (_, _) -> Match.YES;
            case Term.Anywhere(String text, Phrase phrase) -> anywhere(new TextSearch(text, frame, packer), phrase);
            case Term.Text(Field field, Glob like) when field == Field.NOTE -> note(like.matcher());
            case Term.Text(Field field, Glob like) -> sure(text(field, like));
            case Term.Number(Field field, Range<BigDecimal> range) -> sure(row -> {
                BigDecimal number = NumericFacts.of(field, row, frame);
                return number != null && range.contains(number);
            });
            case Term.Received(var range) -> sure(row -> range.contains(row.receivedAt()));
            case Term.Is(State state) -> (row, beyond) -> Match.of(state.holds(row, beyond));
            case Term.Inside inside -> inside(inside);
            case Term.Not(Term other) -> not(sift(other));
            case Term.And(List<Term> terms) -> all(terms.stream().map(this::sift).toList());
            case Term.Or(List<Term> terms) -> any(terms.stream().map(this::sift).toList());
        };
    }

    private static Sift note(Predicate<String> like) {
        return (row, beyond) -> {
            String note = beyond.note(row.seq());
            return Match.of(!note.isEmpty() && like.test(note));
        };
    }

    private static Sift sure(Predicate<PackedRow> test) {
        return (row, _) -> Match.of(test.test(row));
    }

    private static Sift not(Sift other) {
        return (row, beyond) -> other.of(row, beyond).not();
    }

    private static Sift all(List<Sift> sifts) {
        return (row, beyond) -> {
            Match verdict = Match.YES;
            for (int i = 0; i < sifts.size() && verdict != Match.NO; i++) {
                verdict = verdict.and(sifts.get(i).of(row, beyond));
            }
            return verdict;
        };
    }

    private static Sift any(List<Sift> sifts) {
        return (row, beyond) -> {
            Match verdict = Match.NO;
            for (int i = 0; i < sifts.size() && verdict != Match.YES; i++) {
                verdict = verdict.or(sifts.get(i).of(row, beyond));
            }
            return verdict;
        };
    }

    private static Sift anywhere(TextSearch facts, Phrase phrase) {
        return (row, beyond) -> {
            Match inContent = phrase.isEmpty() ? Match.NO : beyond.says(row.seq(), phrase);
            return inContent == Match.YES || facts.say(row) || facts.isIn(beyond.note(row.seq()))
                    ? Match.YES
                    : inContent;
        };
    }

    /** Most deliveries need not be opened: one without findings has none of any check, and a value stands in the text. */
    private static Sift inside(Term.Inside term) {
        return switch (term) {
            case Term.Finding _ -> (row, beyond) -> row.isConcluded() && row.problems() == 0 && row.notices() == 0
                    ? Match.NO
                    : beyond.inside(row.seq(), term);
            case Term.Pointer(String _, Term.Value.Like(Glob like)) when !isNumber(like)
                    && !Phrase.of(like.beginning()).isEmpty() -> {
                Phrase phrase = Phrase.of(like.beginning());
                yield (row, beyond) -> beyond.says(row.seq(), phrase) == Match.NO
                        && beyond.says(row.seq(), FullText.GOES_ON) == Match.NO
                                ? Match.NO
                                : beyond.inside(row.seq(), term);
            }
            case Term.Origin _,Term.Pointer _ -> (row, beyond) -> beyond.inside(row.seq(), term);
        };
    }

    /** A number can stand there in other digits, 500 as 5e2. */
    private static boolean isNumber(Glob like) {
        char first = like.beginning().isEmpty() ? 0 : like.beginning().charAt(0);
        return first <= '9' || Character.isDigit(first);
    }

    private Predicate<PackedRow> text(Field field, Glob like) {
        Predicate<String> matcher = like.matcher();
        Predicate<@Nullable String> is = fact -> fact != null && !fact.isEmpty() && matcher.test(fact);
        String beginning = Composed.matters(like.beginning()) ? "" : like.beginning(); // of other marks nobody knows at once
        return switch (field) {
            case EVENT -> shared(SharedFact.EVENT, is).or(shared(SharedFact.LABEL, is));
            case CODE -> row -> row.codeMayBegin(beginning) && is.test(row.code());
            case CUSTOMER -> shared(SharedFact.CUSTOMER, is);
            case CAMPAIGN -> shared(SharedFact.CAMPAIGN, is);
            case ORDER -> row -> row.orderMayBegin(beginning) && is.test(row.order());
            case ID ->
                shared(SharedFact.SOURCE, is).or(shared(SharedFact.TRACKING, is)).or(shared(SharedFact.PROJECT, is))
                        .or(row -> row.anyOwnId(is));
            case SOURCE -> shared(SharedFact.SOURCE, is).or(shared(SharedFact.TARGET_URL, is));
            case PATH -> shared(SharedFact.TARGET, target -> is.test(target) || is.test(path(target)));
            case METHOD -> shared(SharedFact.METHOD, is);
            case REMOTE -> row -> is.test(row.remote());
            case SIGNATURE -> shared(SharedFact.VERDICT, badge(is))
                    .or(row -> row.verdict() instanceof Enum<?> kind && is.test(Field.lower(kind)));
            case OUTCOME -> outcome(is);
            case SHAPE -> shape(is);
            default -> _ -> false;
        };
    }

    /** Asks of what a badge says in any language that a person may know it in. */
    static Predicate<@Nullable String> badge(Predicate<@Nullable String> is) {
        return label -> label != null && SignatureVerdict.said(label).stream().anyMatch(is);
    }

    private Predicate<PackedRow> shared(SharedFact fact, Predicate<@Nullable String> is) {
        return new OncePerText(packer, fact, is);
    }

    private static Predicate<PackedRow> outcome(Predicate<@Nullable String> is) {
        Set<Outcome> yes = EnumSet.allOf(Outcome.class);
        yes.removeIf(outcome -> !is.test(Field.lower(outcome)));
        return row -> yes.contains(row.outcome());
    }

    private static Predicate<PackedRow> shape(Predicate<@Nullable String> is) {
        Set<Shape> yes = EnumSet.allOf(Shape.class);
        yes.removeIf(shape -> !is.test(shape.word()));
        return row -> yes.contains(row.shape());
    }

    private static @Nullable String path(@Nullable String target) {
        int query = target == null ? -1 : target.indexOf('?');
        return query < 0 ? target : String.valueOf(target).substring(0, query);
    }
}
