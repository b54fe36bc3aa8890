package io.hookscope.settings;

import io.hookscope.check.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
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

    private final Path file;
    private final @Nullable Path setAside;
    private final InCommon<Secrets> value;
    private final InCommon.Ear<Secrets> ear;

    private SecretsFile(Path file, InCommon<Secrets> value, @Nullable Path setAside) {
        this.file = file;
        this.setAside = setAside;
        this.value = value;
        this.ear = value.ear();
    }

    private SecretsFile(Path file, Secrets secrets, @Nullable Path setAside) {
        this(file, new InCommon<>(secrets), setAside);
    }

    /** Returns the same secrets for another window, to be closed with it: what one changes, the other hears of. */
    public SecretsFile beside() {
        return new SecretsFile(file, value, setAside);
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
        return Optional.ofNullable(setAside);
    }

    /** Returns the secrets. */
    public Secrets secrets() {
        return value.now();
    }

    /**
     * Changes the secrets on disk, then tells the listeners on this thread.
     *
     * @throws IOException when they could not be written; they are then as before
     */
    public void change(UnaryOperator<Secrets> change) throws IOException {
        value.change(change, next -> {
            if (!next.equals(value.now())) {
                PrivateFiles.replace(file, JSON.writeValueAsBytes(next));
            }
        });
    }

    /** Adds a secret, or replaces the one of its name. */
    public void put(Secret secret) throws IOException {
        change(now -> now.with(secret));
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Secrets> listener) {
        ear.onChange(listener);
    }

    /** Forgets its listeners. */
    @Override
    public void close() {
        ear.close();
    }
}
