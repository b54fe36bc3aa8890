package io.hookscope.cli;

import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.Source;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFiles;
import io.hookscope.store.file.SessionFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookscope import}: brings deliveries from files into a session. For one run, one thread. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Brings deliveries from files into a session. All files are read to their end before anything is taken.", resourceBundle = "io.hookscope.cli.exchange")
final class ImportCommand implements Callable<Integer> {

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
        Clock clock = Clock.systemUTC();
        var importer = new Importer(clock);
        try (var sources = new ImportSources(input)) {
            for (Path file : files) {
                sources.add(file);
            }
            importer.check(sources.list());
            return take(importer, sources.list(), clock);
        } catch (ImportException | SessionFileException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int take(Importer importer, List<Source> sources, Clock clock)
            throws ImportException, SessionFileException {
        Path file = session == null ? folder.folder().session() : session;
        Session into = SessionFiles.open(file, clock);
        try (Session opened = into) {
            opened.notices().forEach(spec.commandLine().getErr()::println);
            Importer.Taken taken = importer.take(sources, Intake.into(opened), _ -> {});
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
