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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
        Contract.PROMISES.forEach(promise -> keep(promise, evidence.data(), findings));
        Place items = evidence.data().get("order").get("items");
        for (int i = 0; items.isArray() && i < items.size() && findings.size() < MOST; i++) {
            item(items.get(i), findings);
        }
        return Results.of(name(), Wording.of(findings.isEmpty() ? "contract.passed" : "contract.failed",
                findings.size()), findings);
    }

    private static void missing(Evidence evidence, List<Finding> findings) {
        Place data = evidence.data();
        // the name of bare data is our own conclusion and promises nothing
        boolean promised = evidence.isNamed() && evidence.reading().name().startsWith("redemption.");
        if (promised) {
            require(data.get("redemption"), findings);
        }
        if (promised && evidence.isRollback()) {
            require(data.get("redemption_rollback"), findings);
        }
        for (String path : Contract.ALWAYS) {
            Place place = at(data, path);
            if (at(data, path.substring(0, path.lastIndexOf('.'))).isObject()) {
                require(place, findings);
            }
        }
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
        Place place = at(above, promise.path());
        if (place.isNothing()) {
            return;
        }
        if (!has(promise.form(), place)) {
            findings.add(retyped(place, promise.form()));
        } else if (promise.form() == Form.TIME && !TIME.matcher(place.node().stringValue()).matches()) {
            findings.add(told(place, Form.TIME.words(), "contract.time"));
        } else if (!promise.words().isEmpty() && !promise.words().contains(place.node().stringValue())) {
            findings.add(told(place, String.join(", ", promise.words().stream().sorted().toList()), "contract.word"));
        }
    }

    private static boolean has(Form form, Place place) {
        return switch (form) {
            case STRING, TIME -> place.node().isString();
            case NUMBER -> place.node().isNumber();
            case OBJECT -> place.isObject();
            case ARRAY -> place.isArray();
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

    private static Place at(Place above, String path) {
        Place place = above;
        for (int start = 0; start <= path.length();) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            place = place.get(path.substring(start, end));
            start = end + 1;
        }
        return place;
    }
}
