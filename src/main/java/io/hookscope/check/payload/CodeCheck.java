package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the voucher's code could have been made by its campaign. Only campaigns that generate codes are looked at; a code
 * without the campaign's prefix and postfix was probably imported or made by hand, which is allowed, so it is no more than a notice.
 * Stateless.
 */
public final class CodeCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.CODE;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (!evidence.isRedemption()) {
            return Results.notApplicable(name(), Wording.of("redemption-only"));
        }
        Place code = evidence.data().get("voucher").get("code");
        Place config = evidence.data().get("campaign").get("voucher").get("code_config");
        String text = code.text();
        if (text == null) {
            return Results.notApplicable(name(), Wording.of("code.none"));
        }
        if (!config.isObject() || !generates(evidence.data().get("campaign").get("type").text())) {
            return Results.notApplicable(name(), Wording.of("code.not-generated"));
        }
        var pattern = CodePattern.of(config);
        if (pattern.fits(text)) {
            return Results.of(name(), Wording.of("code.passed", code.shown()), List.of());
        }
        boolean stated = pattern.claims(text) || config.get("prefix").text() != null;
        return stated
                ? misfit(evidence, code, pattern)
                : Results.notApplicable(name(), Wording.of("code.not-generated"));
    }

    private static boolean generates(@Nullable String type) {
        return "AUTO_UPDATE".equals(type) || "STATIC".equals(type);
    }

    private CheckResult misfit(Evidence evidence, Place code, CodePattern pattern) {
        boolean claimed = pattern.claims(code.node().stringValue());
        // a rollback tells of a code made long ago, and a campaign's settings may have changed since
        Grade grade = claimed && !evidence.isRollback() ? Grade.ERROR : Grade.NOTICE;
        var spot = new Spot(name(), code.pointer(), pattern.shown(), code.shown());
        var finding = Wording.finding(spot, grade, claimed ? "code.misfit" : "code.foreign", code.shown(),
                pattern.shown());
        return Results.of(name(), finding.title(), List.of(finding));
    }
}
