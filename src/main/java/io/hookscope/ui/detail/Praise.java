package io.hookscope.ui.detail;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.event.Reading;
import io.hookscope.ui.detail.tree.Shown;
import io.hookscope.ui.detail.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says quietly, at its place, what was looked at and found right. Stateless. */
final class Praise {
    private Praise() {}

    /** Returns what to say instead of a note, by JSON pointer. */
    static Map<String, Shown> of(Reading reading, List<CheckResult> results) {
        var says = new HashMap<String, Shown>();
        var event = reading.redemption();
        if (event == null || event.campaign() == null || event.voucher() == null) {
            return says;
        }
        String id = event.campaign().id();
        if (id != null && id.equals(event.voucher().campaignId())) {
            says.put(reading.dataPointer() + "/voucher/campaign_id", good("praise.campaign"));
        }
        if (results.stream().anyMatch(result -> result.check() == CheckName.CODE
                && result.verdict() == CheckResult.Verdict.PASSED)) {
            says.put(reading.dataPointer() + "/campaign/voucher/code_config", good("praise.code"));
        }
        return says;
    }

    private static Shown good(String key) {
        return new Shown(Words.of(key), Shown.Style.OK);
    }
}
