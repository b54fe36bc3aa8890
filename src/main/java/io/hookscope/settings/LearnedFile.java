package io.hookscope.settings;

import io.hookscope.check.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps beside a session what was learned from it, so that a session opened again does not call everything new. Written
 * every few seconds by a thread of its own while something changes, and when it is closed; what is not written yet after
 * a kill is learned from the deliveries again. Thread-safe.
 */
public final class LearnedFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedFile.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PERIOD_SECONDS = 10;

    private final @Nullable Path own;
    private final @Nullable Path shared;
    private final Profile profile;
    private final ScheduledExecutorService writer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-learned").factory());
    private long written;

    private LearnedFile(@Nullable Path own, @Nullable Path shared, Profile profile) {
        this.own = own;
        this.shared = shared;
        this.profile = profile;
        this.written = profile.upTo();
        if (own == null) {
            return;
        }
        writer.scheduleWithFixedDelay(this::write, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Reads what was learned from a session; what cannot be read is learned again.
     *
     * @param session the session's file
     * @param shared  where sessions share what they learned; null when this one is to learn alone
     * @param lastSeq the highest number that the session gave so far
     */
    public static LearnedFile open(Path session, @Nullable Path shared, long lastSeq) {
        Path own = beside(session);
        PrivateFiles.dropUnfinished(own);
        if (shared != null) {
            PrivateFiles.dropUnfinished(shared);
        }
        return new LearnedFile(own, shared, profile(own, shared, lastSeq));
    }

    /** As {@link #open}, for a session that is only looked at: nothing is written. */
    public static LearnedFile look(Path session, @Nullable Path shared, long lastSeq) {
        return new LearnedFile(null, null, profile(beside(session), shared, lastSeq));
    }

    private static Path beside(Path session) {
        return session.resolveSibling(session.getFileName() + ".learned.json");
    }

    private static Profile profile(Path own, @Nullable Path shared, long lastSeq) {
        ObjectNode kept = read(own);
        boolean fits = kept.path("upTo").longValue(0) <= lastSeq;
        return Profile.of(fits ? kept : JSON.createObjectNode(), shared == null ? null : read(shared));
    }

    /** Returns what is known. */
    public Profile profile() {
        return profile;
    }

    private static ObjectNode read(Path file) {
        try {
            if (Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode json) {
                return json;
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("What was learned cannot be read from {} and is learned again: {}", file.getFileName(),
                    e.getClass().getSimpleName());
        }
        return JSON.createObjectNode();
    }

    private synchronized void write() {
        long upTo = profile.upTo();
        Path own = this.own;
        if (own == null || upTo == written) {
            return;
        }
        try {
            PrivateFiles.replace(own, JSON.writeValueAsBytes(profile.json()));
            written = upTo;
        } catch (IOException | JacksonException e) {
            LOG.warn("What was learned could not be written to {}", own.getFileName(), e);
        }
    }

    /** Writes what is not written yet, and shares it where sessions share. */
    @Override
    public void close() {
        writer.shutdownNow();
        write();
        if (shared != null) {
            try (var _ = SharedFileLock.at(shared)) {
                PrivateFiles.replace(shared, JSON.writeValueAsBytes(profile.joinedTo(read(shared))));
            } catch (IOException | JacksonException e) {
                LOG.warn("What was learned could not be shared in {}", shared.getFileName(), e);
            }
        }
    }
}
