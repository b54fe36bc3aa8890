package io.hookscope.cli.output;

import io.hookscope.capture.Reply;
import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.SignatureVerdict;
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
 * Lines for people: time, number, event, code, customer, order total, discount, answer, and what the checks say. Thread-safe.
 */
public final class PlainLines implements Lines {

    private static final int LONGEST = 80;

    private final DateTimeFormatter time;
    private final Money money;

    /** Lines in which amounts are written like that, and times told in that zone. */
    public PlainLines(Money money, ZoneId zone) {
        this.money = money;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    @Override
    public String line(Insight insight) {
        Row row = insight.row();
        Summary summary = row.summary();
        String line = "%s  %-6s %-28s %-22s %-20s %9s %9s  %s".formatted(time.format(row.receivedAt()), "#" + row.seq(),
                safe(summary.label()), safe(summary.code()), safe(summary.customer()),
                cut(Amounts.orderTotal(summary, money)), cut(Amounts.discount(summary, money)), answer(row.answer()));
        String verdict = verdict(insight);
        return verdict.isEmpty() ? line : line + "  " + verdict;
    }

    /** Which attempt it is, what its signature is where there is a secret, and the first thing to look at. */
    private static String verdict(Insight insight) {
        var parts = new ArrayList<String>();
        int attempt = insight.related().attempts().number();
        if (attempt > 1) {
            parts.add("attempt " + attempt);
        }
        Conclusion conclusion = insight.row().conclusion();
        if (conclusion != null && conclusion.signature().kind() != SignatureVerdict.Kind.NO_SECRET) {
            parts.add("signature " + conclusion.signature().label());
        }
        List<Finding> problems = insight.findings().stream().filter(f -> f.grade() != Grade.NOTICE)
                .sorted(Comparator.comparing(Finding::grade)).toList();
        if (!problems.isEmpty()) {
            String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
            parts.add(problems.getFirst().grade().name().toLowerCase(Locale.ROOT) + ": "
                    + safe(problems.getFirst().title()) + more);
        }
        return String.join(", ", parts);
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

    private static String safe(@Nullable String text) {
        return text == null ? "" : Printable.of(cut(text));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
