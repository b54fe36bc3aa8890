package io.hookscope.query;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Amounts;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for text in what a row says, as a table shows it. Stateless. */
final class Facts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final char MINUS = '\u2212';

    private Facts() {}

    /** Whether the text, in lower case, stands in any fact. */
    static boolean say(String text, Row row, Frame frame) {
        Summary summary = row.summary();
        return in(text, summary.label()) || in(text, summary.code()) || in(text, summary.customer())
                || in(text, summary.campaign()) || in(text, row.target()) || in(text, summary.ids().source())
                || in(text, row.method()) || in(text, row.remote()) || in(text, signature(row))
                || figuresSay(text, row, frame);
    }

    /** Writing times and amounts costs a hundred times more than looking, so only text that can stand there asks for it. */
    private static boolean figuresSay(String text, Row row, Frame frame) {
        if (!hasDigit(text)) {
            return false;
        }
        String plain = text.replace('-', MINUS);
        Answer answer = row.answer();
        return in(plain, Amounts.orderTotal(row.summary(), frame.decimals()))
                || in(plain, Amounts.discount(row.summary(), frame.decimals()))
                || answer != null && in(text, Integer.toString(answer.status()))
                || text.indexOf(':') > 0 && in(text, CLOCK.format(row.receivedAt().atZone(frame.zone())));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String signature(Row row) {
        return row.conclusion() == null ? null : row.conclusion().signature().label();
    }

    /** Whether the text, in lower case, stands in that fact. */
    static boolean in(String text, @Nullable String fact) {
        if (fact == null) {
            return false;
        }
        char lower = text.charAt(0);
        char upper = Character.toUpperCase(lower);
        int last = fact.length() - text.length();
        for (int from = 0; from <= last; from++) {
            char c = fact.charAt(from);
            if ((c == lower || c == upper) && fact.regionMatches(true, from, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
