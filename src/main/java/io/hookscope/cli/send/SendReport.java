package io.hookscope.cli.send;

import io.hookscope.delivery.Header;
import io.hookscope.event.Printable;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.send.AnswerTally;
import io.hookscope.sample.send.SendResult;
import io.hookscope.sample.send.Sent;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints requests and answers, one line each. Used by one thread at a time. */
public final class SendReport {

    /** How it prints. */
    public enum Style {
        /** For people. */
        TEXT,
        /** One JSON object a line. */
        JSON
    }

    /** ASCII, so that every terminal shows it and none is moved by it. */
    static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();

    private final PrintWriter out;
    private final Style style;

    /** Prints there. */
    public SendReport(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Prints a request that is not sent: in JSON its body alone. */
    public void request(String url, Post post) {
        if (style == Style.TEXT) {
            out.println("POST " + url + after(post.after()));
            for (Header header : post.headers().list()) {
                out.println(header.name() + ": " + header.value());
            }
            out.println();
        }
        out.println(new String(post.body().bytes(), StandardCharsets.UTF_8));
        if (style == Style.TEXT) {
            out.println();
        }
        out.flush();
    }

    private static String after(Duration after) {
        return after.isZero() ? "" : String.format(Locale.ROOT, "  (%.3f s after the first)", after.toNanos() / 1e9);
    }

    /** Prints a request with its answer. */
    public void sent(Sent sent) {
        out.println(style == Style.JSON ? JSON.writeValueAsString(json(sent)) : text(sent));
        out.flush();
    }

    private static String text(Sent sent) {
        Post post = sent.post();
        String note = post.note().isEmpty() ? "" : "  (" + post.note() + ")";
        String answer = switch (sent.reply()) {
            case SendResult.Answered answered -> answered.status() + "  " + millis(answered.took()) + " ms";
            case SendResult.Unanswered no -> no.reason();
        };
        return Printable.of(post.event() + "  " + post.label() + "  " + answer + note);
    }

    private static ObjectNode json(Sent sent) {
        Post post = sent.post();
        ObjectNode json = JSON.createObjectNode().put("number", sent.number()).put("event", post.event())
                .put("code", post.label()).put("note", post.note()).put("bytes", post.body().length());
        switch (sent.reply()) {
            case SendResult.Answered answered -> json.put("status", answered.status());
            case SendResult.Unanswered no -> json.putNull("status").put("problem", no.reason());
        }
        return json.put("tookMs", millis(sent.reply().took()));
    }

    /** Prints the sum of all. */
    public void sum(AnswerTally.Sum sum) {
        if (style == Style.JSON) {
            out.println(JSON.writeValueAsString(JSON.createObjectNode().put("sent", sum.sent())
                    .put("success", sum.success()).put("other", sum.other()).put("p50Ms", millis(sum.p50()))
                    .put("p99Ms", millis(sum.p99()))));
        } else {
            String took = sum.p99().isZero()
                    ? ""
                    : "; p50 " + millis(sum.p50()) + " ms, p99 " + millis(sum.p99()) + " ms";
            out.println(String.format(Locale.ROOT, "%d sent: %d answered 2xx, %d otherwise%s", sum.sent(),
                    sum.success(), sum.other(), took));
        }
        out.flush();
    }

    private static BigDecimal millis(Duration took) {
        return BigDecimal.valueOf(took.toNanos() / 100_000, 1);
    }
}
