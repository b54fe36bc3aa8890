package io.hookscope.wiring;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.capture.inspect.SecretTrial;
import io.hookscope.capture.inspect.SharedSessionWatch;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.Intake;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.settings.CurrentSettings;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Keep;
import io.hookscope.settings.LearnedFile;
import io.hookscope.settings.SecretsFile;
import io.hookscope.settings.SessionNotes;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.Settings;
import io.hookscope.settings.SettingsFile;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.wiring.SessionPlace.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the services of one session and knows how they hang together; the one place that says {@code new} to a service. To
 * be opened and closed off the FX thread, since both read and write the disk; thread-safe in between.
 */
public final class Wiring implements AutoCloseable {

    private static final String FORWARD = "forward";

    private final Shared shared;
    private final CurrentSettings settings;
    private final SecretsFile secretsFile;
    private final Session session;
    private final long lastSeqAtStart;
    private final Feed feed = new Feed();
    private final CaptureCounters counters = new CaptureCounters();
    private final Checking checking;
    private final CaptureService capture;
    private final Responder responder;
    private final Sending sending;
    private final Receiving receiving;
    private final Access access;
    private final SessionNotes notes;
    private final ImportedRows importedRows;
    private final SharedSessionWatch sharedSessionWatch;
    private final Runnable afterwards;
    private volatile Runnable onRead = () -> {};
    private boolean closed;

    private Wiring(Shared shared, SessionPlace place, Runnable afterwards) throws SessionFileException {
        this.shared = shared;
        this.access = place.access();
        this.settings = shared.settings().beside();
        this.secretsFile = shared.secrets().beside();
        this.session = place.open(clock());
        this.afterwards = afterwards;
        this.notes = SessionNotes.of(session.file(), folder(), shared.settingsFile());
        this.lastSeqAtStart = session.lastSeq();
        settings.onChange(now -> keep(now.keep()));
        this.checking = new Checking(session, learned(), this::circumstances,
                new Neighbours(new Relations(), feed, clock()));
        secretsFile.onChange(_ -> checking.inspector().inspectAgain());
        checking.description().use(settings.now().openapi());
        settings.onChange(now -> checking.describeBy(now.openapi()));
        this.capture = new CaptureService(session, checking.inspector(), counters);
        this.importedRows = new ImportedRows(notes, capture::isRestored);
        this.responder = new Responder(clock(), new SplittableRandom());
        capture.plan(responder);
        capture.only(target -> settings.now().entrance().paths().admits(target));
        this.receiving = new Receiving(capture, settings, clock());
        this.sending = new Sending(session, new ForwardNotes(() -> notes.recall(FORWARD),
                text -> notes.keep(FORWARD, text)), receiving::isReachedBy, clock());
        capture.answerer(sending.forwarder());
        this.sharedSessionWatch = new SharedSessionWatch(session, checking.inspector(), lastSeqAtStart);
    }

    /**
     * Opens settings, log and session in the folder and inspects from now on. Nothing listens yet.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     * @throws IOException          when the folder cannot be used
     */
    public static Wiring open(StartOptions options) throws SessionFileException, IOException {
        Wiring wiring = openAlone(options);
        wiring.inspect();
        return wiring;
    }

    /**
     * As {@link #open(StartOptions)}, but nothing is inspected yet: see {@link #inspect}.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     * @throws IOException          when the folder cannot be used
     */
    public static Wiring openAlone(StartOptions options) throws SessionFileException, IOException {
        Shared shared = Shared.open(options);
        try {
            return open(shared, SessionPlace.work(options.session().orElse(options.folder().session())),
                    shared::close);
        } catch (SessionFileException e) {
            shared.close();
            throw e;
        }
    }

    /**
     * Opens that session beside others. Nothing listens and nothing is inspected yet: see {@link #inspect}.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     */
    public static Wiring open(Shared shared, SessionPlace place) throws SessionFileException {
        return open(shared, place, () -> {});
    }

    private static Wiring open(Shared shared, SessionPlace place, Runnable afterwards) throws SessionFileException {
        var wiring = new Wiring(shared, place, afterwards);
        if (place.access() == Access.LOOK) {
            wiring.sharedSessionWatch.start();
        }
        if (!shared.options().secrets().isEmpty()) {
            wiring.checking.inspector().inspectAgain();
        }
        return wiring;
    }

    private LearnedFile learned() {
        Path common = settings.now().experience() == Experience.FOLDER ? folder().learned() : null;
        return switch (access) {
            case WORK -> LearnedFile.open(session.file(), common, lastSeqAtStart);
            case LOOK -> LearnedFile.look(session.file(), common, lastSeqAtStart);
        };
    }

