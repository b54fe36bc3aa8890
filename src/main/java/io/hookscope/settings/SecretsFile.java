package io.hookscope.settings;

import io.hookscope.check.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets' own file, readable by its owner alone. Thread-safe; a change is on disk when {@link #change} returns, so keep
 * it off the FX thread.
 */
public final class SecretsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Common common;
    private final List<Consumer<Secrets>> listeners = new CopyOnWriteArrayList<>();

    /** What those have in common that are {@link #beside} each other. */
    private static final class Common {
        private final Path file;
        private final @Nullable Path setAside;
        private final List<SecretsFile> all = new CopyOnWriteArrayList<>();
        private volatile Secrets secrets;

        Common(Path file, Secrets secrets, @Nullable Path setAside) {
            this.file = file;
            this.secrets = secrets;
            this.setAside = setAside;
        }

        synchronized void change(UnaryOperator<Secrets> change) throws IOException {
            Secrets next = change.apply(secrets);
            if (!next.equals(secrets)) {
                PrivateFiles.replace(file, JSON.writeValueAsBytes(next));
                secrets = next;
                all.forEach(one -> one.listeners.forEach(listener -> listener.accept(next)));
            }
        }
    }

    private SecretsFile(Common common) {
        this.common = common;
        common.all.add(this);
    }

    private SecretsFile(Path file, Secrets secrets, @Nullable Path setAside) {
        this(new Common(file, secrets, setAside));
    }

    /** Returns the same secrets for another window, to be closed with it: what one changes, the other hears of. */
    public SecretsFile beside() {
        return new SecretsFile(common);
    }

    /**
     * Reads the file; without one there are no secrets. One that cannot be read is set aside under a name with the time.
     *
     * @throws IOException when the file system refuses
     */
    public static SecretsFile open(Path file, InstantSource clock) throws IOException {
        if (!Files.exists(file)) {
            return new SecretsFile(file, Secrets.NONE, null);
        }
        PrivateFiles.protect(file);
        byte[] bytes = Files.readAllBytes(file);
        try {
            return new SecretsFile(file, JSON.readValue(bytes, Secrets.class), null);
        } catch (JacksonException | NullPointerException _) {
            // what Jackson says about it could quote a secret
            LOG.warn("Secrets are not readable");
            return new SecretsFile(file, Secrets.NONE, PrivateFiles.setAside(file, clock.instant()));
        }
    }

    /** Returns where an unreadable file was put when this one was opened; somebody should be told. */
    public Optional<Path> setAside() {
        return Optional.ofNullable(common.setAside);
    }

    /** Returns the secrets. */
    public Secrets secrets() {
        return common.secrets;
    }

    /**
     * Changes the secrets on disk, then tells the listeners on this thread.
     *
     * @throws IOException when they could not be written; they are then as before
     */
    public void change(UnaryOperator<Secrets> change) throws IOException {
        common.change(change);
    }

    /** Adds a secret, or replaces the one of its name. */
    public void put(Secret secret) throws IOException {
        change(now -> now.with(secret));
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Secrets> listener) {
        listeners.add(listener);
    }

    /** Forgets its listeners. */
    @Override
    public void close() {
        common.all.remove(this);
    }
}
