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

    SavedFilters(ViewMemory memory) {
        this.memory = memory;
    }

    /** Returns the searches by name, in the order in which they were saved, in whatever window. */
    Map<String, String> all() {
        var byName = new LinkedHashMap<String, String>();
        memory.recall(KEY).orElse("").lines().filter(line -> line.indexOf(BETWEEN) > 0).forEach(line -> byName
                .put(line.substring(0, line.indexOf(BETWEEN)), line.substring(line.indexOf(BETWEEN) + 1)));
        return byName;
    }

    /** Keeps a search under that name, in place of one of the same name. */
    void save(String name, String text) {
        Map<String, String> byName = all();
        byName.put(line(name), line(text));
        keep(byName);
    }

    /** Forgets the search of that name. */
    void remove(String name) {
        Map<String, String> byName = all();
        byName.remove(name);
        keep(byName);
    }

    private void keep(Map<String, String> byName) {
        memory.keep(KEY, byName.entrySet().stream().map(e -> e.getKey() + BETWEEN + e.getValue())
                .collect(Collectors.joining("\n")));
    }

    private static String line(String text) {
        return text.replaceAll("\\s", " ").strip();
    }
}
