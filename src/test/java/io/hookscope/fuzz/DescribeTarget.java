package io.hookscope.fuzz;

import io.hookscope.check.Circumstances;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.openapi.Description;
import io.hookscope.check.openapi.DescriptionCheck;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever a description of events says, events are held against it or it is refused in a sentence. */
public final class DescribeTarget {

    private static final EventReader READER = new EventReader();
    private static final Examiner EXAMINER = new Examiner();
    private static final List<Delivery> DELIVERIES = List.of(
            Deliveries.json(Deliveries.enveloped("customer-created")),
            Deliveries.json(Deliveries.enveloped("voucher-published")));

    private DescribeTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Path file = Files.write(Files.createTempFile("hookscope-fuzz", ".json"), input);
        try {
            var circumstances = Circumstances.DEFAULT
                    .withExtraChecks(List.of(new DescriptionCheck(Description.read(file))));
            for (Delivery delivery : DELIVERIES) {
                EXAMINER.examine(delivery, READER.read(delivery), circumstances);
            }
        } catch (IOException e) {
            Input.claim(e.getMessage() != null && !e.getMessage().isBlank(), "no sentence");
        } finally {
            Files.delete(file);
        }
    }
}
