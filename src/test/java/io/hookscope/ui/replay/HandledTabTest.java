package io.hookscope.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Handlings;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.MapMemory;
import io.hookscope.testing.Rows;
import io.hookscope.ui.Discretion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class HandledTabTest {

    private final List<Handling> kept = new ArrayList<>();
    private final Handlings handlings = new Handlings(_ -> List.copyOf(kept), kept::add);

    @Test
    void aLongAnswerSaysHowMuchOfItStandsThereAndOnWhichDayItCame() {
        answer(20_000);
        List<Node> parts = FxWait.get(() -> ((Pane) lines(tab()).getFirst()).getChildren());
        assertThat(((TitledPane) parts.getLast()).getText())
                .isEqualTo("Headers and the first 16,000 of 20,000 bytes of the body that were kept");
        assertThat(((Label) parts.get(1)).getText()).startsWith("2024-01-15 12:20:38.000");
    }

    @Test
    void whatWasSkippedIsNoNewsAboutTheHandler() {
        answer(10);
        kept.add(new Handling(1, kept.getFirst().at(), Handling.Kind.FORWARD, Handling.Change.NONE,
                "http://127.0.0.1:3000", new SendOutcome.Failed(SendOutcome.Failure.SKIPPED, "Left out.",
                        Duration.ZERO)));
        Label verdict = FxWait
                .get(() -> (Label) ((Pane) ((Pane) lines(tab()).getFirst()).getChildren().getFirst()).getChildren()
                        .getFirst());
        assertThat(verdict.getText()).isEqualTo("untried");
        assertThat(verdict.getStyleClass()).contains("badge-quiet");
    }

    @Test
    void anAnswerThatIsUnfoldedStaysSoUntilThereIsAnother() {
        answer(10);
        var tab = FxWait.get(this::tab);
        Node before = FxWait.get(() -> lines(tab).getFirst());
        Node after = FxWait.get(() -> {
            tab.show(Rows.succeeded(1).row());
            return lines(tab).getFirst();
        });
        assertThat(after).isSameAs(before);
        answer(11);
        assertThat(FxWait.get(() -> {
            tab.show(Rows.succeeded(1).row());
            return lines(tab).size();
        })).isEqualTo(2);
    }

    @Test
    void anOlderReadThatEndsLaterDoesNotTakeTheNewerOnesPlace() {
        List<Runnable> background = new ArrayList<>();
        List<Runnable> fx = new ArrayList<>();
        var tab = FxWait.get(() -> new HandledTab(new ReplayDesk(_ -> Optional.empty(), handlings, null, null, List::of,
                new MapMemory(), Discretion.none(), background::add, fx::add), () -> ZoneOffset.UTC));
        answer(10);
        assertThat(FxWait.get(() -> {
            tab.show(Rows.succeeded(1).row());
            background.removeFirst().run();
            answer(11);
            tab.show(Rows.succeeded(1).row());
            background.removeFirst().run();
            fx.reversed().forEach(Runnable::run);
            return lines(tab).size();
        })).isEqualTo(2);
    }

    @Test
    void aPackedAnswerIsShownAsItsHandlerMeantIt() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("NullPointerException at Orders.java:7".getBytes(StandardCharsets.UTF_8));
        }
        answer(Headers.of("Content-Encoding", "gzip"), packed.toByteArray());
        assertThat(unfolded()).isEqualTo("Content-Encoding: gzip\n\nNullPointerException at Orders.java:7");
    }

    @Test
    void anAnswerInACodingThatNobodyKnowsHereIsShownAsItCame() {
        answer(Headers.of("Content-Encoding", "sdch"), "as it came".getBytes(StandardCharsets.UTF_8));
        assertThat(unfolded()).endsWith("\n\nas it came");
    }

    @Test
    void aRefusalThatIsGoodNewsAndAnAcceptanceThatIsNotSayWhy() {
        assertThat(List.of(told(401, Verdict.PASSING), told(200, Verdict.REGRESSED))).containsExactly(
                "The handler answered 401 after 3.0 ms, as it should: the signature does not hold",
                "The handler answered 200 after 3.0 ms, though the signature does not hold: it should refuse");
        assertThat(List.of(told(200, Verdict.FIXED), told(401, Verdict.FAILING), told(500, Verdict.STILL_FAILING)))
                .allSatisfy(words -> assertThat(words).endsWith(" after 3.0 ms"));
    }

    private static String told(int status, Verdict verdict) {
        return OutcomeWords.of(new Handlings.Judged(new Handling(1, Instant.EPOCH, Handling.Kind.REPLAY,
                Handling.Change.NONE, "http://127.0.0.1/", new SendOutcome.Answered(status, Headers.NONE, Body.EMPTY,
                        SendOutcome.Extent.WHOLE, Duration.ofMillis(3))),
                verdict));
    }

    private String unfolded() {
        return FxWait.get(() -> {
            var fold = (TitledPane) ((Pane) lines(tab()).getFirst()).getChildren().getLast();
            fold.setExpanded(true);
            return ((TextArea) fold.getContent()).getText();
        });
    }

    private void answer(int bytes) {
        answer(Headers.NONE, new byte[bytes]);
    }

    private void answer(Headers headers, byte[] body) {
        kept.add(new Handling(1, Instant.parse("2024-01-15T12:20:38Z"), Handling.Kind.REPLAY, Handling.Change.NONE,
                "http://127.0.0.1/", new SendOutcome.Answered(200, headers, Body.of(body),
                        SendOutcome.Extent.WHOLE, Duration.ofMillis(3))));
    }

    private HandledTab tab() {
        var tab = new HandledTab(new ReplayDesk(_ -> Optional.empty(), handlings, null, null, List::of,
                new MapMemory(), Discretion.none(), Runnable::run, Runnable::run), () -> ZoneOffset.UTC);
        tab.show(Rows.succeeded(1).row());
        return tab;
    }

    private static List<Node> lines(HandledTab tab) {
        return ((Pane) ((ScrollPane) tab.getContent()).getContent()).getChildren();
    }
}
