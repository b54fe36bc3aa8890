package io.hookscope.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Filled;
import io.hookscope.testing.OwnAddresses;
import io.hookscope.wire.Target;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would come back in is known, however its address is written. */
class ReceivingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"127.0.0.1, http://127.0.0.1:PORT, true", "127.0.0.1, http://LocalHost:PORT/api, true",
            "127.0.0.1, http://[::1]:PORT, true", "127.0.0.1, http://0.0.0.0:PORT, true",
            "127.0.0.1, http://[::]:PORT, true", "127.0.0.1, http://[::ffff:127.0.0.1]:PORT, true",
            "127.0.0.1, https://127.0.0.1:PORT, true", "127.0.0.1, http://127.0.0.1:OTHER, false",
            "127.0.0.1, http://0.0.0.0:OTHER, false", "127.0.0.1, http://127.0.0.1, false",
            "127.0.0.1, http://198.51.100.7:PORT, false", "0.0.0.0, http://127.0.0.1:PORT, true",
            "0.0.0.0, http://localhost:PORT, true", "0.0.0.0, http://[::1]:PORT, true",
            "0.0.0.0, http://0.0.0.0:PORT, true", "0.0.0.0, http://0.0.0.0:OTHER, false",
            "0.0.0.0, http://198.51.100.7:PORT, false"})
    void knowsWhatLeadsToItself(String bound, String target, boolean reached) throws Exception {
        try (Wiring wiring = open(settings -> settings.withBindAddress(bound)); var other = new ServerSocket(0)) {
            String url = target.replace("PORT", "" + listen(wiring)).replace("OTHER", "" + other.getLocalPort());
            assertThat(wiring.receiving().isReachedBy(Target.of(url))).isEqualTo(reached);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, true", "127.0.0.1, false"})
    void anAddressOfThisMachineLeadsToItWhereAllOfThemAreListenedOn(String bound, boolean reached) throws Exception {
        assumeThat(OwnAddresses.beyondLoopback()).as("addresses of this machine beside loopback").isNotEmpty();
        try (Wiring wiring = open(settings -> settings.withBindAddress(bound))) {
            int port = listen(wiring);
            for (InetAddress own : OwnAddresses.beyondLoopback()) {
                assertThat(wiring.receiving().isReachedBy(Target.of(url(own, port)))).as(own + " from " + bound)
                        .isEqualTo(reached);
            }
        }
    }

    @Test
    void theOneAddressThatIsListenedOnLeadsToIt() throws Exception {
        Optional<InetAddress> own = OwnAddresses.beyondLoopback().stream().findFirst();
        assumeThat(own).as("an address of this machine beside loopback").isPresent();
        try (Wiring wiring = open(settings -> settings.withBindAddress(own.orElseThrow().getHostAddress()))) {
            int port = listen(wiring);
            assertThat(wiring.receiving().isReachedBy(Target.of(url(own.orElseThrow(), port)))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"https://hooks.example.com, true", "https://HOOKS.example.com/, true",
            "https://hooks.example.com:443/in, true", "https://hooks.example.com/in/more, true",
            "https://hooks.example.com/handler, false", "https://hooks.example.com/information, false",
            "https://hooks.example.com:8443/in, false",
            "https://example.com/in, false"})
    void thePublicUrlLeadsToIt(String target, boolean reached) throws Exception {
        try (Wiring wiring = open(settings -> settings
                .withTunnel(settings.tunnel().withUrl("https://hooks.example.com/in")))) {
            listen(wiring);
            await().until(() -> wiring.receiving().ingress().urlAt(Instant.now()) != null);
            assertThat(wiring.receiving().isReachedBy(Target.of(target))).isEqualTo(reached);
        }
    }

    @Test
    void aTypedUrlCountsForThePortOfTheSettingsAloneAndSaysSo() throws Exception {
        try (Wiring wiring = open(settings -> settings); var taken = new ServerSocket(0)) {
            Ingress ingress = wiring.receiving().ingress();
            int set = taken.getLocalPort();
            wiring.currentSettings().change(settings -> settings.withPort(set)
                    .withTunnel(settings.tunnel().withUrl("https://hooks.example.com")));
            assertThat(ingress.watch().typed()).isEqualTo("https://hooks.example.com");

            int other = ((Listening) wiring.receiving().listenNear(set)).port();
            assertThat(ingress.aside()).isEqualTo(set);
            type(wiring, "https://other.example.com");
            assertThat(ingress.watch().typed()).isEmpty();

            wiring.currentSettings().change(settings -> settings.withPort(other));
            assertThat(ingress.aside()).isZero();
            type(wiring, "https://third.example.com");
            assertThat(ingress.watch().typed()).isEqualTo("https://third.example.com");
        }
    }

    @Test
    void aTypedUrlCountsAgainOnceTheListenerIsBack() throws Exception {
        try (Wiring wiring = open(settings -> settings)) {
            int port = listen(wiring);
            wiring.currentSettings().change(settings -> settings.withPort(port));
            type(wiring, "https://hooks.example.com");
            wiring.receiving().listenOn(0);
            assertThat(wiring.receiving().ingress().aside()).isEqualTo(port);
            wiring.receiving().listenOn(port);
            assertThat(wiring.receiving().ingress().aside()).isZero();
            assertThat(wiring.receiving().ingress().watch().typed()).isEqualTo("https://hooks.example.com");
        }
    }

    private static void type(Wiring wiring, String url) {
        wiring.currentSettings().change(settings -> settings.withTunnel(settings.tunnel().withUrl(url)));
    }

    @Test
    void whatDoesNotListenIsReachedByNothing() throws Exception {
        try (Wiring wiring = open(settings -> settings)) {
            int port = listen(wiring);
            wiring.receiving().shut();
            assertThat(wiring.receiving().isReachedBy(Target.of("http://127.0.0.1:" + port))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:PORT", "http://0.0.0.0:PORT"})
    void nothingIsForwardedToWhereItCameIn(String target) throws Exception {
        try (Wiring wiring = open(settings -> settings)) {
            int port = listen(wiring);
            wiring.sending().forwarder()
                    .use(Forwarding.to(Target.of(target.replace("PORT", "" + port))));
            Filled.post(port);
            await().until(() -> !wiring.session().handlings(1).isEmpty());
            assertThat(wiring.session().handlings(1)).singleElement().satisfies(handling -> assertThat(
                    handling.outcome()).isInstanceOfSatisfying(SendOutcome.Failed.class,
                            failed -> assertThat(failed.failure()).isEqualTo(Failure.NOT_SENDABLE)));
            assertThat(wiring.session().count()).isEqualTo(1);
        }
    }

    private Wiring open(UnaryOperator<Settings> more) throws Exception {
        return Wiring.open(new StartOptions(new DataFolder(folder), settings -> more.apply(settings.withPort(0))));
    }

    private static int listen(Wiring wiring) {
        return ((Listening) wiring.receiving().listen()).port();
    }

    private static String url(InetAddress address, int port) {
        String host = address.getHostAddress().replaceAll("%.*", "");
        return "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }
}
