package io.hookscope.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookscope} alone: the window. */
@Command(name = "hookscope", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Receives Voucherify webhooks and says what is in them.%n"
        + "Without a command it opens the window.", footer = {"",
                "What a command can do: hookscope COMMAND --help"}, subcommands = {ListenCommand.class,
                        CheckCommand.class,
                        SendCommand.class, ExportCommand.class, ImportCommand.class, ReplayCommand.class,
                        CompletionCommand.class})
final class RootCommand implements Callable<Integer> {

    private final WindowOpener window;

    @Mixin
    private ListenOptions options = new ListenOptions();

    @Mixin
    private ForwardOptions forward = new ForwardOptions();

    @Mixin
    private LookOptions look = new LookOptions();

    RootCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (!hasDisplay(System.getProperty("os.name"), System.getProperty("glass.platform", ""), System.getenv())) {
            throw new CommandFailure(ExitCode.USAGE,
                    "There is no display to open a window on; run \"hookscope listen\" to capture without one.");
        }
        return window.open(options.start(look::applied).forwarding(forward.forwarding()));
    }

    /** Asked before the toolkit is loaded, which would fail with a stack trace. */
    static boolean hasDisplay(String system, String platform, Map<String, String> environment) {
        boolean decidedByVariables = !system.startsWith("Windows") && !system.startsWith("Mac");
        return !decidedByVariables || platform.equals("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
