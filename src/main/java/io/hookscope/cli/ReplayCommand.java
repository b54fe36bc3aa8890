package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Money;
import io.hookscope.event.Printable;
import io.hookscope.replay.Progress;
import io.hookscope.replay.ReplayRun;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.RunPlan;
import io.hookscope.settings.Figures;
import io.hookscope.store.Row;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.wire.Addresses;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookscope replay SESSION --to URL}: sends stored deliveries to a handler again. For one run, one thread. */
@Command(name = "replay", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Sends stored deliveries to a handler again, byte for byte.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:all passed: answered 2xx, or 4xx where the signature does not hold",
        "1:one did not, or there was none to send",
        "2:the command line cannot be followed"}, footer = {"",
                "What became of each is kept in the session, unless another Hookscope has it open or it cannot be written.",
                "A secret comes from --secret-file or from the environment variable HOOKSCOPE_SECRET, never from an argument."})
final class ReplayCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "SESSION", description = "The session file; session.db of the data folder when left out.")
    private @Nullable Path session;

    @Option(names = "--to", paramLabel = "URL", required = true, description = "Where to. Without a path, or with one that ends in /, the delivery's path follows; any other path is where all go.")
    private String url = "";

    @Option(names = "--to-anywhere", description = "Let the URL be another machine's: deliveries hold customers' data and a signature that stays valid.")
    private boolean anywhere;

    @Option(names = "--id", paramLabel = "N", split = ",", description = "Only the deliveries of these numbers, in this order.")
    private List<Long> ids = List.of();

    @Mixin
    private FilterOption filtering = new FilterOption();

    @Mixin
    private ReplayOptions options = new ReplayOptions();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private FolderOptions folder = new FolderOptions();

    /** Takes a secret from the program's environment. */
    ReplayCommand() {
        this(System.getenv());
    }

    ReplayCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Target target = target();
        Figures figures = SavedSettings.of(folder.folder(), this::say).figures();
        InstantSource clock = InstantSource.system();
        Filter filter = filtering.filter(figures.zone(), clock.instant());
        var pace = options.pace();
        List<Secret> secrets = options.secrets(environment);
        var change = options.change(secrets);
        // closed last: the program must not end before the source has written what became of the deliveries
        try (var interruption = Interruption.later();
                var source = ReplaySource.open(session == null ? folder.folder().session() : session, secrets,
                        clock)) {
            source.onLost(() -> say("What became of the replays could not all be kept in the session. "
                    + "Look after its disk, then replay again to have it there."));
            List<RunPlan.Step> steps = rows(source, filter, figures.money()).stream().map(RunPlan.Step::of).toList();
            if (!source.notKept().isEmpty()) {
                say(source.notKept());
            }
            check(source, steps, target, change);
            interruption.begin();
            try {
                int code = run(source, new RunPlan(steps, target, pace), change, clock);
                return sayWhatIsMissing(source) ? ExitCode.FAILED : code;
            } finally {
                interruption.settle();
            }
        } catch (SessionFileException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new CommandFailure(ExitCode.FAILED, "Nothing was sent: " + e.getCause().getMessage()
                    + ". Try again: what can be read of a damaged session is taken over into a fresh one.");
        }
    }

    private Target target() {
        Target target = ForwardOptions.target(url);
        if (!anywhere) {
            ForwardOptions.stayHere(target, "--to-anywhere");
        }
        return target;
    }

    private List<Row> rows(ReplaySource source, Filter filter, Money money) {
        List<Row> admitted = source.rows(filter, money);
        if (ids.isEmpty()) {
            return admitted;
        }
        Map<Long, Row> bySeq = admitted.stream().collect(Collectors.toMap(Row::seq, row -> row));
        var chosen = new ArrayList<Row>();
        for (long id : ids) {
            Row row = bySeq.get(id);
            if (row != null) {
                chosen.add(row);
            } else if (isMissing(source, id)) {
                throw new CommandFailure(ExitCode.FAILED, "The session has no delivery " + id + ".");
            }
        }
        return chosen;
    }

    /** One that cannot be read is there, and told at the end. */
    private static boolean isMissing(ReplaySource source, long id) {
        try {
            return source.delivery(id).isEmpty();
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** Says how many could not be read to know whether they are replayed; returns whether there were any. */
    private boolean sayWhatIsMissing(ReplaySource source) {
        long missing = source.unreadable().stream().filter(seq -> ids.isEmpty() || ids.contains(seq)).count();
        if (missing > 0) {
            say(SessionRows.sentence(missing) + " not among those replayed.");
        }
        return missing > 0;
    }

    private int run(ReplaySource source, RunPlan plan, ReplayOptions.Change change, InstantSource clock) {
        var report = new ReplayReport(spec.commandLine().getOut(),
                json ? ReplayReport.Style.JSON : ReplayReport.Style.TEXT);
        try (var wire = new Wire()) {
            var replayer = new Replayer(wire, source.handlings(), clock);
            ReplayRun run = ReplayRun.start(
                    new ReplayRun.Sources(seq -> source.delivery(seq).map(d -> change.of(seq, d)), replayer,
                            source.handlings()),
                    plan, (_, judged) -> report.done(judged));
            Progress end = finished(run);
            report.sum(end);
            return end.total() > 0 && end.good() == end.total() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** Finds what cannot be changed, and a host that nobody knows, before anything is sent. */
    private static void check(ReplaySource source, List<RunPlan.Step> steps, Target target,
            ReplayOptions.Change change) {
        for (RunPlan.Step step : steps) {
            toSend(source, step.seq()).ifPresent(delivery -> change.of(step.seq(), delivery));
        }
        if (!steps.isEmpty()) {
            Addresses.problem(target).ifPresent(problem -> {
                throw new CommandFailure(ExitCode.FAILED, problem + " Nothing was sent.");
            });
        }
    }

    /** What cannot be read is told when its turn comes: the others are sent. */
    private static Optional<Delivery> toSend(ReplaySource source, long seq) {
        try {
            return source.delivery(seq);
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /** Ctrl-C ends the run; what was answered until then is said and kept. */
    private static Progress finished(ReplayRun run) {
        try {
            return run.end().get();
        } catch (InterruptedException _) {
            run.cancel();
            return run.end().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(Printable.of(sentence));
        spec.commandLine().getErr().flush();
    }
}
