package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.delivery.NumberSet;
import io.hookscope.event.Money;
import io.hookscope.event.Printable;
import io.hookscope.exchange.Exporter;
import io.hookscope.exchange.Format;
import io.hookscope.exchange.NewFile.Present;
import io.hookscope.exchange.NewFile;
import io.hookscope.exchange.parcel.DeliverySelection;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.RedactionKey;
import io.hookscope.settings.Figures;
import io.hookscope.store.Archive;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookscope export}: writes deliveries of a session to a file or to standard output. For one run, one thread. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Writes deliveries of a session to a file, redacted unless --full.", resourceBundle = "io.hookscope.cli.exchange", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:all was exported", "1:nothing was, or deliveries that cannot be read are missing",
        "2:the command line cannot be followed"})
final class ExportCommand implements Callable<Integer> {

    private final OutputStream standardOut;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "SESSION", descriptionKey = "export.session")
    private @Nullable Path session;

    @Option(names = "--format", paramLabel = "ndjson|har|csv", required = true, descriptionKey = "export.format")
    private String format = "";

    @Option(names = "--full", descriptionKey = "export.full")
    private boolean full;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "export.force")
    private boolean force;

    @Option(names = "--from", paramLabel = "N", defaultValue = "1", descriptionKey = "export.from")
    private long from = 1;

    @Option(names = "--to", paramLabel = "N", descriptionKey = "export.to")
    private long to = Long.MAX_VALUE;

    @Option(names = "--event", paramLabel = "PATTERN", descriptionKey = "export.event")
    private @Nullable String event;

    @Mixin
    private FilterOption filtering = new FilterOption();

    @Option(names = "--redact-metadata", descriptionKey = "export.redact-metadata")
    private boolean redactMetadata;

    @Option(names = "--redaction-key-file", paramLabel = "FILE", descriptionKey = "export.redaction-key-file")
    private @Nullable Path keyFile;

    @Mixin
    private FolderOptions folder = new FolderOptions();

    /** Writes to the program's standard output when no file is named. */
    ExportCommand() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    ExportCommand(OutputStream standardOut) {
        this.standardOut = standardOut;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = chosen();
        Optional<Redaction> redaction = redaction();
        Figures figures = SavedSettings.of(folder.folder(), this::say).figures();
        InstantSource clock = InstantSource.system();
        Filter filter = filtering.filter(figures.zone(), clock.instant());
        Path file = session == null ? folder.folder().session() : session;
        try (Archive archive = SessionFiles.read(file, clock)) {
            archive.notices().forEach(this::say);
            Money money = figures.money();
            var rows = new SessionRows(archive, secrets(), clock);
            var style = new Exporter.Style(chosen, money.decimals(), Version.number(), clock.instant());
            Optional<Exporter.Written> written = write(
                    new Exporter(archive, redaction.orElse(null), style, rows::read), selection(rows, filter, money));
            if (written.isEmpty()) {
                return StandardOut.NOBODY_READS;
            }
            tell(archive, written.get().count());
            return sayWhatIsMissing(written.get(), rows) ? ExitCode.FAILED : ExitCode.OK;
        } catch (SessionFileException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        } catch (FileAlreadyExistsException _) {
            throw new CommandFailure(ExitCode.FAILED,
                    out + " exists and was left as it is; add --force to replace it.");
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    private static CommandFailure failed(IOException e) {
        return new CommandFailure(ExitCode.FAILED, "The export failed: " + e.getMessage() + ".");
    }

    /** Returns the form to write, once the options go together. */
    private Format chosen() {
        Format chosen = Format.of(format).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                "There is no format \"" + format + "\"; choose ndjson, har or csv."));
        if (from > to) {
            throw new CommandFailure(ExitCode.USAGE,
                    "No delivery lies between --from " + from + " and --to " + to + ".");
        }
        if (out != null && out.toString().isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--out needs the name of a file, or - for standard output.");
        }
        if (out != null && keyFile != null && isSame(out, keyFile)) {
            throw new CommandFailure(ExitCode.USAGE,
                    "The export would replace the redaction key " + keyFile + "; choose another name for it.");
        }
        return chosen;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return false; // one of them is not there
        }
    }

    private void tell(Archive archive, long count) {
        say(count + (count == 1 ? " delivery" : " deliveries") + " exported"
                + (full ? " in full: with signatures and personal data, so keep the file to yourself." : "."));
        if (archive.isBehind()) {
            say("Another Hookscope has this session open: what it received in the last seconds may be missing. Export in its window, or save a copy there, to have all of it.");
        }
    }

    /** Says how many of what was asked for could not be read; returns whether there were any. */
    private boolean sayWhatIsMissing(Exporter.Written written, SessionRows rows) {
        var missing = new HashSet<>(written.unreadable());
        rows.unreadable().stream().filter(seq -> seq >= from && seq <= to).forEach(missing::add);
        if (!missing.isEmpty()) {
            say(SessionRows.sentence(missing.size()) + " missing from the export.");
        }
        return !missing.isEmpty();
    }

    /** Verifies the signatures of what nobody has inspected yet. */
    private List<Secret> secrets() {
        try {
            return SavedSecrets.of(folder.folder());
        } catch (IOException _) {
            say("The saved secrets cannot be read, so signatures that nobody has checked yet are not verified.");
            return List.of();
        }
    }

    private DeliverySelection selection(SessionRows rows, Filter filter, Money money) {
        DeliverySelection selection = DeliverySelection.ALL.between(from, to);
        if (!filter.query().isEmpty()) {
            var admitted = new NumberSet();
            rows.each(filter, money, row -> admitted.add(List.of(row.seq())));
            selection = selection.among(admitted::contains);
        }
        return event == null ? selection : selection.event(event);
    }

    /** Returns what was written; nothing where whoever reads standard output had enough before the end. */
    private Optional<Exporter.Written> write(Exporter exporter, DeliverySelection selection) throws IOException {
        if (out == null || out.toString().equals("-")) {
            return print(exporter, selection);
        }
        try (NewFile file = NewFile.begin(out, force ? Present.REPLACE : Present.KEEP)) {
            Exporter.Written written = exporter.write(selection, file.out(), _ -> {});
            file.complete();
            return Optional.of(written);
        }
    }

    private Optional<Exporter.Written> print(Exporter exporter, DeliverySelection selection) throws IOException {
        var reached = new Reached(standardOut);
        try {
            var buffered = new BufferedOutputStream(reached, 1 << 16);
            Exporter.Written written = exporter.write(selection, buffered, _ -> {});
            buffered.flush();
            return Optional.of(written);
        } catch (IOException e) {
            if (reached.failed && StandardOut.isPipe()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Tells what cannot be written from what cannot be read. */
    private static final class Reached extends FilterOutputStream {

        private boolean failed;

        Reached(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }

    private Optional<Redaction> redaction() {
        if (full && (redactMetadata || keyFile != null)) {
            throw new CommandFailure(ExitCode.USAGE, "--full leaves everything in, so it does not go with "
                    + (redactMetadata ? "--redact-metadata." : "--redaction-key-file."));
        }
        if (full) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Redaction(keyFile == null ? RedactionKey.random() : RedactionKey.read(keyFile),
                    redactMetadata ? Metadata.REPLACED : Metadata.KEPT));
        } catch (NoSuchFileException _) {
            throw new CommandFailure(ExitCode.USAGE, "There is no redaction key " + keyFile + ".");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE,
                    "The redaction key " + keyFile + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(Printable.of(sentence));
        spec.commandLine().getErr().flush();
    }
}