    private Circumstances circumstances(Delivery delivery) {
        return new Circumstances(secretsFile.secrets().and(secretsOfRun()),
                receiving.ingress().urlAt(delivery.receivedAt()),
                Circumstances.DEFAULT.clockSkew(),
                Circumstances.Provenance.RECEIVED, checking.description().checks());
    }

    private void keep(Keep limits) {
        session.keep(new Retention(limits.count(), limits.bytes()));
    }

    /** Returns about how many deliveries, the oldest that are not flagged, would leave by those limits. Reads the disk. */
    public long leaving(Keep limits) {
        if (isLook()) {
            return 0;
        }
        long free = session.count() - session.marks().values().stream().filter(Mark::flagged).count();
        long fitting = (long) (session.count() * Math.min(1.0, (double) limits.bytes() / session.bytesOnDisk()));
        return Math.clamp(Math.max(free - limits.count(), session.count() - fitting), 0, Math.max(0, free));
    }

    /**
     * Begins to inspect, first of all what an earlier run left unread; what arrives before is stored and answered and waits. A
     * window begins when it has rows to show, so that reading a long session does not keep it from coming. What is beyond the
     * limits leaves from now on. Safe to call twice.
     */
    public void inspect() {
        keep(settings.now().keep());
        checking.inspector().start();
    }

    /** Runs the deed at the end, when all that arrived is read and told of, and the session is not closed yet. */
    public void onRead(Runnable deed) {
        onRead = deed;
    }

    /** Whether the session is only looked at; then nothing listens. */
    public boolean isLook() {
        return access == Access.LOOK;
    }

    /** Returns what everything here goes by. */
    public InstantSource clock() {
        return shared.clock();
    }

    /** Returns which deliveries were imported. */
    public ImportedRows importedRows() {
        return importedRows;
    }

    /** Returns what a window remembers from one start to the next. */
    public SessionNotes notes() {
        return notes;
    }

    /** Returns the settings of this run: the saved ones under what the command line says. */
    public Settings settings() {
        return settings.now();
    }

    /** Returns the settings of this run, to be changed. */
    public CurrentSettings currentSettings() {
        return settings;
    }

    /** Returns where everything is kept. */
    public DataFolder folder() {
        return shared.options().folder();
    }

    /** Returns the saved settings and the window's notes. */
    public SettingsFile settingsFile() {
        return shared.settingsFile();
    }

    /** Returns the saved secrets. */
    public SecretsFile secretsFile() {
        return secretsFile;
    }

    /** Returns the secrets that hold for this run beside the saved ones. */
    public List<Secret> secretsOfRun() {
        return shared.options().secrets();
    }

    /** Returns who tries secrets that are not saved. */
    public SecretTrial secretTrial() {
        return new SecretTrial(session, checking.examiner());
    }

    /** Returns the session. */
    public Session session() {
        return session;
    }

    /** Returns the highest number that the session held before this run. */
    public long lastSeqAtStart() {
        return lastSeqAtStart;
    }

    /** Returns where to hear of deliveries. */
    public Feed feed() {
        return feed;
    }

    /** Returns the counts of this run. */
    public CaptureCounters counters() {
        return counters;
    }

    /** Returns where deliveries come in. */
    public Receiving receiving() {
        return receiving;
    }

    /** Returns what is concluded about deliveries. */
    public Checking checking() {
        return checking;
    }

    /** Returns an intake for what is imported: it is stored like what arrives, and read, checked and shown like it. */
    public Intake intake() {
        return Intake.into(session, (seq, arrival) -> capture.restore(seq, arrival.delivery(), arrival.answer()));
    }

    /** Returns who answers by the response plan. */
    public Responder responder() {
        return responder;
    }

    /** Returns the response plans that a person gave a name. */
    public OwnPlans ownPlans() {
        return shared.plans();
    }

    /** Returns how deliveries are sent on. */
    public Sending sending() {
        return sending;
    }

    /**
     * Sends deliveries on as the command line says of the first session, else as was in force when this one was closed; not
     * while it is only looked at. Goes before listening.
     */
    public void forward() {
        if (!isLook()) {
            sending.takeUp(shared.takeForward());
        }
    }

    /** Stops listening, answers what is in flight, reads what is left and writes everything. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        sharedSessionWatch.close();
        receiving.close();
        responder.close();
        sending.close();
        checking.close();
        onRead.run();
        if (access == Access.WORK) {
            importedRows.keep(session);
        }
        session.close();
        settings.close();
        secretsFile.close();
        afterwards.run();
    }
}
