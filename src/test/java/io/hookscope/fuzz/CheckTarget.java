package io.hookscope.fuzz;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonText;
import java.util.List;

/** Whatever arrives, each check says something, the same each time. */
public final class CheckTarget {

    private static final EventReader READER = new EventReader();
    private static final Examiner EXAMINER = new Examiner();
    private static final int CHECKS = 10;
    private static final Circumstances CIRCUMSTANCES = Circumstances.DEFAULT
            .withSecrets(List.of(Secret.active("main", "secretKey"), Secret.active("other", "otherKey")))
            .withTunnelUrl("https://7c1f-81-2-69-142.ngrok-free.app");

    private CheckTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Delivery delivery = Input.delivery(input);
        Reading reading = READER.read(delivery);
        Examination examination = EXAMINER.examine(delivery, reading, CIRCUMSTANCES);
        Input.claim(examination.results().size() == CHECKS, examination.results().size() + " results");
        JsonText text = JsonText.of(Encoding.of(reading.text()).text(reading.text()));
        examination.findings().forEach(finding -> {
            Input.claim(!finding.title().isBlank(), "a finding that says nothing");
            text.value(finding.pointer());
        });
        Input.claim(examination.equals(EXAMINER.examine(delivery, READER.read(delivery), CIRCUMSTANCES)),
                "another result the second time");
    }
}
