package io.hookscope.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.settings.Look.Notify;
import io.hookscope.testing.HandClock;
import io.hookscope.testing.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final HandClock clock = new HandClock();
    private final List<String> told = new ArrayList<>();
    private Notify wanted = Notify.PROBLEMS;
    private final Notices notices = new Notices(() -> wanted, clock, told::add);

    @BeforeEach
    void nobodyLooks() {
        notices.startAfter(3);
        notices.away();
    }

    @Test
    void theFirstProblemOfAKindIsToldWithoutAnybodysName() {
        wrong(4);
        wrong(5);
        look();
        assertThat(told).containsExactly("The signature of redemption.succeeded (#4) is wrong. Checks says why.");
        pause();
        wrong(6);
        look();
        assertThat(told).hasSize(1).noneMatch(sentence -> sentence.contains("Jane"));
    }

    @Test
    void whatWasThereBeforeIsNoNewsWhenItIsCheckedAgain() {
        wrong(3);
        look();
        assertThat(told).isEmpty();
    }

    @Test
    void whatComesWithinThePauseIsToldTogetherAfterIt() {
        wrong(4);
        look();
        notices.trouble("listener", "Port 8080 is taken.");
        notices.tunnelGone();
        notices.tunnelGone();
        look();
        assertThat(told).hasSize(1);
        pause();
        look();
        assertThat(told.getLast()).isEqualTo("Port 8080 is taken. And 1 other problem.");
    }

    @Test
    void aClockThatIsSetBackSilencesNobody() {
        wrong(4);
        look();
        clock.pass(Duration.ofHours(-2));
        notices.tunnelGone();
        look();
        assertThat(told).hasSize(2);
    }

    @Test
    void whoeverLooksNeedsNoNoticeAndIsToldAnewLater() {
        wrong(4);
        notices.looked();
        look();
        wrong(5);
        look();
        assertThat(told).isEmpty();
        notices.away();
        wrong(6);
        look();
        assertThat(told).hasSize(1);
    }

    @Test
    void arrivalsAreToldOnlyToThoseWhoWantThem() {
        notices.delivery(Rows.succeeded(3).row());
        notices.delivery(Rows.succeeded(4).row());
        look();
        assertThat(told).isEmpty();
        wanted = Notify.ALL;
        notices.delivery(Rows.succeeded(5).row());
        notices.delivery(Rows.succeeded(5).concluded(Kind.VALID, "valid", 0, 1).row());
        notices.delivery(Rows.succeeded(6).row());
        look();
        assertThat(told).containsExactly("2 deliveries arrived.");
    }

    @Test
    void aSignatureThatNobodyCouldCheckIsNotToldAsWrong() {
        notices.delivery(Rows.succeeded(4).concluded(Kind.NOT_CHECKED, "not checked", 1, 1).row());
        look();
        assertThat(told).singleElement().asString().doesNotContain("signature").contains("#4");
    }

    @Test
    void nothingIsToldWhenSwitchedOff() {
        wanted = Notify.OFF;
        wrong(4);
        look();
        assertThat(told).isEmpty();
    }

    private void wrong(long seq) {
        notices.delivery(Rows.succeeded(seq).concluded(Kind.WRONG, "wrong secret", 1, 1).row());
    }

    private void look() {
        notices.look();
    }

    private void pause() {
        clock.pass(Notices.PAUSE);
    }
}
