package io.hookscope.ui.search;

import io.hookscope.ui.ViewMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Searches that were given a name, kept from one start to the next. For the FX thread. */
final class SavedFilters {

    private static final String KEY = "filters";
    private static final char BETWEEN = '\t';

    private final ViewMemory memory;
    private final Map<String, String> byName = new LinkedHashMap<>();

    SavedFilters(ViewMemory memory) {
        this.memory = memory;
        memory.recall(KEY).orElse("").lines().filter(line -> line.indexOf(BETWEEN) > 0).forEach(line -> byName
                .put(line.substring(0, line.indexOf(BETWEEN)), line.substring(line.indexOf(BETWEEN) + 1)));
    }

    /** Returns the searches by name, in the order in which they were saved. */
    Map<String, String> all() {
        return new LinkedHashMap<>(byName);
    }

    /** Keeps a search under that name, in place of one of the same name. */
    void save(String name, String text) {
        byName.put(line(name), line(text));
        keep();
    }

    /** Forgets the search of that name. */
    void remove(String name) {
        byName.remove(name);
        keep();
    }

    private void keep() {
        memory.keep(KEY, byName.entrySet().stream().map(e -> e.getKey() + BETWEEN + e.getValue())
                .collect(Collectors.joining("\n")));
    }

    private static String line(String text) {
        return text.replaceAll("\\s", " ").strip();
    }
}
