package io.hookscope.replay.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling.Change;
import io.hookscope.event.coding.Packer;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.sample.plan.Signer;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedTest {

    private static final String JSON = "{ \"a\": 1 }";
    private static final Signer SIGNER = new Signer("secretKey");
    private static final String OF_COMPACT = "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "deflate, gzip"})
    void aPackedBodyThatNobodyChangedGoesOutAsItCame(String encoding) {
        Delivery came = packed(encoding);
        Edited edited = Edited.of(came, new Signing.Keep());
        assertThat(edited.text()).isEqualTo(JSON);
        assertThat(edited.delivery()).isEqualTo(came);
        assertThat(edited.outgoing(7).change()).isEqualTo(Change.NONE);
        assertThat(EditDifferences.of(edited)).isEmpty();
    }

    @Test
    void itsOtherHeadersCanBeChangedWithoutThat() {
        Delivery came = packed("gzip");
        Edited edited = Edited.of(came, new Signing.Keep());
        Delivery sent = edited.with(Headers.of("Content-Encoding", "gzip", "X-Shop", "7")).delivery();
        assertThat(sent.body()).isSameAs(came.body());
        assertThat(sent.headers().first("X-Shop")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "deflate, gzip"})
    void whatIsChangedInItIsPackedAgain(String encoding) {
        Edited edited = Edited.of(packed(encoding), new Signing.Keep()).with(Body.of("{\"a\":2}"));
        assertThat(text(edited.delivery())).isEqualTo("{\"a\":2}");
        assertThat(edited.delivery().headers().first("Content-Encoding")).contains(encoding);
        assertThat(EditDifferences.of(edited)).containsExactly("- \"a\": 1", "+ \"a\":2");
    }

    @Test
    void withoutItsEncodingItGoesOutUnpacked() {
        Edited edited = Edited.of(packed("gzip"), new Signing.Keep()).with(Headers.NONE);
        assertThat(edited.delivery().body()).isEqualTo(Body.of(JSON));
        assertThat(edited.outgoing(7).change()).isEqualTo(Change.NONE);
    }

    @Test
    void itIsSignedForWhatItSaysAsVoucherifySigns() {
        Edited edited = Edited.of(packed("gzip"), new Signing.Anew(SIGNER));
        assertThat(edited.delivery().headers().first(Signer.HEADER)).contains(OF_COMPACT);
        assertThat(edited.delivery().body()).isSameAs(edited.original().body());
        assertThat(edited.isSignable()).isTrue();
    }

    @Test
    void whatCannotBeUnpackedCannotBeSigned() {
        assertThat(Edited.of(Deliveries.post(new byte[]{1, 2, 3}, Headers.of("Content-Encoding", "br")),
                new Signing.Keep()).isSignable()).isFalse();
        assertThat(Edited.of(Deliveries.post(new byte[]{1, 2, 3}, Headers.of("Content-Encoding", "gzip")),
                new Signing.Keep()).isSignable()).isFalse();
    }

    @Test
    void jsonThatIsOnlySaidToBePackedCan() {
        Edited edited = Edited.of(Deliveries.post(JSON.getBytes(StandardCharsets.UTF_8),
                Headers.of("Content-Encoding", "utf-8")), new Signing.Anew(SIGNER));
        assertThat(edited.isSignable()).isTrue();
        assertThat(edited.delivery().headers().first(Signer.HEADER)).contains(OF_COMPACT);
        assertThat(edited.delivery().body()).isEqualTo(Body.of(JSON));
    }

    private static Delivery packed(String encoding) {
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Encoding", encoding);
        return Deliveries.post(Packer.pack(headers, JSON.getBytes(StandardCharsets.UTF_8)).orElseThrow(), headers);
    }

    private static String text(Delivery delivery) {
        return new String(((Unpacked.Plain) Unpacker.unpack(delivery)).bytes(), StandardCharsets.UTF_8);
    }
}
