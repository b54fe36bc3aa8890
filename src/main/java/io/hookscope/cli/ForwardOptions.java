package io.hookscope.cli;

import io.hookscope.replay.forward.EventGlob;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.wire.Target;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that send deliveries on as they arrive. For one run, one thread. */
final class ForwardOptions {

    @Option(names = "--forward", paramLabel = "URL", description = "Send each delivery on to this URL as it arrived. Without a path, or with one that ends in /, the delivery's path follows; any other path is where all go.")
    private @Nullable String url;

    @Option(names = "--forward-mode", paramLabel = "side|through", description = "side: the sender is answered at once and the handler gets a copy. through: the sender gets the handler's answer, or 504 after 9.5 s.")
    private @Nullable String mode;

    @Option(names = "--forward-only", paramLabel = "EVENTS", description = "Only events of these names; * stands for any characters: redemption.*,customer.created.")
    private @Nullable String only;

    @Option(names = "--forward-in-order", description = "One at a time, each when the one before is answered; otherwise 16 at a time.")
    private boolean inOrder;

    @Option(names = "--forward-anywhere", description = "Let the URL be another machine's: deliveries hold customers' data and a signature that stays valid.")
    private boolean anywhere;

    /** Returns what is asked for; empty when nothing is. */
    Optional<Forwarding> forwarding() {
        if (url == null) {
            refuseWhatGoesNowhere();
            return Optional.empty();
        }
        Target target = target(url);
        if (!anywhere) {
            stayHere(target, "--forward-anywhere");
        }
        return Optional.of(new Forwarding(target, mode(), only(), inOrder ? Order.KEPT : Order.FREE));
    }

    private void refuseWhatGoesNowhere() {
        String alone = mode != null
                ? "--forward-mode"
                : only != null
                        ? "--forward-only"
                        : inOrder ? "--forward-in-order" : anywhere ? "--forward-anywhere" : "";
        if (!alone.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, alone + " needs --forward, which says where to.");
        }
    }

    private Mode mode() {
        if (mode == null) {
            return Mode.SIDE;
        }
        try {
            return Mode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new CommandFailure(ExitCode.USAGE, "The mode " + mode + " is none: write side or through.");
        }
    }

    private EventGlob only() {
        try {
            return new EventGlob(only == null ? "*" : only);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Refuses a target on another machine, and says which option lets deliveries go there. */
    static void stayHere(Target target, String option) {
        if (!target.isLoopback()) {
            throw new CommandFailure(ExitCode.USAGE, "The target " + target.place() + " is not this machine. Add "
                    + option + " if deliveries may go there.");
        }
    }

    static Target target(String url) {
        try {
            return Target.of(url);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }
}
