package io.hookscope.check.examine;

import io.hookscope.check.Check;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Effort;
import io.hookscope.check.Evidence;
import io.hookscope.check.Examination;
import io.hookscope.check.Results;
import io.hookscope.check.Secret;
import io.hookscope.check.arrival.EndpointCheck;
import io.hookscope.check.arrival.OriginCheck;
import io.hookscope.check.arrival.TimingCheck;
import io.hookscope.check.payload.ArithmeticCheck;
import io.hookscope.check.payload.CodeCheck;
import io.hookscope.check.payload.ContractCheck;
import io.hookscope.check.payload.IdentityCheck;
import io.hookscope.check.payload.JsonCheck;
import io.hookscope.check.payload.OutcomeCheck;
import io.hookscope.check.signature.SignatureCheck;
import io.hookscope.check.signature.Signed;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs every check that looks at one delivery alone. Total, stateless, safe for many threads. */
public final class Examiner {

    private final SignatureCheck signature = new SignatureCheck();

    private final JsonCheck json = new JsonCheck();

    private final List<Check> checks = List.of(new ContractCheck(), new ArithmeticCheck(),
            new IdentityCheck(), new OutcomeCheck(), new CodeCheck(), new TimingCheck(), new OriginCheck(),
            new EndpointCheck());

    /** Returns a result for each check, also for those that passed or had nothing to look at. */
    public Examination examine(Delivery delivery, Reading reading, Circumstances circumstances) {
        return examine(delivery, reading, circumstances, Effort.FULL);
    }

    /** Returns the same with that effort. */
    public Examination examine(Delivery delivery, Reading reading, Circumstances circumstances, Effort effort) {
        var evidence = new Evidence(delivery, reading,
                delivery.isImported() ? circumstances.withProvenance(Provenance.FILE) : circumstances);
        Signed signed = signature.verify(evidence, effort);
        var results = new ArrayList<CheckResult>();
        results.add(signed.result());
        results.add(json.check(evidence, signed.verdict().kind()));
        checks.forEach(check -> results.add(check.check(evidence)));
        circumstances.extraChecks().forEach(extra -> add(results, extra.check(evidence)));
        results.sort(Comparator.comparing(CheckResult::check));
        return new Examination(signed.verdict(), results);
    }

    /** Returns what the signature check would say if the candidate were the only secret; nothing is stored. */
    public Signed trySecret(Delivery delivery, Reading reading, Secret candidate) {
        var alone = Circumstances.DEFAULT.withSecrets(List.of(candidate));
        return signature.verify(new Evidence(delivery, reading, alone), Effort.FULL);
    }

    private static void add(List<CheckResult> results, CheckResult extra) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).check() == extra.check()) {
                results.set(i, Results.join(results.get(i), extra));
                return;
            }
        }
        results.add(extra);
    }
}
