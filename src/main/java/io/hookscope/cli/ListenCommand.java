package io.hookscope.cli;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.run.PlanState;
import io.hookscope.cli.output.JsonLines;
import io.hookscope.cli.output.LinePrinter;
import io.hookscope.cli.output.PlainLines;
import io.hookscope.event.Printable;
import io.hookscope.listener.ListenerState;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.settings.Figures;
import io.hookscope.settings.Keep;
import io.hookscope.store.StoreState;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.wiring.Wiring;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hookscope listen}: captures without a window, one line for each delivery. */
@Command(name = "listen", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Captures without a window and prints one line for each delivery.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "1:it cannot listen: the port is taken, or another Hookscope has the session open",
        "2:the command line cannot be followed", "130:Ctrl+C ended it", "143:a signal ended it"})
final class ListenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ListenOptions options = new ListenOptions();

    @Mixin
    private RespondOptions respond = new RespondOptions();

    @Mixin
    private FilterOption filtering = new FilterOption();

    @Mixin
    private ForwardOptions forward = new ForwardOptions();

    @Option(names = "--json", description = "Print one JSON object for each delivery, and later ones (update, handled) for what becomes known of it.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        respond.check();
        InstantSource clock = InstantSource.system();
        filtering.filter(ZoneId.systemDefault(), clock.instant());
        Optional<Forwarding> forwarding = forward.forwarding();
        Wiring wiring = open();
        Optional<Plan> plan = plan(wiring);
        LinePrinter printer = printer(err, wiring, clock);
        wiring.onRead(printer::close); // while the session can be read: the filter looks into bodies
        Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "hookscope-shutdown"));
        wiring.session().onState(state -> tell(err, state));
        plan.ifPresent(wiring.responder()::put);
        forwarding.ifPresent(wiring.sending().forwarder()::use);
        announce(err, wiring);
        tellWhatLeaves(err, wiring);
        wiring.inspect(); // who cannot listen loses nothing by a limit
        wiring.receiving().watchTunnels();
        forwarding.ifPresent(chosen -> tell(err, chosen));
        plan.ifPresent(_ -> tell(err, wiring.responder().state()));
        wiring.responder().onChange(state -> tell(err, state));
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    /** Returns who prints what arrives and what becomes of it, as far as the filter admits it. */
    private LinePrinter printer(PrintWriter err, Wiring wiring, InstantSource clock) {
        Figures figures = wiring.settings().figures();
        var printer = new LinePrinter(new FileOutputStream(FileDescriptor.out),
                json ? new JsonLines() : plain(figures), wiring.lastSeqAtStart());
        printer.onClosed(() -> say(err, "Standard output is closed; deliveries are stored all the same."));
        printer.onLeftOut(count -> say(err, count
                + " lines were not printed, because nobody read them; the deliveries are stored all the same."));
        printer.only(filtering.daily(wiring.session(), figures, clock));
        wiring.checking().inspector().neighbours().onInsight(printer);
        wiring.sending().handlings().onAdded(printer::handled);
        return printer;
    }

    private static PlainLines plain(Figures figures) {
        return new PlainLines(figures.money(), figures.zone());
    }

    private Wiring open() {
        try {
            return Wiring.openAlone(options.start());
        } catch (SessionFileException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The data folder cannot be used (" + e.getMessage()
                    + "); name another with --data-dir.");
        }
    }

    private Optional<Plan> plan(Wiring wiring) {
        try {
            return respond.plan(wiring.ownPlans()::of);
        } catch (CommandFailure e) {
            wiring.close();
            throw e;
        }
    }

    private static void announce(PrintWriter err, Wiring wiring) {
        switch (wiring.receiving().listen()) {
            case ListenerState.Listening listening -> say(err, "Listening on " + listening.url());
            case ListenerState.Failed(_, String reason, int nextFree) -> throw new CommandFailure(ExitCode.FAILED,
                    nextFree == 0 ? reason : reason + " Port " + nextFree + " is free: add --port " + nextFree + ".");
            case ListenerState.Stopped() -> throw new CommandFailure(ExitCode.FAILED, "Hookscope was stopped.");
        }
        wiring.session().notices().forEach(notice -> say(err, notice));
        wiring.settingsFile().setAside().ifPresent(aside -> say(err,
                "The settings could not be read; they were kept as " + aside.getFileName() + "."));
        wiring.checking().description().problem().ifPresent(problem -> say(err, problem));
        wiring.secretsFile().setAside().ifPresent(aside -> say(err,
                "The secrets could not be read; they were kept as " + aside.getFileName() + "."));
    }

    /** A limit that is lower than the last time, perhaps by a slip, takes much at once; up to a hundredth more is usual. */
    private static void tellWhatLeaves(PrintWriter err, Wiring wiring) {
        long most = wiring.settings().keep().count();
        long leaving = wiring.leaving(new Keep(most, Long.MAX_VALUE));
        if (leaving > most / 100) {
            say(err, "The session keeps " + most + (most == 1 ? " delivery" : " deliveries") + " and has " + leaving
                    + " more that are not flagged: the oldest leave it now.");
        }
    }

    private static void tell(PrintWriter err, Forwarding chosen) {
        String events = chosen.only().isAll() ? "Each delivery" : "Each " + chosen.only().text();
        say(err, events + " is sent on to " + chosen.target() + switch (chosen.mode()) {
            case SIDE -> "; Voucherify is answered at once.";
            case THROUGH -> "; Voucherify gets the answer from there.";
        });
    }

    private static void tell(PrintWriter err, PlanState state) {
        say(err, switch (state) {
            case PlanState.On(Plan plan, _, _) ->
                ("Answering " + plan.words() + "; this ends " + plan.end().words() + ". " + plan.unsent()).strip();
            case PlanState.Over(_, long answered) ->
                "The response plan is over after " + answered + " answers; 200 is answered at once again.";
            case PlanState.Off() -> "200 is answered at once.";
        });
    }

    private static void tell(PrintWriter err, StoreState state) {
        say(err, switch (state) {
            case StoreState.Failing(String reason, _) -> reason;
            case StoreState.Ready() -> "Deliveries are stored again.";
        });
    }

    private static void say(PrintWriter err, String sentence) {
        err.println(Printable.of(sentence));
        err.flush();
    }
}
