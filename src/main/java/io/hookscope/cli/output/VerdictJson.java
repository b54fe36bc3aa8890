package io.hookscope.cli.output;

import io.hookscope.capture.inspect.Insight;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.related.Checkout;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the checks conclude as JSON, for every command in the same words. Stateless. */
public final class VerdictJson {

    private VerdictJson() {}

    /** Adds {@code signature}, {@code attempt}, {@code nextDue}, {@code checkout} and {@code findings}. */
    static void put(ObjectNode json, Insight insight) {
        Conclusion conclusion = insight.row().conclusion();
        json.put("signature", conclusion == null ? null : word(conclusion.signature().kind()));
        json.put("attempt", insight.related().attempts().number());
        if (insight.related().attempts().nextDue() != null) {
            json.put("nextDue", insight.related().attempts().nextDue().toString());
        }
        Checkout checkout = insight.related().checkout();
        if (checkout == null) {
            json.putNull("checkout");
        } else {
            put(json.putObject("checkout"), checkout, insight.row().seq());
        }
        findings(json.putArray("findings"), insight.findings());
    }

    /** Adds each finding as an object. */
    public static void findings(ArrayNode array, List<Finding> findings) {
        for (Finding f : findings) {
            array.addObject().put("check", f.check().word()).put("grade", word(f.grade())).put("pointer", f.pointer())
                    .put("expected", f.expected()).put("found", f.found()).put("title", f.title()).put("why", f.why())
                    .put("advice", f.advice());
        }
    }

    /** Returns a constant of the checks as a word: lower case, parted by a hyphen. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(ObjectNode json, Checkout checkout, long seq) {
        json.put("label", checkout.label()).put("arrived", checkout.arrived()).put("expected", checkout.expected())
                .put("exact", checkout.exact()).put("counts", checkout.counts())
                .put("redeemables", checkout.redeemables()).put("total", checkout.isTotal(seq))
                .put("alarm", checkout.alarm()).put("takenOff", checkout.takenOff());
        ArrayNode deliveries = json.putArray("deliveries");
        checkout.parts().forEach(p -> deliveries.add(p.seq()));
        ArrayNode missing = json.putArray("missing");
        checkout.missing().forEach(m -> missing.addObject().put("redemption", m.redemption()).put("code", m.code())
                .put("total", m.total()));
    }
}
