package io.hookscope.cli;

import io.hookscope.check.Check;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Circumstances.Provenance;
import io.hookscope.check.Examination;
import io.hookscope.check.Grade;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.openapi.Description;
import io.hookscope.check.openapi.DescriptionCheck;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.event.Printable;
import io.hookscope.event.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks payload files without a listener and without a window. For one run, one thread. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "io.hookscope.cli.check", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:no finding is an error", "1:a finding is an error", "2:a file cannot be read, or the command line is wrong"})
final class CheckCommand implements Callable<Integer> {

    private static final String INPUT = "-";
    private static final int NO_ERROR = 0;
    private static final int ERROR = 1;
    private static final int UNREADABLE = 2;

    private final InputStream input;
    private final Examiner examiner = new Examiner();
    private final EventReader reader = new EventReader();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<String> files = List.of();

    @Option(names = "--signature", paramLabel = "HEX", descriptionKey = "signature")
    private @Nullable String signature;

    @Option(names = "--secret-file", paramLabel = "FILE", descriptionKey = "secret-file")
    private @Nullable Path secretFile;

    @Option(names = "--openapi", paramLabel = "FILE", descriptionKey = "openapi")
    private @Nullable Path openapi;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private SavedSecrets saved = new SavedSecrets();

    /** Reads {@code -} from the program's standard input. */
    CheckCommand() {
        this(System.in);
    }

    CheckCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() {
        Optional<List<Secret>> secrets = secrets();
        Optional<List<Check>> described = described();
        if (secrets.isEmpty() || described.isEmpty() || isInputTwice()) {
            return UNREADABLE;
        }
        var circumstances = Circumstances.DEFAULT.withProvenance(Provenance.FILE).withSecrets(secrets.get())
                .withExtraChecks(described.get());
        int worst = NO_ERROR;
        for (String file : files) {
            worst = Math.max(worst, check(file, circumstances));
        }
        out().flush();
        return worst;
    }

    private int check(String file, Circumstances circumstances) {
        Optional<byte[]> bytes = bytes(file);
        if (bytes.isEmpty()) {
            return UNREADABLE;
        }
        Delivery delivery = delivery(bytes.get());
        Reading reading = reader.read(delivery);
        Examination examination = examiner.examine(delivery, reading, circumstances);
        var checked = new CheckedFile(file, reading, examination);
        out().println(json ? checked.json() : checked.text());
        boolean error = examination.findings().stream().anyMatch(f -> f.grade() == Grade.ERROR);
        return error ? ERROR : NO_ERROR;
    }

    private Delivery delivery(byte[] bytes) {
        Headers headers = signature == null ? Headers.NONE : Headers.of("x-voucherify-signature", signature);
        return new Delivery(Instant.EPOCH, "POST", "/", "HTTP/1.1", "", headers, Body.of(bytes), Reception.WHOLE);
    }

    private Optional<List<Secret>> secrets() {
        Optional<List<Secret>> named = named();
        try {
            List<Secret> kept = saved.secrets();
            return named.map(list -> Stream.concat(list.stream(), kept.stream()).toList())
                    .filter(all -> signature == null || !all.isEmpty() || refused("There is no secret to verify the "
                            + "signature with: name a file with --secret-file, or a folder with --data-dir."));
        } catch (IOException e) {
            return unreadable("the saved secrets", e);
        }
    }

    private Optional<List<Secret>> named() {
        if (secretFile == null) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(SecretFile.read(secretFile)).filter(secrets -> !secrets.isEmpty()
                    || refused("The secret file " + secretFile + " holds no secret."));
        } catch (IOException e) {
            return unreadable(secretFile.toString(), e);
        }
    }

    /** The check against a description, when one is named. */
    private Optional<List<Check>> described() {
        if (openapi == null) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(List.of(new DescriptionCheck(Description.read(openapi))));
        } catch (IOException e) {
            return unreadable(openapi.toString(), e);
        }
    }

    private boolean isInputTwice() {
        return Collections.frequency(files, INPUT) > 1
                && !refused("Standard input can be read only once: name - once.");
    }

    private Optional<byte[]> bytes(String file) {
        try {
            return Optional.of(file.equals(INPUT) ? input.readAllBytes() : Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            return unreadable(file, e);
        } catch (InvalidPathException _) {
            return told(file, "that is not the name of a file");
        }
    }

    private <T> Optional<T> unreadable(String file, IOException e) {
        return told(file, switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "it is not readable for you";
            default -> Files.isDirectory(Path.of(file)) ? "it is a folder" : String.valueOf(e.getMessage());
        });
    }

    private <T> Optional<T> told(String file, String why) {
        refused("Cannot read " + file + ": " + why);
        return Optional.empty();
    }

    /** Says why nothing is checked. */
    private boolean refused(String sentence) {
        command().commandLine().getErr().println(Printable.of(sentence));
        command().commandLine().getErr().flush();
        return false;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("run through CommandLine");
        }
        return spec;
    }
}
