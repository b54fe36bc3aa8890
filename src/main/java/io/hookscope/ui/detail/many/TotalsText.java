package io.hookscope.ui.detail.many;

import io.hookscope.event.Amounts;
import io.hookscope.event.Money;
import io.hookscope.event.Unit;
import io.hookscope.ui.detail.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes totals for people, amounts as that says. Immutable. */
record TotalsText(Money money) {

    /** A line of a group: what it is, how many, and what was taken off. */
    record Line(String name, String count, String taken) {}

    /** Returns what the selection is. */
    String headline(Totals totals) {
        return Words.of("many", totals.deliveries());
    }

    /** Returns what was taken off in each unit: {@code −45.00 · −500 pts}; empty when there is nothing. */
    String taken(Sums sums) {
        return sums(sums, BigDecimal::negate);
    }

    /** Returns what was given back in each unit: {@code 45.00 · 500 pts}; empty when there is nothing. */
    String returned(Sums sums) {
        return sums(sums, UnaryOperator.identity());
    }

    private String sums(Sums sums, UnaryOperator<BigDecimal> sign) {
        List<String> parts = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            BigDecimal amount = sums.of(unit);
            if (amount.signum() != 0) {
                parts.add(Amounts.text(sign.apply(amount), unit, money)
                        + (unit == Unit.CREDITS ? " " + Words.of("many.credits") : ""));
            }
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Returns what is to be paid. */
    String paid(Totals totals) {
        return money.text(totals.paid());
    }

    /** Returns the lines of a group; what says nothing is named so. */
    List<Line> lines(List<Totals.Part> parts, String nothing) {
        return parts.stream().map(part -> part.name().equals(Totals.SHARED)
                ? new Line(Words.of("many.shared"), "", taken(part.taken()))
                : new Line(part.name().isEmpty() ? nothing : part.name(), Integer.toString(part.count()),
                        taken(part.taken())))
                .toList();
    }

    /** Returns all of it as text, columns apart by tabs. */
    String all(Totals totals) {
        var text = new StringBuilder(headline(totals)).append('\n');
        fact(text, Words.of("many.checkouts"), totals.checkouts() == 0 ? "" : Integer.toString(totals.checkouts()));
        fact(text, Words.of("many.orders"), totals.orders() == 0 ? "" : totals.orders() + "\t" + paid(totals));
        fact(text, Words.of("many.taken"), taken(totals.taken()));
        fact(text, Words.of("many.returned"), returned(totals.returned()));
        group(text, Words.of("many.campaigns"), lines(totals.groups().campaigns(), Words.of("many.campaign.none")));
        group(text, Words.of("many.events"), lines(totals.groups().events(), ""));
        group(text, Words.of("many.signatures"), lines(totals.groups().signatures(), Words.of("many.unchecked")));
        return text.toString();
    }

    private static void fact(StringBuilder text, String name, String fact) {
        if (!fact.isEmpty()) {
            text.append(name).append('\t').append(fact).append('\n');
        }
    }

    private static void group(StringBuilder text, String title, List<Line> lines) {
        text.append('\n').append(title).append('\n');
        for (Line line : lines) {
            text.append((line.name() + "\t" + line.count() + "\t" + line.taken()).stripTrailing()).append('\n');
        }
    }
}
