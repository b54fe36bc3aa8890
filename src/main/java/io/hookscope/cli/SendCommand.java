package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.cli.send.CourseOptions;
import io.hookscope.cli.send.EventOptions;
import io.hookscope.cli.send.FinishOptions;
import io.hookscope.cli.send.ScenarioOptions;
import io.hookscope.cli.send.ScenarioRun;
import io.hookscope.cli.send.SendReport;
import io.hookscope.cli.send.SendReport.Style;
import io.hookscope.event.Printable;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.PostStream;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.scenario.Assignment;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.send.AnswerTally;
import io.hookscope.sample.send.Courier;
import io.hookscope.sample.send.Dispatcher;
import io.hookscope.sample.send.Insistence;
import io.hookscope.sample.send.SendClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hookscope send URL}: makes realistic events and sends them, signed when there is a secret. Run by one thread.
 * Exits with 0 when every webhook was answered 2xx, at the last by a retry, or no step of the scenario failed, 1 otherwise, 2 when what is asked for
 * cannot be.
 */
@Command(name = "send", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Sends realistic, signed webhooks made here to any URL.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:every webhook was answered 2xx, if need be by a retry; of a scenario, no step failed",
        "1:one was not, or a step failed",
        "2:the command line cannot be followed"}, footer = {
                "", "The same --seed and --at give the same bytes, as long as URL and options are the same.",
                "A secret comes from --secret-file, else from the environment variable HOOKSCOPE_SECRET, else from what "
                        + "is saved in --data-dir, never from an argument."})
final class SendCommand implements Callable<Integer> {

    /** When events happen that have a seed and no time: the same seed gives the same bytes. */
    static final Instant SEEDED = Instant.parse("2026-01-01T12:00:00Z");

    private static final int AT_ONCE_WITH_RATE = 32;

    private final InstantSource clock;
    private final Map<String, String> environment;
    private final SendClock pace;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "Where to send, for example%nhttp://127.0.0.1:8080/hooks.")
    private String url = "";

    @Mixin
    private final EventOptions event = new EventOptions();

    @Mixin
    private final CourseOptions course = new CourseOptions();

    @Mixin
    private final FinishOptions finish = new FinishOptions();

    @Mixin
    private final SavedSecrets saved = new SavedSecrets();

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "How many events; 1 when left out.")
    private long count = 1;

    @Option(names = "--rate", paramLabel = "R", description = "Requests a second at most; as fast as they are answered when left out.")
    private @Nullable Double rate;

    @Option(names = "--concurrency", paramLabel = "N", description = "How many requests may be under way at once, 1 to 256: 1 keeps the order and is the default, "
            + "32 with --rate.")
    private int concurrency;

    @Option(names = "--seed", paramLabel = "S", description = "The same number gives the same events.")
    private @Nullable Long seed;

    @Option(names = "--at", paramLabel = "TIME", description = "When the first webhook goes out, for example 2026-03-01T09:30:00Z, or now. Left out: now, "
            + "but with --seed 2026-01-01T12:00:00Z.")
    private @Nullable String at;

    @Option(names = "--dry-run", description = "Print the requests and send nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object a line; with --dry-run, one body a line.")
    private boolean json;

    /** Sends at the time of this machine. */
    SendCommand() {
        this(InstantSource.system(), System.getenv(), SendClock.REAL);
    }

    SendCommand(InstantSource clock, Map<String, String> environment, SendClock pace) {
        this.clock = clock;
        this.environment = environment;
        this.pace = pace;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Style style = json ? Style.JSON : Style.TEXT;
        var report = new SendReport(command.commandLine().getOut(), style);
        try {
            URI target = Courier.target(url);
            Optional<Scenario> tried = scenario
                    .scenario(command.commandLine().getParseResult().matchedOptions());
            if (tried.isPresent()) {
                return attempt(tried.get(), target, new ScenarioRun(scenario, command.commandLine().getOut(), style));
            }
            PostStream posts = posts();
            if (dryRun) {
                posts.forEachRemaining(post -> report.request(url, post));
                return ExitCode.OK;
            }
            return send(target, posts, report);
        } catch (IllegalArgumentException e) {
            command.commandLine().getErr().println(Printable.of(String.valueOf(e.getMessage())));
            return ExitCode.USAGE;
        }
    }

    private PostStream posts() {
        var planner = new Planner(event.recipe(), course.course(), finish.finish(secret()), url);
        return new PostStream(planner, new Dice(number()), start(), new PostStream.Volume(count, rate()));
    }

    private double rate() {
        if (rate != null && rate == 0) {
            throw new IllegalArgumentException(
                    "At a rate of 0 nothing is sent; leave out --rate to send as fast as is answered.");
        }
        return rate == null ? 0 : rate;
    }

    private long number() {
        return seed == null ? new SecureRandom().nextLong() : seed;
    }

    private int attempt(Scenario tried, URI target, ScenarioRun run) {
        var assignment = new Assignment(target, secret().map(Signer::new), scenario.probe(), number(), start());
        try (var _ = Interruption.onExit()) {
            return run.passes(tried, assignment) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private Optional<String> secret() {
        Optional<Path> file = finish.secretFile();
        if (file.isEmpty()) {
            return Optional.ofNullable(environment.get(FinishOptions.SECRET)).filter(s -> !s.isEmpty())
                    .or(this::savedSecret);
        }
        try {
            return Optional.of(SecretFile.read(file.get()).stream().findFirst().map(Secret::value).orElseThrow(
                    () -> new IllegalArgumentException("The secret file " + file.get() + " holds no secret.")));
        } catch (IOException _) {
            throw new IllegalArgumentException("The secret file " + file.get() + " cannot be read.");
        }
    }

    private Optional<String> savedSecret() {
        try {
            return saved.secrets().stream().filter(secret -> secret.state() == Secret.State.ACTIVE).findFirst()
                    .map(Secret::value);
        } catch (IOException _) {
            throw new IllegalArgumentException("The saved secrets cannot be read.");
        }
    }

    private Instant start() {
        if (at == null) {
            return seed == null ? clock.instant() : SEEDED;
        }
        try {
            return at.equalsIgnoreCase("now") ? clock.instant() : Instant.parse(at);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("The time " + at + " is none: write for example 2026-03-01T09:30:00Z.");
        }
    }

    private int send(URI target, PostStream posts, SendReport report) {
        if (concurrency < 0 || concurrency > Dispatcher.MOST_AT_ONCE) {
            throw new IllegalArgumentException("The concurrency is a number from 1 to 256.");
        }
        Insistence insistence = course.insistence();
        int atOnce = concurrency > 0 ? concurrency : rate == null ? 1 : AT_ONCE_WITH_RATE;
        try (Courier courier = new Courier(); var _ = Interruption.onExit()) {
            AnswerTally.Sum sum = new Dispatcher(courier, pace, insistence).send(target, posts, atOnce, report::sent);
            report.sum(sum);
            return sum.sent() > 0 && sum.undelivered() == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
