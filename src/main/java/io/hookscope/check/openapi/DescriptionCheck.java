package io.hookscope.check.openapi;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import java.util.HashSet;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds events against a loaded description. Redemptions have a contract of their own and are left to it. Immutable and
 * safe for many threads.
 */
public final class DescriptionCheck implements Check {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("io.hookscope.check.openapi.strings");

    private final Description description;
    private final Evaluation evaluation;

    /** Checks against that description. */
    public DescriptionCheck(Description description) {
        this.description = description;
        this.evaluation = new Evaluation(description);
    }

    @Override
    public CheckName name() {
        return CheckName.CONTRACT;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (evidence.isRedemption()) {
            return Results.notApplicable(name(), WORDS.getString("redemption"));
        }
        JsonNode schema = description.schema(evidence.reading().name()).orElse(null);
        Place data = evidence.data();
        if (schema == null || data.isNothing()) {
            return Results.notApplicable(name(), WORDS.getString("undescribed"));
        }
        Set<String> told = new HashSet<>();
        List<Finding> findings = evaluation.of(schema, data).stream().filter(d -> told.add(d.place().pointer()))
                .limit(MOST).map(this::finding).toList();
        return Results.of(name(), WORDS.getString(findings.isEmpty() ? "fits" : "differs"), findings);
    }

    private Finding finding(Deviation d) {
        String key = switch (d.kind()) {
            case RETYPED -> "retyped";
            case RESHAPED -> "reshaped";
            case NEW_WORD -> "newWord";
        };
        String expected = d.expected().length() <= LONGEST ? d.expected() : d.expected().substring(0, LONGEST) + "…";
        return new Finding(name(), d.kind().grade, d.place().pointer(), expected, d.place().shown(),
                new MessageFormat(WORDS.getString(key + ".title"), Locale.ROOT)
                        .format(new Object[]{d.place().pointer(), expected, d.place().shown()}),
                WORDS.getString(key + ".why"), WORDS.getString(key + ".advice"));
    }
}
