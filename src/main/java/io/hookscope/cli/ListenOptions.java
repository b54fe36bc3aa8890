package io.hookscope.cli;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.check.Secret;
import io.hookscope.check.openapi.DescriptionInUse;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that listen. */
final class ListenOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private FigureOptions figures = new FigureOptions();

    @Option(names = "--path", paramLabel = "PATH", split = ",", description = "Take deliveries from this path alone, * stands for any characters; may be repeated. Others are answered 404 and not kept.")
    private List<String> paths = List.of();

    @Option(names = "--port", paramLabel = "N", description = "Listen on this port instead of that of the settings, 8080 at first; 0 lets the system choose.")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Listen on this address instead of 127.0.0.1.")
    private @Nullable String bind;

    @Option(names = "--limit", paramLabel = "BYTES", description = "Refuse larger bodies with 413; 10 MiB at first, 1 GiB at most.")
    private @Nullable Long limit;

    @Option(names = "--openapi", paramLabel = "FILE", description = "Check events that are no redemptions against this OpenAPI file in JSON, such as the one Voucherify publishes.")
    private @Nullable Path openapi;

    @Option(names = "--secret-file", paramLabel = "FILE", description = "Verify signatures also with the secrets in this file, one a line, as \"name: secret\" or alone; they are not saved.")
    private @Nullable Path secretFile;

    @Option(names = "--public-url", paramLabel = "URL", description = "The public URL that leads here, when the tunnel is not an ngrok on this machine.")
    private @Nullable String publicUrl;

    @Option(names = "--session", paramLabel = "SESSION", description = "Keep deliveries in this session file, which is made when there is none, instead of session.db in the data folder.")
    private @Nullable Path session;

    @Option(names = "--keep-count", paramLabel = "N", description = "Keep this many deliveries; the oldest that are not flagged make room for newer ones.")
    private @Nullable Long keepCount;

    @Option(names = "--keep-bytes", paramLabel = "BYTES", description = "Let the session file grow to this size before the oldest deliveries make room.")
    private @Nullable Long keepBytes;

    StartOptions start() {
        return start(UnaryOperator.identity());
    }

    /** Returns the start with other settings that hold for this run as well. */
    StartOptions start(UnaryOperator<Settings> more) {
        UnaryOperator<Settings> overrides = saved -> more.apply(applied(saved));
        try {
            overrides.apply(Settings.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, UsageError.ofSetting(String.valueOf(e.getMessage())));
        }
        refuseUnusable(openapi);
        var options = new StartOptions(folder.folder(), overrides, secrets());
        return session == null ? options : options.in(session);
    }

    /** Nothing would be checked against such a description, though somebody asked for it. */
    private static void refuseUnusable(@Nullable Path description) {
        var inUse = new DescriptionInUse();
        inUse.use(description);
        inUse.problem().ifPresent(problem -> {
            throw new CommandFailure(ExitCode.USAGE, problem);
        });
    }

    private List<Secret> secrets() {
        try {
            List<Secret> secrets = secretFile == null ? List.of() : SecretFile.read(secretFile);
            if (secretFile != null && secrets.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "The secret file " + secretFile + " holds no secret.");
            }
            return secrets;
        } catch (IOException _) {
            throw new CommandFailure(ExitCode.USAGE, "The secret file " + secretFile + " cannot be read.");
        }
    }

    private Settings applied(Settings saved) {
        Settings settings = figures.applied(saved);
        settings = paths.isEmpty() ? settings : settings.withPaths(PathFilter.of(String.join(",", paths)));
        settings = port == null ? settings : settings.withPort(port);
        settings = bind == null ? settings : settings.withBindAddress(bind);
        settings = publicUrl == null ? settings : settings.withTunnel(settings.tunnel().withUrl(publicUrl));
        settings = openapi == null ? settings : settings.withOpenapi(openapi);
        settings = keepCount == null ? settings : settings.withKeep(settings.keep().withCount(keepCount));
        settings = keepBytes == null ? settings : settings.withKeep(settings.keep().withBytes(keepBytes));
        return limit == null ? settings : settings.withBodyLimit(limit);
    }
}
