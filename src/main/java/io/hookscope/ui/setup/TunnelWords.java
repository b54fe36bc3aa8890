package io.hookscope.ui.setup;

import io.hookscope.tunnel.NgrokProcess;
import io.hookscope.tunnel.ProbeState;
import io.hookscope.tunnel.TunnelState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in words how it is with the way from the internet, and what to do next. Stateless. */
final class TunnelWords {

    private static final Set<String> KNOWN_ERRORS = Set.of("ERR_NGROK_8012", "ERR_NGROK_3200", "ERR_NGROK_3004",
            "ERR_NGROK_108", "ERR_NGROK_334", "ERR_NGROK_727", "ERR_NGROK_4018");

    /**
     * A state in words.
     *
     * @param tone     how it is
     * @param headline what is so, in a few words
     * @param advice   what to do next, in a sentence or two
     * @param copyable a command or URL that helps; empty when none does
     */
    record Said(Tone tone, String headline, String advice, String copyable) {}

    /** How it is. */
    enum Tone {
        GOOD, WAITING, BAD
    }

    private TunnelWords() {}

    static Said of(TunnelState state, int port, String told) {
        String command = port == 0 ? "" : Strings.get("command", told);
        return switch (state) {
            case TunnelState.Looking _ -> new Said(Tone.WAITING, Strings.get("looking"), "", "");
            case TunnelState.NoAgent _ -> new Said(Tone.WAITING, Strings.get("noagent"),
                    Strings.get("noagent.advice"), command);
            case TunnelState.NoTunnel(int agent) -> new Said(Tone.WAITING, Strings.get("notunnel"),
                    Strings.get("notunnel.advice", Integer.toString(agent)), command);
            case TunnelState.LeadsElsewhere(String url, String upstream) -> new Said(Tone.BAD,
                    Strings.get("elsewhere", upstream),
                    Strings.get(elsewhere(upstream, port), url, upstream, Integer.toString(port)), command);
            case TunnelState.Unclear(int agent, String found) -> new Said(Tone.BAD, Strings.get("unclear"),
                    Strings.get("unclear.advice", Integer.toString(agent), found), command);
            case TunnelState.Leads(String url, TunnelState.Via via) -> new Said(Tone.GOOD, url,
                    Strings.get(via == TunnelState.Via.NGROK ? "leads.advice" : "typed.advice"), url);
        };
    }

    /** At the very port it can still be another address, or another protocol. */
    private static String elsewhere(String upstream, int port) {
        boolean samePort = upstream.matches("(.*:)?" + port + "/*");
        return !samePort
                ? "elsewhere.advice"
                : upstream.toLowerCase(Locale.ROOT).startsWith("https:") ? "elsewhere.tls" : "elsewhere.address";
    }

    /** Says what came of the last probe; the time of now tells how long ago. */
    static Said of(ProbeState state, Instant now) {
        return switch (state) {
            case ProbeState.Untried _ -> new Said(Tone.WAITING, Strings.get("untried"), "", "");
            case ProbeState.Reached(Instant at, Duration took) -> new Said(Tone.GOOD,
                    Strings.get("reached", ago(at, now), took.toMillis()), "", "");
            case ProbeState.WentElsewhere(Instant _, int status) -> new Said(Tone.BAD, Strings.get("went", status),
                    Strings.get("went.advice"), "");
            case ProbeState.TunnelError(Instant _, String code) -> new Said(Tone.BAD,
                    Strings.get("tunnelerror", code), error(code), "");
            case ProbeState.Unreachable(Instant _, String reason) -> new Said(Tone.BAD,
                    Strings.get("unreachable", reason), Strings.get("unreachable.advice"), "");
        };
    }

    /** Says how the ngrok is that was started here; null when there is nothing to say. */
    static @Nullable String of(NgrokProcess.State state) {
        return switch (state) {
            case NgrokProcess.State.Idle _ -> null;
            case NgrokProcess.State.Running(int port) -> Strings.get("ngrok.running", Integer.toString(port));
            case NgrokProcess.State.Ended(String error) -> error.isEmpty()
                    ? Strings.get("ngrok.ended")
                    : Strings.get("ngrok.ended.error", error, error(error));
        };
    }

    private static String error(String code) {
        return Strings.get(KNOWN_ERRORS.contains(code) ? code : "error.other");
    }

    private static String ago(Instant at, Instant now) {
        long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        return seconds < 100 ? seconds + " s" : seconds < 6000 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
