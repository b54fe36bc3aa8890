package io.hookscope.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code hookscope completion}: what a shell needs to complete commands and options. For one run, one thread. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Prints a script by which bash and zsh complete commands and options:%nsource <(hookscope completion)")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        nameChoices(root);
        root.subcommands().values().forEach(command -> nameChoices(command.getCommandSpec()));
        spec.commandLine().getOut().print(AutoComplete.bash("hookscope", root.commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    /** Behind an option that takes one of a few words a shell offers these, and not the files of the folder. */
    private static void nameChoices(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> words = words(option);
            if (!words.isEmpty()) {
                command.remove(option);
                command.add(OptionSpec.builder(option).completionCandidates(words).build());
            }
        }
    }

    /** As the help writes them: {@code ndjson|har|csv}, without what stands for a number. */
    private static List<String> words(OptionSpec option) {
        Stream<String> words = option.type().isEnum()
                ? Arrays.stream(option.type().getEnumConstants()).map(String::valueOf)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                : option.paramLabel().contains("|") ? Arrays.stream(option.paramLabel().split("\\|")) : Stream.empty();
        return words.filter(word -> word.equals(word.toLowerCase(Locale.ROOT))).toList();
    }
}
