package io.hookscope.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hookscope completion}: what a shell needs to complete commands and options. For one run, one thread. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Prints a script by which bash and zsh complete commands and options:%nsource <(hookscope completion)")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AutoComplete.bash("hookscope", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
