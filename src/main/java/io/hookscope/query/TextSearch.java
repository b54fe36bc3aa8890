package io.hookscope.query;

import io.hookscope.event.Amounts;
import io.hookscope.event.words.Composed;
import io.hookscope.event.words.LetterCase;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import io.hookscope.store.packed.SharedFact;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a text in what a row says, as a table shows it. Thread-safe. */
final class TextSearch {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final char MINUS = '\u2212';
    private static final String LETTERS_OF_AMOUNTS = " .,-ptsek+\u00a0\u2009\u202f'\u2019";

    private final String text;
    private final String amount;
    private final QueryContext frame;
    private final List<Predicate<PackedRow>> shared;
    /** Whether facts have to be composed to find it in them. */
    private final boolean marked;
    private final boolean hasDigit;
    /** Writing times and amounts costs a hundred times more than looking, so only text that can stand there asks for it. */
    private final boolean canBeAmount;
    private final boolean canBeStatus;
    private final boolean canBeTime;
    private final boolean canBePort;
    private final Predicate<PackedRow> host;

    /** Looks for that text, in any letter case. */
    TextSearch(String typed, QueryContext frame, Packer packer) {
        text = Composed.of(typed);
        marked = Composed.matters(text);
        this.frame = frame;
        amount = AmountText.wanted(text, frame.money());
        shared = Stream
                .of(SharedFact.LABEL, SharedFact.CUSTOMER, SharedFact.CAMPAIGN, SharedFact.TARGET, SharedFact.SOURCE,
                        SharedFact.METHOD,
                        SharedFact.VERDICT)
                .<Predicate<PackedRow>>map(fact -> new OncePerText(packer, fact,
                        fact == SharedFact.VERDICT ? PreparedQuery.badge(this::isIn) : this::isIn))
                .toList();
        hasDigit = text.chars().anyMatch(Character::isDigit);
        canBeAmount = !amount.isEmpty() && canBeAmount(text.toLowerCase(Locale.ROOT),
                frame.money().sign().toLowerCase(Locale.ROOT));
        canBeStatus = text.length() <= 3 && text.chars().allMatch(Character::isDigit);
        canBePort = text.indexOf(':') >= 0 || text.chars().allMatch(Character::isDigit);
        host = new OncePerText(packer, SharedFact.HOST, this::isIn);
        canBeTime = hasDigit && text.indexOf(':') > 0;
    }

    /** Whether the text stands in any fact. */
    boolean say(PackedRow row) {
        for (int i = 0; i < shared.size(); i++) {
            if (shared.get(i).test(row)) {
                return true;
            }
        }
        return (marked || row.codeMayContain(text)) && isIn(row.code()) || remoteSays(row) || figuresSay(row);
    }

    /** Digits, with what stands around them; or a part of the currency's sign alone. */
    private boolean canBeAmount(String typed, String sign) {
        return hasDigit && typed.chars().allMatch(c -> Character.isDigit(c) || c == MINUS
                || LETTERS_OF_AMOUNTS.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL
                || sign.indexOf(c) >= 0) || sign.contains(typed);
    }

    /** A port is digits behind a colon; any other text can stand in the host alone. */
    private boolean remoteSays(PackedRow row) {
        return canBePort ? isIn(row.remote()) : host.test(row);
    }

    private boolean figuresSay(PackedRow row) {
        return canBeAmount && (isIn(amount, total(row)) || isIn(amount, discount(row)))
                || canBeStatus && row.status() != 0 && isIn(Integer.toString(row.status()))
                || canBeTime && isIn(CLOCK.format(row.receivedAt().atZone(frame.zone())));
    }

    private String total(PackedRow row) {
        BigDecimal total = row.orderTotal();
        return total == null ? "" : spaced(frame.money().text(total));
    }

    private String discount(PackedRow row) {
        BigDecimal discount = row.discount();
        return discount == null ? "" : spaced(Amounts.text(discount.negate(), row.discountUnit(), frame.money()));
    }

    private static String spaced(String amount) {
        return amount.replace('\u00a0', ' ');
    }

    /** Whether the text stands in that fact. */
    boolean isIn(@Nullable String fact) {
        return isIn(text, marked && fact != null ? Composed.of(fact) : fact);
    }

    private static boolean isIn(String text, @Nullable String fact) {
        if (fact == null) {
            return false;
        }
        char lower = LetterCase.fold(text.charAt(0));
        char upper = Character.toUpperCase(lower);
        int last = fact.length() - text.length();
        for (int from = 0; from <= last; from++) {
            char c = fact.charAt(from);
            boolean begins = c == lower || c == upper || c > 0x7F && LetterCase.fold(c) == lower;
            if (begins && fact.regionMatches(true, from, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
