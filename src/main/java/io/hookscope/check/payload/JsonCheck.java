package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Results;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Content;
import io.hookscope.event.json.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Whether the body is the JSON that a webhook of Voucherify always is: in UTF-8, each key once. Stateless. */
public final class JsonCheck implements Check {

    private static final int MOST = 50;

    /** Methods of probes and browsers: what has no reason to carry a body is not asked for one. */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @Override
    public CheckName name() {
        return CheckName.JSON;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        return check(evidence, Kind.NO_SECRET);
    }

    /** Returns the same with what is known of the signature: plain text that Voucherify signed is sent on purpose. */
    public CheckResult check(Evidence evidence, Kind signature) {
        return switch (evidence.reading().content()) {
            case Content.Json(var _, var duplicates) ->
                Results.join(encoding(evidence.reading().text()), duplicates(duplicates));
            case Content.NotJson notJson -> notJson(notJson, evidence, signature);
            case Content.Absent _ -> Results.notApplicable(name(),
                    Wording.of(evidence.delivery().reception() instanceof Reception.LeftOut
                            ? "json.left-out"
                            : "json.not-kept"));
            case Content.Empty _ -> empty(evidence);
        };
    }

    /** RFC 8259, 8.1: texts that systems exchange are UTF-8, and nobody adds a byte order mark; parsers may refuse one. */
    private CheckResult encoding(byte[] text) {
        Encoding encoding = Encoding.of(text);
        boolean narrow = encoding.charset().equals(StandardCharsets.UTF_8);
        if (narrow && encoding.mark() == 0) {
            return Results.notApplicable(name(), "");
        }
        String found = narrow ? Wording.of("json.mark") : encoding.charset().name();
        var finding = Wording.finding(new Spot(name(), "", "UTF-8", found), Grade.WARNING,
                narrow ? "json.marked" : "json.wide", found);
        return Results.of(name(), finding.title() + ".", List.of(finding));
    }

    private CheckResult duplicates(List<String> pointers) {
        List<Finding> findings = pointers.stream().limit(MOST).map(pointer -> Wording.finding(
                new Spot(name(), pointer, Wording.of("json.each-once"), Wording.of("json.more-than-once")),
                Grade.WARNING, "json.twice", pointer))
                .toList();
        return Results.of(name(), Wording.of(findings.isEmpty() ? "json.passed" : "json.failed-twice"), findings);
    }

    private CheckResult notJson(Content.NotJson content, Evidence evidence, Kind signature) {
        if (!expectsBody(evidence)) {
            return Results.notApplicable(name(), Wording.of("json.not-expected", evidence.delivery().method()));
        }
        boolean promised = looksLikeJson(evidence.reading().text());
        if (!promised && signature == Kind.VALID) {
            return Results.of(name(), Wording.of("json.text"), List.of());
        }
        var spot = new Spot(name(), "", "JSON", content.problem());
        var finding = Wording.finding(spot, promised ? Grade.ERROR : Grade.WARNING,
                promised ? "json.broken" : "json.other", content.problem());
        return Results.of(name(), finding.title(), List.of(finding));
    }

    private CheckResult empty(Evidence evidence) {
        if (!expectsBody(evidence)) {
            return Results.notApplicable(name(), Wording.of("json.not-expected", evidence.delivery().method()));
        }
        var finding = Wording.finding(new Spot(name(), "", "JSON", Wording.of("json.no-bytes")), Grade.WARNING,
                "json.empty");
        return Results.of(name(), finding.title(), List.of(finding));
    }

    private static boolean expectsBody(Evidence evidence) {
        return WITH_BODY.contains(evidence.delivery().method());
    }

    private static boolean looksLikeJson(byte[] text) {
        Encoding encoding = Encoding.of(text);
        int start = encoding.charset().equals(StandardCharsets.UTF_8) ? encoding.mark() : 0;
        while (start < text.length && text[start] <= ' ' && text[start] > 0) {
            start++;
        }
        return start < text.length && (text[start] == '{' || text[start] == '[');
    }
}
