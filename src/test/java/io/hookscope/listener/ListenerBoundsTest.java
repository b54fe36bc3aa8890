package io.hookscope.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Reception;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerBoundsTest {

    /** Together far more than the time that a request may take, and far less than the most that a head may be. */
    private static final int TRICKLED = 4_000;
    private static final int TRICKLE_MILLIS = 5;
    /** Twenty connections, and no less time than usual. */
    private static final Bounds FEW = new Bounds(1 << 20, 64 << 10, 200, 20, 1 << 24, Duration.ofSeconds(60),
            Duration.ofSeconds(30));
    private static final String EMPTY = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";

    @Test
    void cutsOffASenderThatTricklesWhileOthersAreServed() throws Exception {
        var bounds = Bounds.DEFAULT.withReading(Duration.ofMillis(1900));
        try (var rig = new ListenerRig(bounds); Wire slow = rig.wire(); Wire other = rig.wire()) {
            slow.send("POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n").send("abc");
            int served = 0;
            while (rig.session.all().stream().noneMatch(d -> d.target().equals("/slow"))) {
                assertThat(other.send(EMPTY).head()).startsWith("HTTP/1.1 200 ");
                slow.send("d");
                served++;
            }
            assertThat(slow.head()).startsWith("HTTP/1.1 408 ");
            assertThat(served).isPositive();
            var cut = rig.session.all().stream().filter(d -> d.target().equals("/slow")).findFirst().orElseThrow();
            assertThat(cut.reception())
                    .isEqualTo(new Reception.CutShort("the body did not arrive within 1900 ms"));
            assertThat(new String(cut.body().bytes())).startsWith("abcd");
        }
    }

    @Test
    void cutsOffASenderThatTricklesItsHeaders() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT.withReading(Duration.ofMillis(300))); Wire slow = rig.wire()) {
            slow.send("POST / HTTP/1.1\r\nHost: x\r\nX-");
            assertThat(closesOn(slow)).as("a byte every few milliseconds renews no deadline").isTrue();
            assertThat(rig.session.count()).isZero();
        }
    }

    /** Sends a byte of a header every few milliseconds; returns true once the other side has closed, false after too many. */
    private static boolean closesOn(Wire slow) throws IOException {
        for (int i = 0; i < TRICKLED; i++) {
            try {
                if (!slow.isSilentFor(TRICKLE_MILLIS)) {
                    return slow.untilClosed().isEmpty();
                }
                slow.send("y");
            } catch (SocketException _) {
                return true; // closed as we sent
            }
        }
        return false;
    }

    @Test
    void closesAConnectionThatSendsNothing() throws Exception {
        try (var rig = new ListenerRig(idle(Duration.ofMillis(300))); Wire silent = rig.wire()) {
            assertThat(silent.untilClosed()).isEmpty();
            assertThat(rig.say(EMPTY)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesAConnectionThatFallsSilentBetweenRequests() throws Exception {
        try (var rig = new ListenerRig(idle(Duration.ofMillis(1500))); Wire wire = rig.wire()) {
            for (int i = 0; i < 2; i++) {
                assertThat(wire.send(EMPTY).head()).startsWith("HTTP/1.1 200 ").contains("Connection: keep-alive");
            }
            assertThat(wire.untilClosed()).isEmpty();
            assertThat(rig.session.count()).isEqualTo(2);
        }
    }

    private static Bounds idle(Duration idle) {
        Bounds usual = Bounds.DEFAULT;
        return new Bounds(usual.bodyBytes(), usual.headBytes(), usual.headerLines(), usual.connections(),
                usual.heldBytes(), idle, usual.reading());
    }

    @Test
    void connectionsThatCameAndWentMakeNoRoomAtTheCostOfOneThatIsStillThere() throws Exception {
        try (var rig = new ListenerRig(FEW); Wire slow = rig.wire()) {
            slow.send("POST / HTTP/1.1\r\nHost: x\r\n");
            for (int i = 0; i < 30; i++) {
                try (Wire stray = rig.wire()) {
                    assertThat(stray.send("no request\r\n\r\n").untilClosed()).startsWith("HTTP/1.1 400 ");
                }
            }
            assertThat(slow.send("Content-Length: 0\r\n\r\n").head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aCrowdThatWasAnsweredAndFallsSilentKeepsNobodyOut() throws Exception {
        try (var rig = new ListenerRig(FEW)) {
            List<Wire> crowd = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                crowd.add(rig.wire().send(EMPTY));
                assertThat(crowd.getLast().head()).as("sender %d", i).startsWith("HTTP/1.1 200 ");
            }
            assertThat(crowd.getFirst().untilClosed()).isEmpty();
            assertThat(crowd.getLast().send(EMPTY).head()).startsWith("HTTP/1.1 200 ");
            for (Wire one : crowd) {
                one.close();
            }
        }
    }

    @Test
    void aCrowdThatNeverBringsAHeadCostsASenderThatWasAnsweredNothing() throws Exception {
        try (var rig = new ListenerRig(FEW)) {
            Wire sender = rig.wire().send(EMPTY);
            assertThat(sender.head()).startsWith("HTTP/1.1 200 ");
            List<Wire> crowd = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                crowd.add(rig.wire());
            }
            assertThat(crowd.getFirst().untilClosed()).isEmpty();
            assertThat(sender.send(EMPTY).head()).startsWith("HTTP/1.1 200 ");
            for (Wire one : crowd) {
                one.close();
            }
            sender.close();
        }
    }

    @Test
    void aConnectionKeepsNoRoomForTheLongHeadThatItHadOnce() throws Exception {
        String head = "POST / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(60_000) + "\r\nContent-Length: 0\r\n\r\n";
        try (var rig = new ListenerRig(Bounds.DEFAULT)) {
            rig.capture.only(_ -> false); // nothing is stored
            long before = heap();
            List<Wire> open = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                open.add(rig.wire().send(head));
                assertThat(open.getLast().head()).startsWith("HTTP/1.1 404 ");
            }
            // as much as one head stays in Undertow's own buffers
            assertThat(heap() - before).as("of 300 connections").isLessThan(300 * 100_000);
            for (Wire one : open) {
                assertThat(one.send(EMPTY).head()).startsWith("HTTP/1.1 404 ");
                one.close();
            }
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void closesOnHeadersWithoutEndAndGoesOn() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT); Wire endless = rig.wire()) {
            try {
                endless.send("POST / HTTP/1.1\r\n");
                for (int i = 0; i < 2000; i++) {
                    endless.send("X: " + "y".repeat(100) + "\r\n");
                }
            } catch (SocketException _) {
                // closed while we were still sending
            }
            assertThat(endless.untilClosed()).doesNotContain(" 200 ");
            assertThat(rig.session.count()).isZero();
            assertThat(rig.say(EMPTY)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aSenderThatPromisesMuchTakesNoMemoryAndOneThatTakesAllIsAskedToComeAgain() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT.withHeldBytes(300_000))) {
            List<Wire> promising = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                promising.add(rig.wire().send("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n"));
            }
            try (Wire wire = rig.wire()) {
                wire.send("POST /q HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            }
            for (Wire wire : promising) {
                wire.close();
            }
            try (Wire wire = rig.wire()) {
                wire.send("POST /r HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n").send(new byte[400_000]);
                assertThat(wire.head()).startsWith("HTTP/1.1 503 ");
            }
            await().until(() -> rig.say(EMPTY).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void takesTheNextFreePortWhenItIsAskedToAvoidOneThatIsTaken() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT);
                var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ListenerState state = rig.listener.startNear("127.0.0.1", taken.getLocalPort());
            assertThat(state).isInstanceOfSatisfying(ListenerState.Listening.class,
                    listening -> assertThat(listening.port()).isGreaterThan(taken.getLocalPort()));
        }
    }

    @Test
    void namesTheNextFreePortWhenTheWantedOneIsTaken() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT);
                var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ListenerState state = rig.listener.start("127.0.0.1", taken.getLocalPort());
            assertThat(state).isInstanceOfSatisfying(ListenerState.Failed.class, failed -> {
                assertThat(failed.port()).isEqualTo(taken.getLocalPort());
                assertThat(failed.reason()).contains("" + taken.getLocalPort()).contains("taken");
                assertThat(failed.nextFree()).isGreaterThan(taken.getLocalPort());
                assertThat(rig.listener.start("127.0.0.1", failed.nextFree()))
                        .isEqualTo(new ListenerState.Listening("127.0.0.1", failed.nextFree()));
            });
        }
    }

    @Test
    void saysThatAnAddressIsNotOurs() {
        try (var rig = new ListenerRig(Bounds.DEFAULT)) {
            assertThat(rig.listener.start("192.0.2.1", 0)).isEqualTo(
                    new ListenerState.Failed(0, "The address 192.0.2.1 does not belong to this machine.", 0));
        }
    }

    @Test
    void movesToAnotherPortWithoutLosingWhatIsInFlight() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT); Wire wire = rig.wire()) {
            var states = new ArrayList<ListenerState>();
            rig.listener.onState(states::add);
            int before = rig.port();
            rig.session.hold();
            wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
            await().until(() -> rig.session.held() == 1);
            Thread move = Thread.startVirtualThread(() -> rig.listener.start("127.0.0.1", 0));
            await().until(() -> !states.isEmpty());
            rig.session.letGo();
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            move.join();
            assertThat(rig.port()).isNotEqualTo(before);
            rig.session.recover();
            assertThat(rig.say(EMPTY)).startsWith("HTTP/1.1 200 ");
            assertThat(rig.session.all().getFirst().body()).isEqualTo(Body.of("{}"));
        }
    }

    @Test
    void aStopWaitsOnlyAMomentForABodyThatStaysAwayAndListsWhatCame() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT); Wire slow = rig.wire()) {
            slow.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\nExpect: 100-continue\r\n\r\n");
            assertThat(slow.head()).startsWith("HTTP/1.1 100 ");
            slow.send("abc");
            long begin = System.nanoTime();
            rig.listener.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
            await().until(() -> rig.session.count() == 1);
            assertThat(rig.only().reception())
                    .isEqualTo(new Reception.CutShort("the listener stopped before the body was complete"));
            assertThat(rig.only().body()).isEqualTo(Body.of("abc"));
        }
    }

    @Test
    void listensAgainAfterAStop() throws Exception {
        try (var rig = new ListenerRig(Bounds.DEFAULT)) {
            rig.listener.stop();
            assertThat(rig.listener.state()).isEqualTo(new ListenerState.Stopped());
            rig.listener.start("127.0.0.1", 0);
            assertThat(rig.say(EMPTY)).startsWith("HTTP/1.1 200 ");
        }
    }
}
