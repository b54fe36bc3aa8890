package io.hookscope.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings and the windows' own notes in one JSON file. Thread-safe; changes return at once and are written by a thread
 * of its own, several quick ones together. Only what was changed is written, so that two Hookscopes can share the file.
 */
public final class SettingsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String VIEW = "view";

    private final Path file;
    private final InstantSource clock;
    private ObjectNode json;
    /** What is not written yet: done once more to what the file holds by then, which may be another Hookscope's doing. */
    private final List<Consumer<ObjectNode>> unwritten = new ArrayList<>();
    private final @Nullable Path setAside;
    private final List<Consumer<SettingsProblem>> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hookscope-settings").factory());
    private Settings settings;
    /** For the writer alone. */
    private boolean failing;

    private SettingsFile(Path file, InstantSource clock, ObjectNode json, @Nullable Path setAside) {
        this.file = file;
        this.clock = clock;
        this.json = json;
        this.setAside = setAside;
        this.settings = SettingsJson.read(json);
    }

    /**
     * Reads the file. One that is not there means the defaults; one that cannot be read as JSON is set aside under a name
     * with the time, so that nothing in it is lost.
     *
     * @throws IOException when the file system refuses
     */
    public static SettingsFile open(Path file, InstantSource clock) throws IOException {
        PrivateFiles.dropUnfinished(file);
        if (!Files.exists(file)) {
            return new SettingsFile(file, clock, JSON.createObjectNode(), null);
        }
        Optional<ObjectNode> read = parsed(Files.readAllBytes(file));
        if (read.isPresent()) {
            return new SettingsFile(file, clock, read.get(), null);
        }
        return new SettingsFile(file, clock, JSON.createObjectNode(), PrivateFiles.setAside(file, clock.instant()));
    }

    /**
     * Reads the file for somebody who changes nothing, and leaves it as it is; one that is not there means the defaults.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static Settings read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        return SettingsJson.read(parsed(Files.readAllBytes(file))
                .orElseThrow(() -> new IOException(file.getFileName() + " is not as Hookscope wrote it")));
    }

    private static Optional<ObjectNode> parsed(byte[] bytes) {
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode json) {
                return Optional.of(json);
            }
        } catch (JacksonException e) {
            LOG.warn("Settings are not readable: {}", e.getOriginalMessage());
        }
        return Optional.empty();
    }

    /** Returns where an unreadable settings file was put when this one was opened; somebody should be told. */
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Returns the settings in force. */
    public synchronized Settings settings() {
        return settings;
    }

    /** Changes settings, and writes them a little later. */
    public void change(UnaryOperator<Settings> change) {
        synchronized (this) {
            Settings before = settings;
            Settings now = change.apply(before);
            if (now.equals(before)) {
                return;
            }
            settings = now;
            edit(there -> SettingsJson.write(before, now, there));
        }
        write();
    }

    /** Calls the consumer, on the writing thread, when the file is found unreadable or cannot be written any more. */
    public void onTrouble(Consumer<SettingsProblem> consumer) {
        told.add(consumer);
    }

    /** Returns what the window kept under that key. */
    public synchronized Optional<String> recall(String key) {
        return json.get(VIEW) instanceof ObjectNode view ? view.path(key).asStringOpt() : Optional.empty();
    }

    /** Keeps a text for the window under that key. */
    public void keep(String key, String text) {
        change(key, _ -> text);
    }

    /** Changes what the window keeps under that key, from what the file has when it is written; nothing kept is empty text. */
    public void change(String key, UnaryOperator<String> change) {
        synchronized (this) {
            edit(there -> {
                ObjectNode view = there.get(VIEW) instanceof ObjectNode kept ? kept : there.putObject(VIEW);
                String text = change.apply(view.path(key).asString(""));
                if (text.isEmpty()) {
                    view.remove(key);
                } else {
                    view.put(key, text);
                }
            });
        }
        write();
    }

    private void edit(Consumer<ObjectNode> edit) {
        edit.accept(json);
        unwritten.add(edit);
    }

    /** Writes what is not written yet, once more also what could not be written. */
    @Override
    public void close() {
        if (!writer.isShutdown()) {
            writer.execute(this::writeRest);
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Settings were not written in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        if (due.compareAndSet(false, true) && !writer.isShutdown()) {
            writer.execute(this::writeNow);
        }
    }

    private void writeRest() {
        boolean rest;
        synchronized (this) {
            rest = !unwritten.isEmpty();
        }
        if (rest) {
            writeNow();
        }
    }

    private void writeNow() {
        due.set(false);
        List<Consumer<ObjectNode>> edits;
        synchronized (this) {
            edits = List.copyOf(unwritten);
        }
        try (var _ = SharedFileLock.at(file)) {
            ObjectNode there = there();
            edits.forEach(edit -> edit.accept(there));
            PrivateFiles.replace(file, JSON.writeValueAsBytes(there));
            synchronized (this) {
                unwritten.subList(0, edits.size()).clear();
                json = there.deepCopy();
                unwritten.forEach(edit -> edit.accept(json));
            }
            failing = false;
        } catch (IOException | JacksonException e) {
            LOG.error("Settings could not be written to {}", file, e);
            if (!failing) {
                failing = true;
                tell(new SettingsProblem.Unwritten(file));
            }
        }
    }

    private void tell(SettingsProblem settingsProblem) {
        told.forEach(consumer -> consumer.accept(settingsProblem));
    }

    /** What the file holds at this moment, or what we know when it cannot be read. */
    private ObjectNode there() throws IOException {
        if (Files.exists(file)) {
            Optional<ObjectNode> read = parsed(Files.readAllBytes(file));
            if (read.isPresent()) {
                return read.get();
            }
            tell(new SettingsProblem.SetAside(PrivateFiles.setAside(file, clock.instant())));
        }
        synchronized (this) {
            return json.deepCopy();
        }
    }
}
