package io.hookscope.cli.output;

import io.hookscope.capture.Reply;
import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Attempts;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Amounts;
import io.hookscope.event.Money;
import io.hookscope.event.Printable;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines for people: time, number, event, code, customer, order total, discount, answer, and what the checks and the
 * deliveries around it say. Thread-safe.
 */
public final class PlainLines implements Lines {

    private static final int LONGEST = 80;

    private final DateTimeFormatter time;
    private final DateTimeFormatter clock;
    private final Money money;

    /** Lines in which amounts are written like that, and times told in that zone. */
    public PlainLines(Money money, ZoneId zone) {
        this.money = money;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
    }

    @Override
    public String line(Insight insight) {
        Row row = insight.row();
        Summary summary = row.summary();
        String line = "%s  %-6s %s %s %s %9s %9s  %s".formatted(time.format(row.receivedAt()), "#" + row.seq(),
                padded(summary.label(), 28), padded(summary.code(), 22), padded(summary.customer(), 20),
                cut(Amounts.orderTotal(summary, money)), cut(Amounts.discount(summary, money)), answer(row.answer()));
        String verdict = verdict(insight);
        return verdict.isEmpty() ? line : line + "  " + verdict;
    }

    /** What a checkout lacks is known when it should be whole, and stands beside one of its deliveries. */
    @Override
    public String update(Insight insight) {
        return insight.findings().stream().filter(f -> f.check() == CheckName.CHECKOUT && f.grade() != Grade.NOTICE)
                .findFirst().map(f -> "%-12s  %-6s %s: %s".formatted("", "#" + insight.row().seq(), grade(f),
                        Printable.of(f.title())))
                .orElse("");
    }

    /** Which attempt and which of a checkout it is, what its signature is where there is a secret, and the first thing to look at. */
    private String verdict(Insight insight) {
        var parts = new ArrayList<String>();
        Attempts attempts = insight.related().attempts();
        if (attempts.number() > 1) {
            parts.add("attempt " + attempts.number());
        }
        CheckoutPlace place = place(insight);
        if (place != null) {
            parts.add("checkout " + place.counts() + (place.total() ? " (stack total, do not book)" : ""));
        }
        Conclusion conclusion = insight.row().conclusion();
        if (conclusion != null && conclusion.signature().kind() != SignatureVerdict.Kind.NO_SECRET) {
            parts.add("signature " + conclusion.signature().label());
        }
        List<Finding> problems = insight.findings().stream().filter(f -> f.grade() != Grade.NOTICE)
                .sorted(Comparator.comparing(Finding::grade)).toList();
        if (!problems.isEmpty()) {
            String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
            parts.add(grade(problems.getFirst()) + ": " + safe(problems.getFirst().title()) + more);
        }
        if (attempts.nextDue() != null) {
            parts.add("next retry at " + clock.format(attempts.nextDue()));
        }
        return String.join(", ", parts);
    }

    private static @Nullable CheckoutPlace place(Insight insight) {
        Conclusion conclusion = insight.row().conclusion();
        return conclusion == null ? null : conclusion.checkout();
    }

    private static String grade(Finding finding) {
        return finding.grade().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String handled(Handling handling) {
        return "%s  #%d forwarded: %s".formatted(time.format(handling.at()), handling.seq(),
                HandlingLines.text(handling));
    }

    private static String answer(@Nullable Answer answer) {
        return answer == null
                ? ""
                : String.format(Locale.ROOT, "%s  %.1f ms%s", answer.status() == 0 ? "none" : answer.status(),
                        answer.took().toNanos() / 1e6,
                        answer.why().equals(Reply.OK.why()) ? "" : "  " + Printable.of(answer.why()));
    }

    /** Fills it up to so many cells of a terminal; letters such as those of Chinese take two. */
    private static String padded(@Nullable String text, int cells) {
        String safe = safe(text);
        return safe + " ".repeat(Math.max(0, cells - safe.codePoints().map(PlainLines::cells).sum()));
    }

    private static int cells(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> switch (Character.UnicodeScript.of(letter)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
                default -> 1;
            };
        };
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : Printable.of(cut(text));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
