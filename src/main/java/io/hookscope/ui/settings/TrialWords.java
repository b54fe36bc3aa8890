package io.hookscope.ui.settings;

import io.hookscope.capture.inspect.SecretTrial.Tried;
import io.hookscope.capture.inspect.SecretTrial;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Finding;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.Wording;
import io.hookscope.ui.settings.SecretsDesk.Trial.Scope;
import io.hookscope.ui.settings.SecretsDesk.Trial;
import java.util.List;

/** Says in a sentence or two what came of trying a secret. Stateless. */
final class TrialWords {

    private TrialWords() {}

    /** Whether the secret fits any of the deliveries. */
    static boolean fits(Trial trial) {
        return trial.tried().stream().anyMatch(TrialWords::fits);
    }

    /** Whether there was no signed delivery to try it on. */
    static boolean isWithout(Trial trial) {
        return trial.tried().isEmpty();
    }

    static String of(Trial trial) {
        List<Tried> tried = trial.tried();
        if (tried.isEmpty()) {
            return Strings.get("try.nothing", SecretTrial.LOOKED_AT);
        }
        return tried.size() == 1 ? one(tried.getFirst()) : several(trial);
    }

    private static String one(Tried tried) {
        return fits(tried)
                ? Strings.get("try.fits", Long.toString(tried.seq()), tried.signed().result().sentence())
                : Strings.get("try.not", Long.toString(tried.seq()), why(tried));
    }

    private static String several(Trial trial) {
        List<Tried> tried = trial.tried();
        List<Tried> fitting = tried.stream().filter(TrialWords::fits).toList();
        String where = Strings.get(trial.scope() == Scope.SELECTED ? "try.selected" : "try.latest", tried.size());
        if (fitting.isEmpty()) {
            return Strings.get("try.none", where, Long.toString(tried.getFirst().seq()), why(tried.getFirst()));
        }
        return fitting.size() == tried.size()
                ? Strings.get("try.all", where)
                : Strings.get("try.some", fitting.size(), where, Long.toString(fitting.getFirst().seq()));
    }

    /** What the check says is about stored secrets; of a candidate it is told in words of our own. */
    private static String why(Tried tried) {
        CheckResult result = tried.signed().result();
        if (result.findings().isEmpty()) {
            return result.sentence();
        }
        Finding finding = result.findings().getFirst();
        return finding.title().equals(Wording.of("signature.wrong.title"))
                ? Strings.get("try.why.other")
                : finding.title() + ". " + finding.advice();
    }

    private static boolean fits(Tried tried) {
        return tried.signed().verdict().kind() == Kind.VALID;
    }
}
