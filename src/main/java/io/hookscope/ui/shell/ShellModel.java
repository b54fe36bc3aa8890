package io.hookscope.ui.shell;

import io.hookscope.listener.ListenerState;
import io.hookscope.sample.SampleTarget;
import io.hookscope.store.StoreState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window's frame shows, without controls. For one thread at a time, in the window the FX thread. */
public final class ShellModel {

    private final ObjectProperty<ListenerState> listener = new SimpleObjectProperty<>(this, "listener",
            new ListenerState.Stopped());
    private final ObjectProperty<StoreState> store = new SimpleObjectProperty<>(this, "store", new StoreState.Ready());
    private final ObjectProperty<OpenSession> session = new SimpleObjectProperty<>(this, "session", OpenSession.NONE);
    private final ObjectProperty<Vitals> vitals = new SimpleObjectProperty<>(this, "vitals", Vitals.NONE);
    private final ObjectProperty<SampleTarget> sampleTarget = new SimpleObjectProperty<>(this, "sampleTarget",
            SampleTarget.LISTENER);
    private final StringProperty done = new SimpleStringProperty(this, "done", "");
    private final StringProperty notice = new SimpleStringProperty(this, "notice", "");
    /** What stands in place of sentences while that hides. */
    private final Map<String, String> hushed = new LinkedHashMap<>();
    private String advice = "";
    private String sample = "";

    /** What the listener is doing. */
    public ObjectProperty<ListenerState> listenerProperty() {
        return listener;
    }

    /** Whether the session can take deliveries. */
    ObjectProperty<StoreState> storeProperty() {
        return store;
    }

    /** The session of the window. */
    public ObjectProperty<OpenSession> sessionProperty() {
        return session;
    }

    /** The figures of the status bar. */
    public ObjectProperty<Vitals> vitalsProperty() {
        return vitals;
    }

    /** Where samples are sent. */
    ObjectProperty<SampleTarget> sampleTargetProperty() {
        return sampleTarget;
    }

    /** A sentence about something that was done; empty when there is none, or when it has been read. */
    StringProperty doneProperty() {
        return done;
    }

    /** A sentence about something that did not work; empty when there is none. */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** Adds a sentence about something that did not work to those that stand there. */
    void tell(String sentence) {
        String before = notice.get();
        if (!before.contains(sentence)) {
            notice.set(before.isEmpty() ? sentence : before + " " + sentence);
        }
    }

    /** Adds a sentence that quotes what is hidden at times, and what it is then. */
    void tell(String sentence, String quietly) {
        if (notice.get().isEmpty()) {
            hushed.clear();
        }
        hushed.put(sentence, quietly);
        tell(sentence);
    }

    /** Returns what stands there, as it is while that hides. */
    String hushed() {
        String quiet = notice.get();
        for (var one : hushed.entrySet()) {
            quiet = quiet.replace(one.getKey(), one.getValue());
        }
        return quiet;
    }

    /** Says why no sample went out, in place of what was said about the one before; empty when it did. */
    void sample(String sentence) {
        takeBack(sample);
        sample = sentence;
        tell(sentence);
    }

    private void takeBack(String sentence) {
        if (!sentence.isEmpty()) {
            notice.set(notice.get().replace(sentence, "").replace("  ", " ").strip());
        }
    }

    /** Says what to select first, until something else is selected. */
    void advise(String sentence) {
        advice = sentence;
        tell(sentence);
    }

    /** Something else is selected: the advice about that is over. */
    void selected() {
        takeBack(advice);
        advice = "";
    }

    /** Returns the listener's URL while it listens. */
    public Optional<String> url() {
        return listener.get() instanceof ListenerState.Listening listening
                ? Optional.of(listening.url())
                : Optional.empty();
    }

    /** Returns why a sample cannot be sent now; empty when it can. */
    String whyNoSample() {
        if (url().isPresent() || sampleTarget.get() == SampleTarget.FORWARD) {
            return "";
        }
        return Strings.get(session.get().isLookedAt() ? "sample.off.look" : "sample.off");
    }
}
