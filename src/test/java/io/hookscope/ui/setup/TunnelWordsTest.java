package io.hookscope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERR_NGROK_8012 | Check that ngrok leads to the listener’s port.
            ERR_NGROK_3200 | Start ngrok again, and compare its URL with the one that Voucherify knows.
            ERR_NGROK_3004 | Start it with “ngrok http” and the port alone.
            ERR_NGROK_108  | End the other one, or use its tunnel.
            ERR_NGROK_334  | End that one first.
            ERR_NGROK_727  | Wait for the next month, change the plan, or use another tunnel.
            ERR_NGROK_4018 | with the token from its dashboard once.
            ERR_NGROK_9999 | https://ngrok.com/docs/errors
            """)
    void anErrorOfNgrokIsNamedWithWhatToDo(String code, String advice) {
        assertThat(TunnelWords.of(new ProbeState.TunnelError(Instant.EPOCH, code), Instant.EPOCH).headline())
                .contains(code);
        assertThat(TunnelWords.of(new ProbeState.TunnelError(Instant.EPOCH, code), Instant.EPOCH).advice())
                .endsWith(advice);
        assertThat(TunnelWords.of(new NgrokProcess.State.Ended(code))).contains(code).endsWith(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://localhost:3000   | Start ngrok for that port, or let Hookscope listen where the tunnel leads (Settings).
            3000                    | Start ngrok for that port, or let Hookscope listen where the tunnel leads (Settings).
            https://localhost:8080  | but the listener speaks HTTP, not HTTPS. Start ngrok with the port alone.
            8080                    | or change the address in the settings.
            http://192.168.1.5:8080 | or change the address in the settings.
            """)
    void aTunnelThatLeadsElsewhereHasItsReason(String upstream, String advice) {
        var elsewhere = new TunnelState.LeadsElsewhere("https://7c1f.ngrok-free.app", upstream);
        var said = TunnelWords.of(elsewhere, 8080, "192.168.1.5:8080");
        assertThat(said.advice()).endsWith(advice);
        assertThat(said.copyable()).isEqualTo("ngrok http 192.168.1.5:8080");
    }
}
