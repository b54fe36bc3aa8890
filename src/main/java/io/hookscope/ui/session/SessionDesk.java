package io.hookscope.ui.session;

import io.hookscope.exchange.ImportException;
import io.hookscope.exchange.Importer;
import io.hookscope.exchange.Intake;
import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.ui.exchange.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Copies the open session and appends others to it, in the background. Thread-safe. */
public final class SessionDesk {

    private final Session session;
    private final Supplier<Intake> intake;
    private final Executor background;
    private final InstantSource clock;

    /** Works on that session; what is appended goes through the intake. */
    public SessionDesk(Session session, Supplier<Intake> intake, Executor background, InstantSource clock) {
        this.session = session;
        this.intake = intake;
        this.background = background;
        this.clock = clock;
    }

    /** Returns the file of the session. */
    Path file() {
        return session.file();
    }

    /** Copies the session; the stage gives the sentence about it and never fails. */
    CompletionStage<String> copy(Path copy) {
        return told(() -> {
            session.copyTo(copy);
            return Strings.get("copied", copy.toAbsolutePath(), session.count());
        });
    }

    /** Appends the session of that file; the stage gives the sentence about it and never fails. */
    CompletionStage<String> append(Path file, Work work) {
        return told(() -> {
            if (Files.exists(file) && Files.isSameFile(file, session.file())) {
                return Strings.get("append.itself");
            }
            try (Archive other = SessionFiles.read(file, clock)) {
                Importer.Taken taken = new Importer(clock).append(other, intake.get(), work);
                String appended = Strings.get("appended", taken.count(), taken.first(), taken.last());
                return taken.unreadable() == 0
                        ? appended
                        : appended + " " + Strings.get("append.unreadable", taken.unreadable());
            }
        });
    }

    private interface Deed {
        String done() throws Exception;
    }

    private CompletionStage<String> told(Deed deed) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return deed.done();
            } catch (SessionFileException | ImportException e) {
                return String.valueOf(e.getMessage());
            } catch (CancellationException _) {
                return Strings.get("stopped");
            } catch (Exception e) {
                return Strings.get("failed", e.getMessage());
            }
        }, background);
    }
}
