package io.hookscope.capture.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Headers;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTrialTest {

    private final MemorySession session = new MemorySession();
    private final SecretTrial trial = new SecretTrial(session, new Examiner());

    @Test
    void oneThatCannotBeReadIsLeftOutLikeOneThatIsGone() {
        for (int i = 0; i < 3; i++) {
            session.append(Deliveries.signedWithSecretKey()).join();
        }
        session.damage(2);
        Secret secret = Secret.active("candidate", "secretKey");
        assertThat(trial.onLatest(secret)).extracting(SecretTrial.Tried::seq).containsExactly(3L, 1L);
        assertThat(trial.on(List.of(1L, 2L, 3L), secret)).extracting(SecretTrial.Tried::seq).containsExactly(1L, 3L);
    }

    @Test
    void whatSaysNothingOfASecretIsPassedOver() {
        session.append(Deliveries.json(Deliveries.golden())).join();
        session.append(Deliveries.post("{}".getBytes(UTF_8), Headers.of("x-voucherify-signature", "abc"))).join();
        Secret secret = Secret.active("candidate", "secretKey");
        assertThat(trial.on(List.of(1L, 2L), secret)).isEmpty();
        assertThat(trial.onLatest(secret)).isEmpty();
    }
}
