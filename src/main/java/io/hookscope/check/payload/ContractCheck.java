package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import io.hookscope.check.payload.Contract.Form;
import io.hookscope.check.payload.Contract.Promise;
import io.hookscope.event.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether a redemption event keeps what a consumer relies on: see {@link Contract}. Stateless. */
public final class ContractCheck implements Check {

    private static final int MOST = 100;

    private static final Pattern TIME = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,12})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?)?");

    @Override
    public CheckName name() {
        return CheckName.CONTRACT;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (!evidence.isRedemption()) {
            return Results.notApplicable(name(), Wording.of("redemption-only"));
        }
        var findings = new ArrayList<Finding>();
        missing(evidence, findings);
        String self = self(evidence);
        Contract.PROMISES.forEach(promise -> keep(promise, self, evidence.data(), findings));
        items(evidence.data().get("order"), findings);
        if (self.isEmpty()) {
            copy(evidence.data().get(evidence.isRollback() ? "redemption_rollback" : "redemption"), findings);
        }
        return Results.of(name(), Wording.of(findings.isEmpty() ? "contract.passed" : "contract.failed",
                findings.size()), findings);
    }

    /** Returns which part the event's data is itself, as in many legacy events; empty when it has parts. */
    private static String self(Evidence evidence) {
        String deed = evidence.isRollback() ? "redemption_rollback" : "redemption";
        return evidence.isPart(deed) ? deed : "";
    }

    /** Of data that is a part itself, promises about that part hold without its name, and its other deed is an id. */
    private static void keep(Promise promise, String self, Place data, List<Finding> findings) {
        String first = promise.keys().getFirst();
        if (self.isEmpty() || !first.startsWith("redemption")) {
            keep(promise, data, findings);
        } else if (first.equals(self)) {
            keep(promise.below(), data, findings);
        }
    }

    private static void copy(Place holder, List<Finding> findings) {
        if (holder.get("order").isObject()) {
            Contract.ORDER.forEach(promise -> keep(promise, holder, findings));
            items(holder.get("order"), findings);
        }
    }

    private static void items(Place order, List<Finding> findings) {
        Place items = order.get("items");
        for (int i = 0; items.isArray() && i < items.size() && findings.size() < MOST; i++) {
            item(items.get(i), findings);
        }
    }

    private static void missing(Evidence evidence, List<Finding> findings) {
        Place data = evidence.data();
        // the name of bare data is our own conclusion and promises nothing
        boolean promised = evidence.isNamed() && evidence.reading().name().startsWith("redemption.")
                && self(evidence).isEmpty() && !isDesigned(evidence);
        if (promised) {
            require(data.get("redemption"), findings);
        }
        if (promised && evidence.isRollback()) {
            require(data.get("redemption_rollback"), findings);
        }
        for (List<String> keys : Contract.ALWAYS) {
            Place around = evidence.part(keys.getFirst());
            if (around.isObject()) {
                require(around.get(keys.getLast()), findings);
            }
        }
    }

    /** What a distribution sends may be put together by hand. */
    private static boolean isDesigned(Evidence evidence) {
        Envelope envelope = evidence.reading().envelope();
        return envelope != null && envelope.source() != null && "distribution".equals(envelope.source().object());
    }

    private static void require(Place place, List<Finding> findings) {
        if (place.isAbsent()) {
            var spot = new Spot(CheckName.CONTRACT, place.pointer(), Wording.of("contract.present"),
                    Wording.of("contract.absent"));
            findings.add(Wording.finding(spot, Grade.ERROR, "contract.missing", place.pointer()));
        }
    }

    private static void item(Place item, List<Finding> findings) {
        if (item.isObject()) {
            Contract.ITEM.forEach(promise -> keep(promise, item, findings));
        } else if (!item.isNothing()) {
            findings.add(retyped(item, Form.OBJECT));
        }
    }

    private static void keep(Promise promise, Place above, List<Finding> findings) {
        JsonNode node = above.node();
        for (String key : promise.keys()) {
            node = node.path(key);
        }
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        if (!has(promise.form(), node)) {
            findings.add(retyped(at(above, promise), promise.form()));
        } else if (promise.form() == Form.TIME && !TIME.matcher(node.stringValue()).matches()) {
            findings.add(told(at(above, promise), Form.TIME.words(), "contract.time"));
        } else if (!promise.words().isEmpty() && !promise.words().contains(node.stringValue())) {
            findings.add(told(at(above, promise), String.join(", ", promise.words().stream().sorted().toList()),
                    "contract.word"));
        }
    }

    private static boolean has(Form form, JsonNode node) {
        return switch (form) {
            case STRING, TIME -> node.isString();
            case NUMBER -> node.isNumber();
            case OBJECT -> node.isObject();
            case ARRAY -> node.isArray();
        };
    }

    private static Finding retyped(Place place, Form form) {
        var spot = new Spot(CheckName.CONTRACT, place.pointer(), form.words(), place.shown());
        return Wording.finding(spot, Grade.ERROR, "contract.retyped", place.pointer(), form.words(), place.shown());
    }

    private static Finding told(Place place, String expected, String key) {
        var spot = new Spot(CheckName.CONTRACT, place.pointer(), expected, place.shown());
        return Wording.finding(spot, Grade.WARNING, key, place.pointer(), place.shown(), expected);
    }

    private static Place at(Place above, Promise promise) {
        Place place = above;
        for (String key : promise.keys()) {
            place = place.get(key);
        }
        return place;
    }
}
