package io.hookscope.ui.deliveries;

import io.hookscope.capture.Reply;
import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.store.Row;
import io.hookscope.ui.deliveries.model.Line;
import java.time.Duration;

/** What a column says about a line, where a checkout and its deliveries say it otherwise than a delivery by itself. Stateless. */
final class LineText {

    /** Voucherify waits this long for an answer. */
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private static final String NOTHING = "\u2013";

    private LineText() {}

    /** Returns what the column of that fact says about the line; empty when there is nothing to say. */
    static String of(Line line, Fact column, CellText text) {
        return switch (line) {
            case Line.Checkout checkout -> ofCheckout(checkout, column, text);
            case Line.Delivery part when part.under() != null -> ofPart(part, column, text);
            case Line.Delivery delivery -> ofDelivery(delivery, column, text);
        };
    }

    /** Returns the same for who does not see the lines around: with the day, and the whole time. */
    static String alone(Line line, Fact column, CellText text) {
        return column == Fact.RECEIVED ? text.dateTime(line.facts().receivedAt()) : of(line, column, text);
    }

    private static String ofCheckout(Line.Checkout checkout, Fact column, CellText text) {
        String says = column.text(checkout.facts(), text);
        return switch (column) {
            case STATE -> checkout.isOpen() ? "\u25be" : "\u25b8";
            case CODE -> checkout.place().alarm() ? StateGlyph.PROBLEM.glyph() + " " + says : says;
            case ATTEMPT -> "";
            default -> says;
        };
    }

    private static String ofPart(Line.Delivery part, Fact column, CellText text) {
        String says = ofDelivery(part, column, text);
        return switch (column) {
            case RECEIVED -> says.substring(says.indexOf('.'));
            case CODE -> says.isEmpty() ? NOTHING : says;
            default -> says;
        };
    }

    /** The total says that it is one wherever it stands: who reads each delivery by itself would book its order twice. */
    private static String ofDelivery(Line.Delivery delivery, Fact column, CellText text) {
        String says = column.text(delivery.facts(), text);
        return switch (column) {
            case STATE -> delivery.isTotal() && StateGlyph.of(delivery.facts()) != StateGlyph.PROBLEM ? "\u03a3" : says;
            case EVENT -> delivery.isTotal() ? Strings.get("row.total") : says;
            default -> says;
        };
    }

    /** Returns the line's state in words. */
    static String state(Line line) {
        return switch (line) {
            case Line.Checkout checkout -> Strings.get(checkout.isOpen() ? "checkout.open" : "checkout.closed")
                    + problems(checkout.facts(), "; ");
            case Line.Delivery delivery -> {
                StateGlyph mark = StateGlyph.of(delivery.facts());
                String words = mark == StateGlyph.PROBLEM ? problems(delivery.facts(), "") : mark.words();
                yield delivery.isTotal() ? words + "; " + Strings.get("row.total") : words;
            }
        };
    }

    /** Returns what a checkout still waits for; empty when nothing. */
    static String missing(CheckoutPlace place) {
        return place.missing().isEmpty()
                ? ""
                : Strings.get("checkout.missing", String.join("; ", place.missing()));
    }

    /** Returns what the checkout still waits for, as far as it may be seen. */
    static String missing(Line.Checkout checkout, CellText text) {
        Conclusion seen = text.veil().apply(checkout.facts()).conclusion();
        return missing(seen == null || seen.checkout() == null ? checkout.place() : seen.checkout());
    }

    /** Returns what was answered, when and why, as far as it may be seen; empty while nothing was. */
    static String answered(Line line, CellText text) {
        Row row = text.veil().apply(line.facts());
        Answer answer = row.answer();
        int attempt = row.conclusion() == null ? 1 : row.conclusion().attempt();
        if (answer == null) {
            return "";
        }
        String status = answer.status() == 0 ? Strings.get("cell.unanswered") : Integer.toString(answer.status());
        return Strings.get("cell.answered", status, CellText.took(answer.took()), attempt, Reply.told(answer.why()));
    }

    /** Whether the sender stopped waiting before the answer came. */
    static boolean isLate(Row row) {
        return row.answer() instanceof Answer answer && answer.took().compareTo(BUDGET) > 0;
    }

    /** Whether the sender will take the answer for a failure. */
    static boolean isRefusal(Row row) {
        return row.answer() instanceof Answer answer && (answer.status() < 200 || answer.status() > 299);
    }

    private static String problems(Row facts, String before) {
        int problems = facts.conclusion() == null ? 0 : facts.conclusion().problems();
        return problems == 0 ? "" : before + Strings.get("mark.problems", problems);
    }
}
