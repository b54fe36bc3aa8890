package io.hookscope.settings;

import io.hookscope.check.Secret;
import io.hookscope.files.OwnerOnly;
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
 * it off the FX thread. A change is made to what the file holds by then, so that two Hookscopes can share it.
 */
public final class SecretsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final InstantSource clock;
    private final @Nullable Path setAside;
    private final List<Consumer<Path>> told;
    private final SharedValue<Secrets> value;
    private final SharedValue.Ear<Secrets> ear;

    private SecretsFile(Path file, InstantSource clock, Secrets secrets, @Nullable Path setAside) {
        this.file = file;
        this.clock = clock;
        this.setAside = setAside;
        this.told = new CopyOnWriteArrayList<>();
        this.value = new SharedValue<>(secrets);
        this.ear = value.ear();
    }

    private SecretsFile(SecretsFile same) {
        this.file = same.file;
        this.clock = same.clock;
        this.setAside = same.setAside;
        this.told = same.told;
        this.value = same.value;
        this.ear = value.ear();
    }

    /** Returns the same secrets for another window, to be closed with it: what one changes, the other hears of. */
    public SecretsFile beside() {
        return new SecretsFile(this);
    }

    /**
     * Reads the file; without one there are no secrets. One that cannot be read is set aside under a name with the time.
     *
     * @throws IOException when the file system refuses
     */
    public static SecretsFile open(Path file, InstantSource clock) throws IOException {
        PrivateFiles.dropUnfinished(file);
        if (!Files.exists(file)) {
            return new SecretsFile(file, clock, Secrets.NONE, null);
        }
        OwnerOnly.protect(file);
        Optional<Secrets> read = parsed(Files.readAllBytes(file));
        if (read.isPresent()) {
            return new SecretsFile(file, clock, read.get(), null);
        }
        LOG.warn("Secrets are not readable");
        return new SecretsFile(file, clock, Secrets.NONE, PrivateFiles.setAside(file, clock.instant()));
    }

    /**
     * Reads the file for somebody who changes nothing, and leaves it as it is; without one there are no secrets.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static Secrets read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Secrets.NONE;
        }
        return parsed(Files.readAllBytes(file))
                .orElseThrow(() -> new IOException(file.getFileName() + " is not as Hookscope wrote it"));
    }

    private static Optional<Secrets> parsed(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, Secrets.class));
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty(); // what Jackson says about it could quote a secret
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
        value.change(known -> {
            try (var _ = SharedFileLock.at(file)) {
                Secrets there = there(known);
                Secrets next = change.apply(there);
                if (!next.equals(there)) {
                    PrivateFiles.replace(file, JSON.writeValueAsBytes(next));
                }
                return next;
            }
        });
    }

    /** What the file holds at this moment, which may be another Hookscope's doing, or what we know when it cannot be read. */
    private Secrets there(Secrets known) throws IOException {
        if (!Files.exists(file)) {
            return known;
        }
        Optional<Secrets> read = parsed(Files.readAllBytes(file));
        if (read.isEmpty()) {
            LOG.warn("Secrets are written anew");
            Path aside = PrivateFiles.setAside(file, clock.instant());
            told.forEach(consumer -> consumer.accept(aside));
        }
        return read.orElse(known);
    }

    /** Adds a secret, or replaces the one of its name. */
    public void put(Secret secret) throws IOException {
        change(now -> now.with(secret));
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Secrets> listener) {
        ear.onChange(listener);
    }

    /** Calls the consumer when a change finds the file unreadable, with where it was put. */
    public void onSetAside(Consumer<Path> consumer) {
        told.add(consumer);
    }

    /** Forgets its listeners. */
    @Override
    public void close() {
        ear.close();
    }
}
