package io.hookscope.check.arrival;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Evidence;
import io.hookscope.check.Grade;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the sender's address is one from which Voucherify sends. Another public address is worth a notice only: people
 * replay deliveries, and Voucherify may add addresses. The signature decides about authenticity. Stateless.
 */
public final class OriginCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.ORIGIN;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (evidence.circumstances().provenance() == Provenance.FILE) {
            return Results.notApplicable(name(), Wording.of("origin.file"));
        }
        Optional<InetAddress> sender = Sender.of(evidence.delivery());
        if (sender.isEmpty()) {
            return Results.notApplicable(name(), Wording.of("origin.unknown"));
        }
        String address = sender.get().getHostAddress();
        Optional<Region> region = Region.of(address);
        return region.isPresent()
                ? Results.of(name(), Wording.of("origin.voucherify", address,
                        region.get().name().toLowerCase(Locale.ROOT)), List.of())
                : stranger(address);
    }

    private CheckResult stranger(String address) {
        var spot = new Spot(name(), "header:x-forwarded-for", Wording.of("origin.expected"), address);
        var finding = Wording.finding(spot, Grade.NOTICE, "origin.stranger", address);
        return Results.of(name(), Wording.of("origin.stranger.title", address), List.of(finding));
    }
}
