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
    private ObjectNode json;
    /** What is not written yet: done once more to what the file holds by then, which may be another Hookscope's doing. */
    private final List<Consumer<ObjectNode>> unwritten = new ArrayList<>();
    private final @Nullable Path setAside;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hookscope-settings").factory());
    private Settings settings;

    private SettingsFile(Path file, ObjectNode json, @Nullable Path setAside) {
        this.file = file;
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
        if (!Files.exists(file)) {
            return new SettingsFile(file, JSON.createObjectNode(), null);
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode json) {
                return new SettingsFile(file, json, null);
            }
        } catch (JacksonException e) {
            LOG.warn("Settings are not readable: {}", e.getOriginalMessage());
        }
        return new SettingsFile(file, JSON.createObjectNode(), PrivateFiles.setAside(file, clock.instant()));
    }

    /** Returns where an unreadable settings file was put when this one was opened; somebody should be told. */
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Returns the settings in force. */
    public synchronized Settings settings() {
        return settings;
    }

    /** Changes settings, tells the listeners on the caller's thread, and writes. */
    public void change(UnaryOperator<Settings> change) {
        Settings now;
        synchronized (this) {
            Settings before = settings;
            now = change.apply(before);
            if (now.equals(before)) {
                return;
            }
            settings = now;
            edit(there -> SettingsJson.write(before, now, there));
        }
        listeners.forEach(listener -> listener.accept(now));
        write();
    }

    /** Calls the consumer with each later change. */
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
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

    /** Writes what is not written yet. */
    @Override
    public void close() {
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

    private void writeNow() {
        due.set(false);
        List<Consumer<ObjectNode>> edits;
        synchronized (this) {
            edits = List.copyOf(unwritten);
        }
        try {
            ObjectNode there = there();
            edits.forEach(edit -> edit.accept(there));
            PrivateFiles.replace(file, JSON.writeValueAsBytes(there));
            synchronized (this) {
                unwritten.subList(0, edits.size()).clear();
                json = there.deepCopy();
                unwritten.forEach(edit -> edit.accept(json));
            }
        } catch (IOException | JacksonException e) {
            LOG.error("Settings could not be written to {}", file, e);
        }
    }

    /** What the file holds at this moment, or what we know when it cannot be read. */
    private ObjectNode there() throws IOException {
        try {
            if (Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode read) {
                return read;
            }
        } catch (JacksonException e) {
            LOG.warn("Settings are written anew: {}", e.getOriginalMessage());
        }
        synchronized (this) {
            return json.deepCopy();
        }
    }
}
