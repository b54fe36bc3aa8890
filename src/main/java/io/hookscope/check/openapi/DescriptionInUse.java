package io.hookscope.check.openapi;

import io.hookscope.check.Check;
import io.hookscope.words.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description that deliveries are held against at the moment, or none. A file that cannot be read counts as none and
 * leaves a sentence for the person. Thread-safe; {@link #use} reads the disk and stays off the FX thread.
 */
public final class DescriptionInUse {

    private static final Texts TEXTS = Texts.beside(DescriptionInUse.class);

    private record Use(@Nullable Path file, List<Check> checks, @Nullable String problem) {}

    private volatile Use use = new Use(null, List.of(), null);

    /** Holds deliveries against that file from now on, or against none. Returns whether what the checks say may differ now. */
    public synchronized boolean use(@Nullable Path file) {
        List<Check> before = use.checks();
        try {
            List<Check> checks = file == null ? List.of() : List.of(new DescriptionCheck(Description.read(file)));
            use = new Use(file, checks, null);
        } catch (IOException e) {
            use = new Use(file, List.of(), sentence(file, e));
        }
        return !before.isEmpty() || !use.checks().isEmpty();
    }

    /** Returns the file that was asked for last, readable or not. */
    public Optional<Path> file() {
        return Optional.ofNullable(use.file());
    }

    /** Returns the checks to run besides the others: one or none. */
    public List<Check> checks() {
        return use.checks();
    }

    /** Returns why the file is not used, as a sentence. */
    public Optional<String> problem() {
        return Optional.ofNullable(use.problem());
    }

    private static String sentence(@Nullable Path file, IOException e) {
        String why = switch (e) {
            case NoSuchFileException _ -> TEXTS.get("unreadable.missing");
            case AccessDeniedException _ -> TEXTS.get("unreadable.forbidden");
            default -> file != null && Files.isDirectory(file)
                    ? TEXTS.get("unreadable.folder")
                    : String.valueOf(e.getMessage());
        };
        return TEXTS.get("unreadable", String.valueOf(file), why);
    }
}
