package io.hookscope;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.Feed;
import io.hookscope.capture.Inspector;
import io.hookscope.capture.Kin;
import io.hookscope.capture.Learning;
import io.hookscope.capture.SecretTrial;
import io.hookscope.capture.plan.notation.OwnPlans;
import io.hookscope.capture.plan.run.Responder;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Secret;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.openapi.DescriptionInUse;
import io.hookscope.check.related.Related;
import io.hookscope.check.related.Together;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import io.hookscope.listener.Bounds;
import io.hookscope.listener.ListenerState;
import io.hookscope.listener.WebhookListener;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.replay.forward.Forwarding;
import io.hookscope.replay.wire.Target;
import io.hookscope.replay.wire.Wire;
import io.hookscope.settings.CurrentSettings;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Keep;
import io.hookscope.settings.LearnedFile;
import io.hookscope.settings.LogFile;
import io.hookscope.settings.SecretsFile;
import io.hookscope.settings.Settings;
import io.hookscope.settings.Settings.Experience;
import io.hookscope.settings.SettingsFile;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFileException;
import io.hookscope.store.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the services of one run and knows how they hang together; the one place that says {@code new} to a service. To be
 * opened and closed off the FX thread, since both read and write the disk; thread-safe in between.
 */
public final class Wiring implements AutoCloseable {

    private static final String PLANS = "response-plans";
    private static final String FORWARD = "forward";

    private final CurrentSettings settings;
    private final DataFolder folder;
    private final SettingsFile settingsFile;
    private final SecretsFile secretsFile;
    private final Session session;
    private final long lastSeqAtStart;
    private final Feed feed = new Feed();
    private final CaptureCounters counters = new CaptureCounters();
    private final LearnedFile learned;
    private final Learning learning;
    private final Inspector inspector;
    private final CaptureService capture;
    private final Responder responder = new Responder(InstantSource.system(), new SplittableRandom());
    private final OwnPlans ownPlans;
    private final Handlings handlings;
    private final Wire wire = new Wire();
    private final Replayer replayer;
    private final Forwarder forwarder;
    private final ForwardNotes forwardNotes;
    private final WebhookListener listener;
    private final Examiner examiner = new Examiner();
    private final DescriptionInUse description = new DescriptionInUse();
    private final List<Secret> secretsOfRun;
    private final Optional<Forwarding> forwardOfRun;
    private final Passage passage;
    private final List<Consumer<Optional<String>>> describing = new CopyOnWriteArrayList<>();
    private boolean closed;

    private Wiring(SettingsFile settingsFile, SecretsFile secretsFile, StartOptions options, Session session) {
        this.settingsFile = settingsFile;
        this.secretsFile = secretsFile;
        this.settings = new CurrentSettings(settingsFile, options.overrides());
        this.folder = options.folder();
        this.secretsOfRun = options.secrets();
        this.forwardOfRun = options.forward();
        this.session = session;
        this.lastSeqAtStart = session.lastSeq();
        this.learned = LearnedFile.open(session.file(),
                settings.now().experience() == Experience.FOLDER ? options.folder().learned() : null, lastSeqAtStart);
        this.learning = new Learning(examiner, this::circumstances, learned.profile());
        this.inspector = new Inspector(session, feed, learning);
        session.onGone(inspector::forget);
        keep(settings.now().keep());
        settings.onChange(now -> keep(now.keep()));
        secretsFile.onChange(_ -> inspector.inspectAgain());
        description.use(settings.now().openapi());
        settings.onChange(now -> describeBy(now.openapi()));
        this.capture = new CaptureService(session, inspector, counters);
        capture.plan(responder);
        capture.only(target -> settings.now().entrance().paths().admits(target));
        this.handlings = new Handlings(session);
        this.replayer = new Replayer(wire, handlings, InstantSource.system());
        this.forwarder = new Forwarder(new Forwarder.Parts(session, replayer, handlings, InstantSource.system(),
                this::isOurselves, Forwarder.Limits.USUAL));
        this.forwardNotes = new ForwardNotes(() -> settingsFile.recall(FORWARD),
                text -> settingsFile.keep(FORWARD, text));
        capture.answerer(forwarder);
        this.ownPlans = new OwnPlans(() -> settingsFile.recall(PLANS), text -> settingsFile.keep(PLANS, text));
        this.listener = new WebhookListener(capture, Bounds.DEFAULT.withBodyBytes(settings.now().bodyLimit()),
                Clock.systemUTC());
        this.passage = new Passage(capture.knocks(), listener, settings);
    }

