package io.hookscope.listener;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.testing.OddDeliveries;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class RequestHeadProperties {

    private static ListenerRig rig = new ListenerRig(Bounds.DEFAULT);

    @BeforeContainer
    static void open() {
        rig.close();
        rig = new ListenerRig(Bounds.DEFAULT);
    }

    @AfterContainer
    static void close() {
        rig.close();
    }

    @Property(tries = 1000)
    void anyBytesAreTakenApartWithoutAnError(@ForAll @Size(max = 300) byte[] bytes) {
        RequestHead head = RequestHead.of(bytes);
        assertThat(head.method()).isNotNull();
        assertThat(head.headers().list()).allMatch(header -> !header.name().isEmpty());
    }

    @Property(tries = 150)
    void aRequestIsKeptAsSentHoweverItIsCutIntoPieces(@ForAll @IntRange(min = 1, max = 1 << 20) int seed,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 400) Integer> cuts) throws IOException {
        var odd = new OddDeliveries(seed).next();
        byte[] body = odd.body().length() > 5000 ? new byte[0] : odd.body().bytes();
        byte[] request = ("POST /odd?" + seed + " HTTP/1.1\r\nHost: x\r\nX-Odd: " + seed + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n" + new String(body, ISO_8859_1)).getBytes(ISO_8859_1);
        try (Wire wire = rig.wire()) {
            int at = 0;
            for (int cut : cuts) {
                int end = Math.min(request.length, at + cut);
                wire.send(new String(request, at, end - at, ISO_8859_1));
                at = end;
            }
            wire.send(new String(request, at, request.length - at, ISO_8859_1));
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
        Delivery kept = rig.session.delivery(rig.session.lastSeq()).orElseThrow();
        assertThat(kept.target()).isEqualTo("/odd?" + seed);
        assertThat(kept.headers().first("X-Odd")).contains("" + seed);
        assertThat(kept.body()).isEqualTo(Body.of(body));
    }

    @Property(tries = 200)
    void anyBytesOnTheWireAreAnsweredOrClosedAndOthersAreServed(@ForAll @Size(max = 200) byte[] noise,
            @ForAll @IntRange(max = 4) int lead) throws IOException {
        String[] leads = {"", "POST / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "GET /"};
        try (Wire wire = rig.wire()) {
            wire.send(leads[lead]).send(noise).endSending();
            assertThat(wire.untilClosed()).matches("(?s)(HTTP/1.[01] \\d{3} .*)?");
        }
        assertThat(rig.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }
}
