package io.hookscope.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Somebody else's work that the program is built with, as the build wrote it down from its description. Immutable.
 *
 * @param name    group and artifact, as in {@code info.picocli:picocli}
 * @param version its version
 * @param licence the names of the licences it is offered under
 * @param url     its page
 */
public record Library(String name, String version, String licence, String url) {

    private static final int FIELDS = 4;

    /** Returns all of them, in order of name. */
    public static List<Library> all() {
        try (InputStream in = Objects.requireNonNull(Library.class.getResourceAsStream("libraries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\|", -1))
                    .filter(parts -> parts.length == FIELDS)
                    .map(parts -> new Library(parts[0], parts[1], parts[2], parts[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it stands in the program itself
        }
    }
}
