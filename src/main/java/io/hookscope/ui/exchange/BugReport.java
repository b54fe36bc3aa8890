package io.hookscope.ui.exchange;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.event.json.Encoding;
import io.hookscope.exchange.parcel.Parcel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a delivery and what answered it as Markdown, to be pasted where a bug is reported. Stateless. */
final class BugReport {

    /** Places where bugs are reported take some 65,000 characters. */
    private static final int MOST_OF_REQUEST = 30_000;
    private static final int MOST_OF_ANSWER = 20_000;
    private static final Pattern FENCES = Pattern.compile("`{3,}");
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private BugReport() {}

    /**
     * Returns the text.
     *
     * @param parcel    the delivery with its answer, as far as it may be handed over
     * @param handlings what became of it each time that it was sent on, oldest first
     * @param care      what may be told of a handler's answer, which can tell of anything: all of it, or that it came
     */
    static String of(Parcel parcel, List<Handling> handlings, Care care) {
        var text = new StringBuilder();
        request(text, parcel);
        text.append("\n### ").append(Strings.get("report.answer")).append("\n\n").append(answer(parcel.answer()))
                .append('\n');
        Handling last = last(handlings);
        if (last != null) {
            text.append("\n### ").append(Strings.get("report.handler")).append("\n\n");
            handled(text, last, care);
        }
        return text.toString();
    }

    private static void request(StringBuilder text, Parcel parcel) {
        Delivery delivery = parcel.delivery();
        text.append("### ").append(Strings.get("report.request", time(delivery.receivedAt()))).append("\n\n");
        Reading reading = new EventReader().read(delivery);
        String body = reading.content() instanceof Content.Json
                ? Encoding.of(reading.text()).text(reading.text())
                : readable(reading.text());
        fenced(text, delivery.method() + " " + delivery.target() + " " + delivery.protocol(), delivery.headers(),
                body, MOST_OF_REQUEST);
        switch (delivery.reception()) {
            case Reception.TooLarge _ -> text.append('\n').append(Strings.get("report.toolarge")).append('\n');
            case Reception.CutShort _ -> text.append('\n').append(Strings.get("report.cutshort")).append('\n');
            case Reception.Whole _,Reception.LeftOut _ -> {
                if (parcel.isBodyLeftOut()) {
                    text.append('\n').append(Strings.get("report.leftout")).append('\n');
                }
            }
        }
    }

    private static String answer(@Nullable Answer answer) {
        if (answer == null) {
            return Strings.get("report.none");
        }
        String why = quoted(Reply.told(answer.why()));
        return answer.status() == 0
                ? Strings.get("report.closed", why)
                : Strings.get("report.answered", Integer.toString(answer.status()), millis(answer.took().toMillis()),
                        why);
    }

    /** What was never tried says nothing about the handler, unless there is nothing else. */
    private static @Nullable Handling last(List<Handling> handlings) {
        return handlings.reversed().stream().filter(Verdict::isTried).findFirst()
                .orElse(handlings.isEmpty() ? null : handlings.getLast());
    }

    private static void handled(StringBuilder text, Handling handling, Care care) {
        String kind = Strings.get("report." + handling.kind().name().toLowerCase(Locale.ROOT), time(handling.at()));
        String took = millis(handling.outcome().took().toMillis());
        text.append(care == Care.FULL ? Strings.get("report.to", kind, quoted(handling.target())) : kind)
                .append(handling.change() == Handling.Change.NONE
                        ? ""
                        : Strings.get("report.change." + handling.change().name().toLowerCase(Locale.ROOT)))
                .append(": ");
        switch (handling.outcome()) {
            case SendOutcome.Answered answered -> {
                text.append(Strings.get("report.status", Integer.toString(answered.status()), took)).append("\n\n");
                if (care == Care.FULL) {
                    content(text, answered);
                } else {
                    text.append(Strings.get("report.withheld")).append('\n');
                }
            }
            case SendOutcome.Failed(SendOutcome.Failure failure, String sentence, _) ->
                text.append(Strings.get("report.failed", took, quoted(care == Care.FULL ? sentence : failure.word())))
                        .append('\n');
        }
    }

    private static void content(StringBuilder text, SendOutcome.Answered answered) {
        byte[] unpacked = Unpacker.beginning(answered.headers(), answered.body(), SendOutcome.MOST_KEPT);
        fenced(text, "HTTP/1.1 " + answered.status(), answered.headers(),
                readable(unpacked.length == 0 ? answered.body().bytes() : unpacked), MOST_OF_ANSWER);
        if (answered.extent() == SendOutcome.Extent.CUT) {
            text.append('\n').append(Strings.get("report.kept")).append('\n');
        }
    }

    private static void fenced(StringBuilder text, String first, Headers headers, String body, int most) {
        String whole = first + "\n" + headers.list().stream().map(h -> h.name() + ": " + h.value())
                .collect(Collectors.joining("\n")) + (body.isEmpty() ? "" : "\n\n" + body);
        boolean cut = whole.length() > most;
        String shown = cut
                ? whole.substring(0, most - (Character.isHighSurrogate(whole.charAt(most - 1)) ? 1 : 0))
                : whole;
        String fence = fence(shown);
        text.append(fence).append("http\n").append(shown.stripTrailing()).append('\n').append(fence).append('\n');
        if (cut) {
            text.append('\n').append(Strings.get("report.cut", shown.length(), whole.length())).append('\n');
        }
    }

    /** A fence that is longer than any within ends where it should. */
    private static String fence(String shown) {
        int longest = FENCES.matcher(shown).results().mapToInt(m -> m.end() - m.start()).max().orElse(2);
        return "`".repeat(longest + 1);
    }

    private static String readable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return BINARY.matcher(text).find() ? Strings.get("report.binary", bytes.length) : text;
    }

    /** Returns it where Markdown takes nothing in it for its own. */
    private static String quoted(String words) {
        return "`" + words.replace('`', '\'').replaceAll("\\R", " ") + "`";
    }

    private static String millis(long millis) {
        return millis + " ms";
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
