package io.hookscope.check.openapi;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.event.Shape;
import io.hookscope.words.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds events against a loaded description. Redemptions have a contract of their own and are left to it. Immutable and
 * safe for many threads.
 */
public final class DescriptionCheck implements Check {

    private static final int MOST = 50;
    private static final Texts TEXTS = Texts.beside(DescriptionCheck.class);

    private final Description description;

    /** Checks against that description. */
    public DescriptionCheck(Description description) {
        this.description = description;
    }

    @Override
    public CheckName name() {
        return CheckName.CONTRACT;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (evidence.isRedemption()) {
            return Results.notApplicable(name(), TEXTS.get("redemption"));
        }
        JsonNode schema = description.schema(evidence.reading().name()).orElse(null);
        Place data = evidence.data();
        if (schema == null || data.isNothing() || isPartItself(evidence)) {
            return Results.notApplicable(name(), TEXTS.get("undescribed"));
        }
        Set<String> told = new HashSet<>();
        List<Finding> findings = new Evaluation(description).of(schema, data).stream()
                .filter(d -> told.add(d.place().pointer()))
                .limit(MOST).map(this::finding).toList();
        return Results.of(name(), TEXTS.get(findings.isEmpty() ? "fits" : "differs"), findings);
    }

    /** A legacy event's data is often the voucher, say, itself, while the description has it below a key. */
    private static boolean isPartItself(Evidence evidence) {
        return evidence.reading().shape() == Shape.LEGACY && evidence.data().get("object").text() != null;
    }

    private Finding finding(Deviation d) {
        String key = switch (d.kind()) {
            case RETYPED -> "retyped";
            case RESHAPED -> "reshaped";
            case NEW_WORD -> "newWord";
        };
        return new Finding(name(), d.kind().grade, d.place().pointer(), d.expected(), d.place().shown(),
                TEXTS.get(key + ".title", d.place().pointer(), d.expected(), d.place().shown()),
                TEXTS.get(key + ".why"), TEXTS.get(key + ".advice"));
    }
}
