package io.hookscope.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the files in a journal's folder are called: a number, and behind it what they are put aside as. Without state. */
final class SegmentNames {

    /** How segment files end. */
    static final String SUFFIX = ".segment";

    private SegmentNames() {}

    /** Returns the segments that have one of those endings behind their name, in order; none when there is no folder. */
    static List<Path> in(Path folder, String... endings) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String names = Stream.of(endings).map(Pattern::quote)
                .collect(Collectors.joining("|", "\\d{1,18}" + Pattern.quote(SUFFIX) + "(", ")"));
        try (var list = Files.list(folder)) {
            return list.filter(file -> file.getFileName().toString().matches(names)).sorted().toList();
        }
    }

    /** Returns a segment's number. */
    static long ordinal(Path segment) {
        return Long.parseLong(without(segment, SUFFIX).getFileName().toString());
    }

    /** Returns the file of that name without its ending. */
    static Path without(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()));
    }

    /** Returns a name of that ending under which nothing was put aside yet. */
    static Path free(Path segment, String ending) {
        int number = 1;
        while (Files.exists(numbered(segment, ending, number))) {
            number++;
        }
        return numbered(segment, ending, number);
    }

    /** Returns what was put aside last with that ending, unless somebody has removed it. */
    static Optional<Path> last(Path segment, String ending) {
        int number = 0;
        while (Files.exists(numbered(segment, ending, number + 1))) {
            number++;
        }
        return number == 0 ? Optional.empty() : Optional.of(numbered(segment, ending, number));
    }

    private static Path numbered(Path segment, String ending, int number) {
        return segment.resolveSibling(segment.getFileName() + ending + (number == 1 ? "" : "-" + number));
    }
}
