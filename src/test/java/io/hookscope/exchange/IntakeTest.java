package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final List<String> asked = new ArrayList<>();
    private final MemorySession kept = new MemorySession();
    private final Session session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(),
            new Class<?>[]{Session.class}, (_, method, arguments) -> {
                asked.add(method.getName());
                return method.invoke(kept, arguments);
            });

    @Test
    void aDeliveryThatBringsOutcomesIsTakenInWhenThereIsRoomForThem() {
        var answered = new SendOutcome.Answered(200, Headers.NONE, Body.of("taken"), SendOutcome.Extent.WHOLE,
                Duration.ofMillis(1));
        var handling = new Handling(7, Instant.EPOCH, Handling.Kind.FORWARD, Handling.Change.NONE,
                "http://127.0.0.1:1/", answered);
        Intake intake = Intake.into(session, (seq, arrival) -> {
            asked.add("store");
            return CompletableFuture.completedFuture(1L);
        });
        intake.take(new Arrival(7, Deliveries.json("{}"), null, new Attached(Mark.NONE, List.of(handling)))).join();
        assertThat(asked).containsSubsequence("awaitRoom", "store", "handled");
        asked.clear();
        intake.take(new Arrival(8, Deliveries.json("{}"), null)).join();
        assertThat(asked).containsExactly("store");
    }
}
