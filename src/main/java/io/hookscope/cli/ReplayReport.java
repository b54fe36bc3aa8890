package io.hookscope.cli;

import io.hookscope.cli.output.HandlingLines;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints what became of each replay, and the sum. Called by one thread at a time. */
final class ReplayReport {

    /** How it is written. */
    enum Style {
        TEXT, JSON
    }

    private final JsonMapper mapper = JsonMapper
            .builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();
    private final PrintWriter out;
    private final Style style;

    ReplayReport(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void done(Handlings.Judged judged) {
        switch (style) {
            case TEXT -> out.printf("#%-6d %-14s %s%s%n", judged.handling().seq(), judged.verdict().word(),
                    HandlingLines.text(judged.handling()), reason(judged));
            case JSON -> {
                ObjectNode json = mapper.createObjectNode();
                json.put("seq", judged.handling().seq());
                HandlingLines.put(json, judged.handling());
                print(json.put("verdict", judged.verdict().word()));
            }
        }
        out.flush();
    }

    /** Why a refusal is good news, or an acceptance bad news. */
    private static String reason(Handlings.Judged judged) {
        return judged.isRefusedRightly()
                ? "  as it should: the signature does not hold"
                : judged.isAcceptedWrongly() ? "  though the signature does not hold: it should refuse" : "";
    }

    void sum(Progress progress) {
        switch (style) {
            case TEXT -> out.printf("%d of %d replayed, %d answered 2xx%s%n", progress.done(), progress.total(),
                    progress.accepted(), verdicts(progress));
            case JSON -> {
                ObjectNode sum = mapper.createObjectNode();
                ObjectNode counts = sum.putObject("sum").put("total", progress.total()).put("done", progress.done())
                        .put("accepted", progress.accepted()).putObject("verdicts");
                for (Verdict verdict : Verdict.values()) {
                    counts.put(verdict.word(), progress.count(verdict));
                }
                print(sum);
            }
        }
        out.flush();
    }

    private static String verdicts(Progress progress) {
        List<String> told = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (progress.count(verdict) > 0) {
                told.add(String.format(Locale.ROOT, "%d %s", progress.count(verdict), verdict.word()));
            }
        }
        return told.isEmpty() ? "" : ": " + String.join(", ", told);
    }

    private void print(ObjectNode json) {
        out.println(mapper.writeValueAsString(json).replace("\u007f", "\\u007f"));
    }
}
