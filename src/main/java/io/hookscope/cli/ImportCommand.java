package io.hookscope.cli;

import io.hookscope.event.Printable;
import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.Source;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.SessionNotes;
import io.hookscope.settings.SettingsFile;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.wiring.ImportedRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookscope import}: brings deliveries from files into a session. For one run, one thread. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Brings deliveries from files into a session. All files are read to their end before anything is taken.", resourceBundle = "io.hookscope.cli.exchange", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:all was imported", "1:nothing was, or not all that belongs to it; a sentence says which",
        "2:the command line cannot be followed"})
final class ImportCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private final InputStream input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
    private List<Path> files = List.of();

    @Option(names = "--session", paramLabel = "SESSION", descriptionKey = "import.session")
    private @Nullable Path session;

    @Mixin
    private FolderOptions folder = new FolderOptions();

    /** Reads {@code -} from the program's standard input. */
    ImportCommand() {
        this(System.in);
    }

    ImportCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        var importer = new Importer(InstantSource.system());
        try (var sources = new ImportSources(input)) {
            for (Path file : files) {
                sources.add(file);
            }
            importer.check(sources.list());
            return take(importer, sources.list());
        } catch (ImportException | SessionFileException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** What is taken is noted for the next window: nobody sent it there. */
    private Importer.Taken take(Importer importer, List<Source> sources, Session into) throws ImportException {
        long before = into.lastSeq();
        try {
            return importer.take(sources, Intake.into(into), _ -> {});
        } finally {
            note(into, before, importer.clock());
        }
    }

    /** Settings that cannot be read are left: a window sets them aside, and says so. */
    private void note(Session session, long before, InstantSource clock) {
        DataFolder data = folder.folder();
        try {
            SettingsFile.read(data.settings());
            try (var settings = SettingsFile.open(data.settings(), clock)) {
                SessionNotes notes = SessionNotes.of(session.file(), data, settings);
                new ImportedRows(notes, seq -> seq > before).keep(session);
            }
        } catch (IOException e) {
            LOG.warn("Which deliveries were imported is not kept", e);
        }
    }

    private int take(Importer importer, List<Source> sources)
            throws ImportException, SessionFileException {
        Path file = session == null ? folder.folder().session() : session;
        Session into = SessionFiles.open(file, importer.clock());
        try (Session opened = into) {
            opened.notices().forEach(notice -> spec.commandLine().getErr().println(Printable.of(notice)));
            Importer.Taken taken = take(importer, sources, opened);
            var out = spec.commandLine().getOut();
            out.println(taken.count() == 0
                    ? "There was nothing to import."
                    : taken.count() + (taken.count() == 1 ? " delivery" : " deliveries") + " imported into "
                            + opened.file() + (taken.count() == 1
                                    ? ", number " + taken.first()
                                    : ", numbers " + taken.first() + " to " + taken.last())
                            + ".");
            out.flush();
        }
        if (!into.isWritten()) {
            throw new CommandFailure(ExitCode.FAILED, "Their flags, notes and what handlers made of them could not be "
                    + "written. Look after the disk that holds " + into.file()
                    + ", then import into an empty session again.");
        }
        return ExitCode.OK;
    }
}
