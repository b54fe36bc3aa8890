package io.hookscope.desktop;

import io.hookscope.listener.ListenerState;
import io.hookscope.settings.RecentSessions;
import io.hookscope.settings.StartOptions;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.ui.FileAsk;
import io.hookscope.wiring.SessionPlace;
import io.hookscope.wiring.Shared;
import io.hookscope.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Opens the services and listens while the toolkit still starts: whoever sends is answered before there is a window. What
 * arrives until then is in the session when the window asks for it. Thread-safe.
 */
public final class Opening {

    private final StartOptions options;
    private final CompletableFuture<Shared> shared = new CompletableFuture<>();
    private final CompletableFuture<Wiring> opened = new CompletableFuture<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ShutdownHook shutdownHook = new ShutdownHook();
    private volatile Path file;

    private Opening(StartOptions options) {
        this.options = options;
        this.file = options.session().orElse(options.folder().session());
    }

    /** Begins on a thread of its own. */
    public static Opening begin(StartOptions options) {
        var opening = new Opening(options);
        Thread.ofPlatform().daemon().name("hookscope-opening").start(opening::open);
        return opening;
    }

    /**
     * Waits for the services; whether they listen already is not waited for.
     *
     * @throws SessionFileException when the session cannot be opened; its message is a sentence for the person
     * @throws IOException          when the folder cannot be used
     */
    public Wiring services() throws SessionFileException, IOException {
        try {
            return opened.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SessionFileException unreadable -> throw unreadable;
                case IOException unusable -> throw unusable;
                case null, default -> throw e;
            }
        }
    }

    /** Returns the session that is opened, or was tried. */
    public Path file() {
        return file;
    }

    /** Returns what a person should know about what was opened, in sentences. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Returns the windows of the process, none of them open yet; to be called once {@link #services} has ended. */
    public DesktopWindows windows(FileAsk files) {
        return new DesktopWindows(shared.join(), shutdownHook, files);
    }

    /** Closes what is still open, and what all windows shared. */
    public void over() {
        shutdownHook.closeAll();
        shutdownHook.over();
        if (!shared.isCompletedExceptionally()) {
            shared.thenAccept(Shared::close);
        }
    }

    private void open() {
        try {
            Shared common = Shared.open(options);
            shared.complete(common);
            Wiring wiring = session(common);
            shutdownHook.add(wiring);
            wiring.forward();
            common.settingsFile().setAside().ifPresent(
                    aside -> told.add(Words.of("settings.aside", aside.getFileName())));
            opened.complete(wiring);
            if (wiring.receiving().listen() instanceof ListenerState.Listening listening) {
                System.err.println("Listening on " + listening.url());
            }
        } catch (SessionFileException | IOException | RuntimeException e) {
            shared.completeExceptionally(e);
            opened.completeExceptionally(e);
        }
    }

    /** The one that is named, else the one that was open last; when that one is gone or cannot be read, the folder's own. */
    private Wiring session(Shared common) throws SessionFileException {
        Path usual = options.folder().session();
        file = options.session().or(new RecentSessions(common.settingsFile())::last).orElse(usual);
        if (options.session().isPresent() || file.equals(usual)) {
            return Wiring.open(common, SessionPlace.work(file));
        }
        if (!Files.exists(file)) {
            return instead(common, Words.of("session.gone", file, usual));
        }
        try {
            return Wiring.open(common, SessionPlace.work(file));
        } catch (SessionInUseException e) {
            throw e;
        } catch (SessionFileException e) {
            return instead(common, Words.of("session.instead", e.getMessage(), usual));
        }
    }

    private Wiring instead(Shared common, String why) throws SessionFileException {
        told.add(why);
        file = options.folder().session();
        return Wiring.open(common, SessionPlace.work(file));
    }
}
