package io.hookscope.check.arrival;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Evidence;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the webhook set up at Voucherify points at the tunnel that is open now. Stateless. */
public final class EndpointCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.ENDPOINT;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        String tunnel = evidence.circumstances().tunnelUrl();
        if (tunnel == null || evidence.circumstances().provenance() == Provenance.FILE) {
            return Results.notApplicable(name(), Wording.of("endpoint.no-tunnel"));
        }
        Place target = evidence.root().get("source").get("target_url");
        String ours = host(tunnel);
        String theirs = host(target.text());
        if (theirs == null || ours == null) {
            return Results.notApplicable(name(), Wording.of("endpoint.no-target"));
        }
        return theirs.equals(ours)
                ? Results.of(name(), Wording.of("endpoint.passed", theirs), List.of())
                : elsewhere(target, theirs, ours);
    }

    private CheckResult elsewhere(Place target, String theirs, String ours) {
        var spot = new Spot(name(), target.pointer(), ours, target.shown());
        var finding = Wording.finding(spot, Grade.NOTICE, "endpoint.elsewhere", theirs, ours);
        return Results.of(name(), finding.title(), List.of(finding));
    }

    /** Returns host and port in lower case, as far as the URL has a readable host; one host in one spelling. */
    private static @Nullable String host(@Nullable String url) {
        try {
            URI uri = url == null ? null : new URI(url);
            return uri == null || uri.getHost() == null
                    ? null
                    : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "") + port(uri);
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** The port that goes without saying is not said. */
    private static String port(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme())
                ? 443
                : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : -1;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
}