    /**
     * Opens settings, log and session in the folder and starts reading what an earlier run left unread. Nothing listens
     * yet.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     * @throws IOException          when the folder cannot be used
     */
    public static Wiring open(StartOptions options) throws SessionFileException, IOException {
        Clock clock = Clock.systemUTC();
        options.folder().create();
        LogFile.into(options.folder().log());
        SettingsFile file = SettingsFile.open(options.folder().settings(), clock);
        Speech.begin(options.overrides().apply(file.settings()).look().spoken().on(Locale.getDefault()));
        try {
            var wiring = new Wiring(file, SecretsFile.open(options.folder().secrets(), clock), options,
                    SessionFiles.open(options.folder().session(), clock));
            wiring.inspector.start();
            if (!options.secrets().isEmpty()) {
                wiring.inspector.inspectAgain();
            }
            return wiring;
        } catch (SessionFileException | IOException e) {
            file.close();
            throw e;
        }
    }

    private Circumstances circumstances(Delivery delivery) {
        return new Circumstances(secretsFile.secrets().and(secretsOfRun), passage.urlAt(delivery.receivedAt()),
                Circumstances.DEFAULT.clockSkew(),
                settings.now().decimals(), Circumstances.Provenance.RECEIVED, description.checks());
    }

    private void keep(Keep limits) {
        session.keep(new Retention(limits.count(), limits.bytes()));
    }

    private void describeBy(@Nullable Path file) {
        if (!Objects.equals(file, description.file().orElse(null))) {
            Thread.ofVirtual().name("hookscope-openapi").start(() -> {
                if (description.use(file)) {
                    inspector.inspectAgain();
                }
                describing.forEach(listener -> listener.accept(description.problem()));
            });
        }
    }

    /** Calls the consumer, on any thread, when another OpenAPI file was read, with what is wrong with it. */
    public void onDescription(Consumer<Optional<String>> listener) {
        describing.add(listener);
    }

    /** Returns the OpenAPI description in use, or why it is not. */
    public DescriptionInUse description() {
        return description;
    }

    /** Returns what the checks say of a delivery now, alone and among the others of the session. */
    public List<CheckResult> examine(long seq, Delivery delivery, Reading reading) {
        var relations = inspector.neighbours().relations();
        List<CheckResult> among = relations.results(seq);
        return Together.of(learning.recall(seq, delivery, reading).results(),
                among.isEmpty() ? Kin.of(seq, session).results() : among);
    }

    /** Returns what a delivery has to do with the others of the session. */
    public Optional<Related> related(long seq) {
        return inspector.neighbours().relations().related(seq).or(() -> Kin.of(seq, session).related());
    }

    /** Listens where this run's settings say; blocks until it does or has failed. */
    public ListenerState listen() {
        return listener.start(settings.now().bindAddress(), settings.now().port());
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
        return folder;
    }

    /** Returns the way from the internet to the listener. */
    public Passage passage() {
        return passage;
    }

    /** Returns the saved settings and the window's notes. */
    public SettingsFile settingsFile() {
        return settingsFile;
    }

    /** Returns the saved secrets. */
    public SecretsFile secretsFile() {
        return secretsFile;
    }

    /** Returns the secrets that hold for this run beside the saved ones. */
    public List<Secret> secretsOfRun() {
        return secretsOfRun;
    }

    /** Returns who tries secrets that are not saved. */
    public SecretTrial secretTrial() {
        return new SecretTrial(session, examiner);
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

    /** Returns who reads and checks in the background. */
    public Inspector inspector() {
        return inspector;
    }

    /** Returns who takes deliveries in. */
    public CaptureService capture() {
        return capture;
    }

    /** Returns who answers by the response plan. */
    public Responder responder() {
        return responder;
    }

    /** Returns the response plans that a person gave a name. */
    public OwnPlans ownPlans() {
        return ownPlans;
    }

    /** Whether deliveries that are sent there would come back to our own listener. */
    private boolean isOurselves(Target target) {
        return listener.state() instanceof ListenerState.Listening(String host, int port) && target.port() == port
                && (target.isLoopback() || target.host().equalsIgnoreCase(host));
    }

    /** Returns what became of deliveries that were sent on. */
    public Handlings handlings() {
        return handlings;
    }

    /** Returns who sends stored deliveries again. */
    public Replayer replayer() {
        return replayer;
    }

    /** Returns who sends deliveries on as they arrive. */
    public Forwarder forwarder() {
        return forwarder;
    }

    /** Returns where deliveries are sent on in this run, as the command line says; empty when it does not. */
    public Optional<Forwarding> forwardOfRun() {
        return forwardOfRun;
    }

    /** Returns what a person chose for forwarding. */
    public ForwardNotes forwardNotes() {
        return forwardNotes;
    }

    /** Returns the server. */
    public WebhookListener listener() {
        return listener;
    }

    /** Stops listening, answers what is in flight, reads what is left and writes everything. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        passage.close();
        listener.close();
        responder.close();
        forwarder.close();
        wire.close();
        inspector.close();
        learned.close();
        session.close();
        settingsFile.close();
    }
}
