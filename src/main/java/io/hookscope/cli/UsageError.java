package io.hookscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence why a command line cannot be followed, and what to write instead. Stateless. */
final class UsageError {

    private static final Pattern SETTING = Pattern.compile("^The setting (\\w+)");

    private UsageError() {}

    /** Returns the sentence; where nothing better is known, it is the library's own. */
    static String sentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() -> unmatched(unmatched);
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                command(e) + " needs "
                        + missing.getMissing().stream().map(UsageError::usage).collect(Collectors.joining(" and "))
                        + ".";
            case OverwrittenOptionException twice ->
                name(twice.getOverwritten()) + " stands there twice; write it once.";
            default -> wrongValue(e).orElseGet(() -> ended(String.valueOf(e.getMessage())));
        };
    }

    /** Returns what is said of a setting, said of the option that set it. */
    static String ofSetting(String sentence) {
        return SETTING.matcher(sentence).replaceFirst(named -> "--" + switch (named.group(1)) {
            case "bindAddress" -> "bind";
            case "bodyLimit" -> "limit";
            case "paths" -> "path";
            default -> named.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        });
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = named(e.getUnmatched().getFirst());
        String near = new UnmatchedArgumentException(e.getCommandLine(), List.of(first)).getSuggestions().stream()
                .limit(2).collect(Collectors.joining(" or "));
        String what = e.isUnknownOption()
                ? command(e) + " has no option " + first + "."
                : command(e) + " does not know what to do with \"" + first + "\".";
        return near.isEmpty() ? what : what + " Did you mean " + near + "?";
    }

    /** What stands behind an option may be meant to be secret. */
    private static String named(String argument) {
        int equals = argument.indexOf('=');
        return argument.startsWith("-") && equals > 0 ? argument.substring(0, equals) : argument;
    }

    private static Optional<String> wrongValue(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || e.getValue() == null) {
            return Optional.empty();
        }
        return expected(argument).map(what -> "Write " + what + " for " + name(argument) + "; \"" + e.getValue()
                + "\" is none.");
    }

    private static Optional<String> expected(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (Stream.of(int.class, Integer.class, long.class, Long.class).anyMatch(type::equals)) {
            return Optional.of("a whole number");
        }
        if (type.equals(double.class) || type.equals(Double.class)) {
            return Optional.of("a number");
        }
        if (type.equals(Path.class)) {
            return Optional.of("the name of a file or folder");
        }
        return type.isEnum() ? Optional.of(words(type.getEnumConstants())) : Optional.empty();
    }

    private static String words(Object[] constants) {
        String all = Stream.of(constants).map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    private static String command(ParameterException e) {
        return e.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String usage(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
